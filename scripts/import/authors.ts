import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { filesIn } from '../files';
import type { HugoSite } from './config';
import { type Format, isData, lookUp, readData, textOf } from './data';

/** Reads who is who from `data/authors/<id>.*` and `data/authors.*`, and from the configuration. */
export async function readAuthors({
  root,
  config,
}: HugoSite): Promise<(id: string) => string | undefined> {
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
  const files = existsSync(folder) ? await filesIn(folder) : [];
  for (const path of files) {
    const [, id, extension = ''] = /^authors?(?:\/([^/]+))?\.(toml|ya?ml|json)$/i.exec(path) ?? [];
    if (!extension) continue;
    const format = extension.toLowerCase().replace('yml', 'yaml') as Format;
    const { data } = readData(await readFile(join(folder, path), 'utf8'), format);
    addAll(id === undefined ? data : { [id]: data });
  }
  return (id) => names.get(id.toLowerCase());
}
