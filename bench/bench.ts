import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { exportedDir, oldPagesDir } from '../build/paths';
import { placeOf } from '../build/support/discard';
import { filesIn } from '../build/support/files';
import { buildScript } from '../build/support/run';
import { writeCorpus } from '../tests/corpus/writeCorpus';
import { copyCheckout, environmentIn } from '../tests/support/checkout';
import { memoryOf } from './builds/processTree';
import { referenceLoad } from './builds/reference';

// How long builds take: `npm run bench` for 10, 100, 1,000 and 5,000 pairs, or `npm run bench -- 100`.

const folder = join('.cache', 'bench');
const given = process.argv.slice(2).map(Number);
const sizes = given.length > 0 ? given : [10, 100, 1000, 5000];

type Result = { seconds: number; stages: string; rendered: string; memory: number };

/** Builds the copy, and reads what the build says of itself. */
function build(): Promise<Result> {
  const env = environmentIn(folder, {
    CONTENT_DIR: 'corpus',
    BUILD_TIME: '2026-11-01T00:00:00Z',
  });
  const started = performance.now();
  const child = spawn(process.execPath, buildScript, {
    cwd: folder,
    env,
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (data) => {
      output += data;
    });
  }
  let memory = 0;
  const sampling = setInterval(() => {
    memory = Math.max(memory, memoryOf(child.pid ?? 0));
  }, 250);
  return new Promise((done, fail) => {
    child.on('error', fail);
    child.on('close', (status) => {
      clearInterval(sampling);
      if (status !== 0) return fail(new Error(output));
      const stages = [...output.matchAll(/^▸ (.+): ([\d.]+) s$/gm)].map(
        ([, name, seconds]) => `${name} ${seconds}`,
      );
      const [, pages = '', rendered = ''] = /(\d+) pages in .*?, (\d+) of them/.exec(output) ?? [];
      done({
        seconds: (performance.now() - started) / 1000,
        stages: stages.join(', '),
        rendered: `${rendered} of ${pages}`,
        memory: memory / 1024 / 1024,
      });
    });
  });
}

/** Waits until the pages that the last build has discarded are removed, which nobody waits for otherwise. */
async function untilRemoved(): Promise<void> {
  const places = [exportedDir, oldPagesDir].map((name) => join(folder, placeOf(name)));
  while (places.some((place) => existsSync(place) && readdirSync(place).length > 0)) {
    await setTimeout(500);
  }
}

async function report(name: string): Promise<void> {
  await untilRemoved();
  const reference = referenceLoad();
  const { seconds, stages, rendered, memory } = await build();
  console.log(
    `| ${name} | ${seconds.toFixed(1)} s | ${(seconds / reference).toFixed(1)} | ${rendered} | ` +
      `${memory > 0 ? `${memory.toFixed(2)} GiB` : 'unknown'} | ${stages} |`,
  );
}

for (const pairs of sizes) {
  console.log(`\nCopying the project to ${folder}/ and making ${pairs} pairs …\n`);
  rmSync(folder, { recursive: true, force: true });
  copyCheckout(folder);
  await writeCorpus(join(folder, 'corpus'), pairs);
  console.log(`| ${pairs} pairs | time | ÷ reference | pages rendered | memory | stages, in s |`);
  console.log('|-|-|-|-|-|-|');
  await report('cold');
  await report('nothing changed');
  const number = String(Math.ceil(pairs / 2)).padStart(4, '0');
  const article = join(folder, 'corpus', 'articles', `article-${number}`, 'index.zh-tw.md');
  writeFileSync(article, `${readFileSync(article, 'utf8')}\n加上一段。\n`);
  await report('one article changed');
  const files = await filesIn(join(folder, 'out'));
  const bytes = files.reduce((sum, file) => sum + statSync(join(folder, 'out', file)).size, 0);
  console.log(`\n${files.length} files, ${(bytes / 1e6).toFixed(0)} MB with compressed twins`);
}
rmSync(folder, { recursive: true, force: true });
