import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { site } from '../../lib/site';
import { contentDir, editorDir } from '../paths';
import { bundleEditor } from './bundle';
import { editorConfig } from './config';
import { editorPage } from './page';
import { termOptions } from './terms';

/**
 * Content and front-matter schema → public/admin/: Sveltia CMS, set up for this site. When editing
 * is switched off in site.config.ts, nothing at all.
 */
export async function buildEditor({
  editing: backend,
  basePath,
  folder = editorDir,
}: Pick<typeof site, 'editing' | 'basePath'> & { folder?: string } = site): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  if (!backend) return;
  const place = relative('.', contentDir).split(sep).join('/');
  if (place.startsWith('..')) {
    throw new Error(`the editor can't reach ${contentDir}; move it into the repository`);
  }
  const title = `${site.name['zh-tw']} ${site.name.en}`;
  const config = editorConfig({
    backend,
    title,
    contentDir: place,
    basePath,
    timeZone: site.timeZone,
    terms: await termOptions(contentDir),
  });
  await mkdir(folder, { recursive: true });
  await bundleEditor(folder);
  await writeFile(join(folder, 'config.json'), JSON.stringify(config));
  await writeFile(join(folder, 'index.html'), editorPage(title, backend));
}
