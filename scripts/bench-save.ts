import { spawn } from 'node:child_process';
import { appendFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { chromium } from 'playwright';
import { findBrowser } from './browser';
import { copyCheckout } from './checkout';
import { writeCorpus } from './corpus/writeCorpus';
import { cacheDir } from './paths';

// From saving an article to seeing it in a browser under `npm run dev`: `npm run bench:save`, for
// 500 pairs, or `npm run bench:save -- 50`.

const pairs = Number(process.argv[2] ?? 500);
const saves = 10;
const port = '4195';
const folder = join(cacheDir, 'bench-save');
const slug = `article-${String(Math.ceil(pairs / 2)).padStart(4, '0')}`;
const file = join(folder, 'corpus', 'articles', slug, 'index.zh-tw.md');

console.log(`Copying the project to ${folder}/ and making ${pairs} pairs …`);
rmSync(folder, { recursive: true, force: true });
copyCheckout(folder);
await writeCorpus(join(folder, 'corpus'), pairs);

const log = join(folder, 'dev.log');
writeFileSync(log, '');
const PWD = resolve(folder);
const PATH = [join(PWD, 'node_modules', '.bin'), process.env.PATH].join(delimiter);
const env = { ...process.env, PWD, PATH, PORT: port, CONTENT_DIR: 'corpus' };
const started = performance.now();
// A group of its own: all that it has started ends with it.
const server = spawn('tsx', ['scripts/dev.ts'], { cwd: folder, env, detached: true });
for (const stream of [server.stdout, server.stderr]) {
  stream.on('data', (data) => appendFileSync(log, data));
}
const browser = await chromium.launch({
  executablePath: findBrowser(),
  // Chromium has no sandbox for root.
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
try {
  while (!readFileSync(log, 'utf8').includes('Ready in')) {
    if (server.exitCode !== null) throw new Error(readFileSync(log, 'utf8'));
    await new Promise((done) => setTimeout(done, 200));
  }
  const page = await browser.newPage();
  await page.goto(`http://localhost:${port}/zh-tw/articles/${slug}/`, { timeout: 300_000 });
  console.log(`The first page is there after ${seconds(performance.now() - started)} s.`);
  const times: number[] = [];
  for (let save = 1; save <= saves; save += 1) {
    // A person doesn't save twice in a second.
    await page.waitForTimeout(1500);
    const words = `這是第${save}次存檔。`;
    const text = readFileSync(file, 'utf8');
    const since = performance.now();
    writeFileSync(file, `${text}\n${words}\n`);
    await page.getByText(words, { exact: true }).waitFor({ timeout: 60_000 });
    times.push(performance.now() - since);
    console.log(`save ${save}: ${seconds(times.at(-1) ?? 0)} s`);
  }
  const sorted = times.sort((a, b) => a - b);
  const median = ((sorted[saves / 2 - 1] ?? 0) + (sorted[saves / 2] ?? 0)) / 2;
  console.log(
    `${pairs} pairs, ${saves} saves: median ${seconds(median)} s, most ${seconds(sorted.at(-1) ?? 0)} s`,
  );
} finally {
  await browser.close();
  if (server.pid && server.exitCode === null) process.kill(-server.pid);
}
rmSync(folder, { recursive: true, force: true });

function seconds(milliseconds: number): string {
  return (milliseconds / 1000).toFixed(2);
}
