import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { randomFrom } from '../corpus/random';
import { writeCorpus } from '../corpus/writeCorpus';
import { build, buildCold, corpus, differences, siteIn, startBuild } from '../support/builds';
import { copyCheckout } from '../support/checkout';

const folder = join('.cache', 'killed');
const pairs = 10;
const kills = Number(process.env.KILLS ?? 5);

describe('a build that is killed', { timeout: 120_000 + kills * 120_000 }, () => {
  let duration = 0;
  beforeAll(async () => {
    rmSync(folder, { recursive: true, force: true });
    copyCheckout(folder);
    await writeCorpus(join(folder, corpus), pairs);
    await build(folder);
    const started = performance.now();
    await build(folder);
    duration = performance.now() - started;
  }, 300_000);

  it(`leaves the last site, or the new one, ${kills} times`, async () => {
    const random = randomFrom(kills);
    const file = join(folder, corpus, 'articles', 'article-0004', 'index.zh-tw.md');
    let last = await siteIn(folder);
    for (let count = 1; count <= kills; count += 1) {
      writeFileSync(file, `${readFileSync(file, 'utf8')}\n第${count}次加上的一段。\n`);
      const { child, ended } = startBuild(folder);
      const wait = (duration * random.between(0, 1000)) / 1000;
      await new Promise((resolve) => setTimeout(resolve, wait));
      // With all that it has started, as when a machine is switched off.
      if (child.pid && child.exitCode === null) process.kill(-child.pid, 'SIGKILL');
      await ended;
      const left = await siteIn(folder);
      await build(folder);
      const next = await siteIn(folder);
      expect(differences(next, last)).not.toEqual([]);
      expect(
        [last, next].some((site) => differences(left, site).length === 0),
        `after ${Math.round(wait)} ms: ${differences(left, last)}`,
      ).toBe(true);
      last = next;
    }
    await buildCold(folder);
    expect(differences(last, await siteIn(folder))).toEqual([]);
  });
});
