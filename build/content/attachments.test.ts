import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { listFiles } from '../support/files';
import { attachedFile, attachmentsFor, copyAttachments } from './attachments';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'attachments-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const write = (path: string, data: string) => {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), data);
  return { path, file: join(folder, path) };
};

const text = {
  path: 'articles/x/index.md',
  slug: 'x',
  language: 'zh-tw' as const,
  date: '2026-01-05',
};

it('finds files below the folder of the text that names them, and no others', () => {
  const files = [
    write('articles/x/report.pdf', 'x'),
    write('articles/x/data/a 1.csv', 'x'),
    write('articles/x/unnamed.pdf', 'x'),
    write('articles/y/other.pdf', 'x'),
    write('articles/top.pdf', 'x'),
  ];
  const body = 'report.pdf data/a%201.csv ../y/other.pdf other.pdf top.pdf /articles/x/top.pdf';
  const found = attachmentsFor(files, ['files/menu.pdf'], false);
  expect([...found({ ...text, body }).keys()]).toEqual(['report.pdf', 'data/a 1.csv']);
  expect([...found({ ...text, body: '/files/menu.pdf' }).keys()]).toEqual(['/files/menu.pdf']);
  const page = { path: 'pages/about.en.md', slug: 'about', language: 'en' as const };
  const ofPage = attachmentsFor(
    [write('pages/cv.pdf', 'x')],
    [],
    false,
  )({ ...page, body: 'cv.pdf' });
  expect(ofPage.get('cv.pdf')).toMatchObject({
    address: '/en/about/cv.pdf',
    path: 'en/about/cv.pdf',
  });
});

it('has them where `npm run dev` serves them, as long as a text links to them', async () => {
  const source = write('articles/x/a b.pdf', 'one');
  const found = attachmentsFor([source], [], true)({ ...text, body: 'a%20b.pdf' }).get('a b.pdf');
  expect(found?.address).toBe('/assets/files/zh-tw/articles/x/a%20b.pdf');
  const files = [found].flatMap((one) => attachedFile(one) ?? []);
  const to = join(folder, 'public');
  await copyAttachments(files, to);
  expect(readFileSync(join(to, 'zh-tw/articles/x/a b.pdf'), 'utf8')).toBe('one');
  write('articles/x/a b.pdf', 'another');
  await copyAttachments(files, to);
  expect(readFileSync(join(to, 'zh-tw/articles/x/a b.pdf'), 'utf8')).toBe('another');
  await copyAttachments([], to);
  expect(listFiles(to).files).toEqual([]);
});
