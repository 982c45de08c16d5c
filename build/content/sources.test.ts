import { chmod, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { readSources } from './sources';

const folders: string[] = [];
afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true }))));

async function folder(files: Record<string, string>): Promise<string> {
  const made = await mkdtemp(join(tmpdir(), 'sources-'));
  folders.push(made);
  for (const [name, data] of Object.entries(files)) {
    await mkdir(join(made, name, '..'), { recursive: true });
    await writeFile(join(made, name), data);
  }
  return made;
}

it('reads nothing through links, of files or of folders', async () => {
  const outside = await folder({ 'secret.md': 'x', 'secret.png': 'x', 'deep/secret.md': 'x' });
  const content = await folder({ 'articles/a/index.md': 'x', 'articles/a/own.png': 'x' });
  await symlink(join(outside, 'secret.md'), join(content, 'articles', 'link.md'));
  await symlink(join(outside, 'secret.png'), join(content, 'articles', 'a', 'link.png'));
  await symlink(outside, join(content, 'articles', 'folder'));
  await symlink('../../../../../../etc', join(content, 'articles', 'etc'));
  await symlink(join(outside, 'secret.md'), join(content, 'taxonomy.yaml'));
  const sources = await readSources(content);
  expect(sources?.texts.map(({ path }) => path)).toEqual(['articles/a/index.md']);
  expect(sources?.pictures.map(({ path }) => path)).toEqual(['articles/a/own.png']);
  expect(sources?.taxonomy).toBeUndefined();
});

it('follows a link to the content folder itself, which is its owner’s', async () => {
  const content = await folder({ 'a.md': 'x' });
  const elsewhere = await folder({});
  await symlink(content, join(elsewhere, 'content'));
  const sources = await readSources(join(elsewhere, 'content'));
  expect(sources?.texts.map(({ path }) => path)).toEqual(['a.md']);
});

it('leaves hidden files and folders alone', async () => {
  const content = await folder({ '.git/a.md': 'x', '.env.md': 'x', 'a.md': 'x' });
  const sources = await readSources(content);
  expect(sources?.texts.map(({ path }) => path)).toEqual(['a.md']);
});

it('tells of names that are not UTF-8, and reads the rest', async () => {
  const content = await folder({ 'a.md': 'x' });
  await writeFile(Buffer.from(`${content}/\xa4\xa4.md`, 'latin1'), 'x');
  await mkdir(Buffer.from(`${content}/\xff`, 'latin1'));
  const sources = await readSources(content);
  expect(sources?.texts.map(({ path }) => path)).toEqual(['a.md']);
  expect(sources?.problems.map(({ what }) => what)).toEqual([
    'the name is not UTF-8',
    'the name is not UTF-8',
  ]);
});

it('tells of pictures that texts could not tell apart', async () => {
  const content = await folder({ 'a/caf\u00e9.png': 'x', 'b/cafe\u0301.png': 'x' });
  expect((await readSources(content))?.problems).toEqual([]);
  await writeFile(join(content, 'a', 'cafe\u0301.png'), 'x');
  // Some file systems can't hold both.
  const both = (await readSources(content))?.pictures.length === 3;
  const problems = (await readSources(content))?.problems.map(({ what }) => what);
  expect(problems).toEqual(both ? [expect.stringContaining('has the same name')] : []);
});

// The superuser may read everything.
it.skipIf(process.getuid?.() === 0)('tells of files that may not be read', async () => {
  const content = await folder({ 'a.md': 'x', 'b.md': 'x' });
  await chmod(join(content, 'b.md'), 0);
  const sources = await readSources(content);
  expect(sources?.texts.map(({ path }) => path)).toEqual(['a.md']);
  expect(sources?.problems.map(({ what }) => what)).toEqual(['the file cannot be read (EACCES)']);
});
