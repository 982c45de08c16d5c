import { join } from 'node:path';
import { decodeText } from '../../model/decode';
import type { Problem } from '../../model/problem';
import { type Data, isData, lookUp, readDataFile, textOf } from './data';
import { limits } from './limits';
import type { Report } from './report';
import type { HugoSite } from './site';
import type { SiteFiles } from './siteFiles';
import { splitText } from './split';

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
    const [, id, extension = ''] =
      /^authors?(?:\/([^/]+))?\.(toml|ya?ml|json|mdx?)$/i.exec(path) ?? [];
    if (!extension) continue;
    const { data, problem } = /^mdx?$/i.test(extension)
      ? readMatter(files, join(folder, path))
      : readDataFile(files, join(folder, path));
    if (problem) report.tell(problem);
    addAll(id === undefined ? data : { [id]: data });
  }
  return (id) => names.get(id.toLowerCase());
}

/** The front matter of a text about a person. */
function readMatter(files: SiteFiles, file: string): { data: Data; problem?: Problem } {
  const read = files.read(file, limits.data);
  const decoded = 'bytes' in read ? decodeText(read.bytes, file) : undefined;
  return { data: decoded && 'text' in decoded ? splitText(decoded.text).data : {} };
}
