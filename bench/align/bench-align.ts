/** Prints how many rows the aligner gets right, and how fast it is: `npx tsx bench/align/bench-align.ts` */
import { type Figure, knownArticles, measure, timePairs, variants } from './measureAlign';

const percent = ({ rows, right }: Figure): string =>
  `${((100 * right) / rows).toFixed(2).padStart(6)} % of ${rows}`;

for (const set of ['fixtures', 'articles'] as const) {
  const known = knownArticles(set);
  if (known.length === 0) continue;
  console.log(`${set} (${known.length}), as they are: ${percent(measure(known).all)} rows right`);
  for (const rate of [0.15, 0.3]) {
    const { all, changes } = measure(variants(known, 40, rate));
    console.log(`  with ${100 * rate} % of paragraphs changed: ${percent(all)}`);
    for (const [change, figure] of changes)
      console.log(`    ${change.padEnd(24)}${percent(figure)}`);
  }
}

const pairs = 1000;
timePairs(knownArticles('fixtures'), 100);
const seconds = timePairs(knownArticles('fixtures'), pairs) / 1000;
console.log(`${pairs} pairs of 40 blocks: ${seconds.toFixed(2)} s`);
