import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { outDir } from '../build/paths';
import { serve } from '../commands/serve/server';
import { site } from '../lib/site';
import { ensureBrowser } from '../tests/support/browser';

/** Prints Lighthouse's four scores (mobile) of the main kinds of pages, each run and the median. */
const runs = Number(process.argv[2] ?? 5);
const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
const pages = [
  'zh-tw/',
  'zh-tw/articles/',
  'zh-tw/articles/enterprise-first/',
  'en/articles/enterprise-first/',
];

const lighthouse = promisify(execFile);
const { address, close } = await serve({ folder: outDir, port: 0, basePath: site.basePath });
const env = { ...process.env, CHROME_PATH: ensureBrowser() };

for (const page of pages) {
  const scores: number[][] = [];
  for (let run = 0; run < runs; run += 1) {
    const flags = ['--quiet', '--output=json', '--chrome-flags=--headless=new --no-sandbox'];
    // Not the synchronous call: the server that it visits runs in this process.
    const { stdout } = await lighthouse('npx', ['lighthouse', address + page, ...flags], {
      env,
      maxBuffer: 1 << 28,
    });
    const report = JSON.parse(stdout);
    scores.push(categories.map((name) => Math.round(report.categories[name].score * 100)));
    console.log(`${page} run ${run + 1}: ${scores.at(-1)?.join(' / ')}`);
    for (const audit of Object.values(report.audits) as { id: string; score: number | null }[]) {
      if (audit.score === 0) console.log(`  fails: ${audit.id}`);
    }
  }
  const median = categories.map((_, index) => {
    const sorted = scores.map((each) => each[index] ?? 0).sort((a, b) => a - b);
    return sorted[Math.floor(sorted.length / 2)];
  });
  console.log(`${page} median: ${median.join(' / ')} (${categories.join(', ')})`);
}
await close();
