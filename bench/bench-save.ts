import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { cacheDir } from '../build/paths';
import { writeCorpus } from '../tests/corpus/writeCorpus';
import { launchOptions } from '../tests/support/browser';
import { copyCheckout } from '../tests/support/checkout';
import { startDev } from '../tests/support/devServer';

// From saving an article to seeing it in a browser under `npm run dev`: `npm run bench:save`, for
// 500 pairs, or `npm run bench:save -- 50`.

const pairs = Number(process.argv[2] ?? 500);
const saves = 10;
const folder = join(cacheDir, 'bench-save');
const slug = `article-${String(Math.ceil(pairs / 2)).padStart(4, '0')}`;
const file = join(folder, 'corpus', 'articles', slug, 'index.zh-tw.md');

console.log(`Copying the project to ${folder}/ and making ${pairs} pairs …`);
rmSync(folder, { recursive: true, force: true });
copyCheckout(folder);
await writeCorpus(join(folder, 'corpus'), pairs);

const started = performance.now();
const server = await startDev(folder, 4195, { CONTENT_DIR: 'corpus' });
const browser = await chromium.launch(launchOptions());
try {
  const page = await browser.newPage();
  await page.goto(`${server.address}zh-tw/articles/${slug}/`, { timeout: 300_000 });
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
  await server.stop();
}
rmSync(folder, { recursive: true, force: true });

function seconds(milliseconds: number): string {
  return (milliseconds / 1000).toFixed(2);
}
