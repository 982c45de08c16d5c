import { join } from 'node:path';
import type { HugoSite } from './config';
import { isData, lookUp, readDataFile, textOf } from './data';
import type { Report } from './report';

/** Reads who is who from `data/authors/<id>.*` and `data/authors.*`, and from the configuration. */
export function readAuthors(
  { root, config, files }: HugoSite,
  report: Report,
): (id: string) => string | undefined {
  const names = new Map<string, string>();
  const addAll = (map: unknown) => {
    if (!isData(map)) return;
    for (const [id, one] of Object.entries(map)) {
      const name = textOf(lookUp(one, 'name'));
      if (name) names.set(id.toLowerCase(), name);
    }
  };
  addAll(lookUp(config, 'authors'));
  addAll(lookUp(config, 'params', 'authors'));
  const folder = join(root, 'data');
  for (const path of files.filesIn(folder)) {
    const [, id, extension = ''] = /^authors?(?:\/([^/]+))?\.(toml|ya?ml|json)$/i.exec(path) ?? [];
    if (!extension) continue;
    const { data, problem } = readDataFile(files, join(folder, path));
    if (problem) report.tell(problem);
    addAll(id === undefined ? data : { [id]: data });
  }
  return (id) => names.get(id.toLowerCase());
}
