import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { renderMarkdown } from '../../markdown/render';
import type { Rendered, RenderOptions } from '../../markdown/types';
import { renderedDir } from '../paths';
import { codeVersion, hash } from './codeVersion';

export type CachedRendering = { key: string; rendered: Rendered };

/** Renders texts, each only once as long as neither it nor the code changes. */
export async function openRenderCache() {
  const version = await codeVersion(['markdown', 'model']);
  const used = new Set<string>();
  await mkdir(renderedDir, { recursive: true });
  return {
    async render(body: string, options: RenderOptions): Promise<CachedRendering> {
      const key = `${hash(version, body, JSON.stringify(options))}.json`;
      const file = join(renderedDir, key);
      used.add(key);
      if (existsSync(file)) return { key, rendered: JSON.parse(await readFile(file, 'utf8')) };
      const rendered = await renderMarkdown(body, options);
      await writeFile(file, JSON.stringify(rendered));
      return { key, rendered };
    },
    /** Removes what no text has asked for. */
    async prune(): Promise<void> {
      const unused = (await readdir(renderedDir)).filter((key) => !used.has(key));
      await Promise.all(unused.map((key) => rm(join(renderedDir, key))));
    },
  };
}
