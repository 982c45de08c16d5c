import { readFile, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { comparePair } from '../model/comparePair';
import { fingerprint } from '../model/freshness';
import { setFrontMatterKey } from '../model/frontMatterEdit';
import { otherLanguage } from '../model/language';
import { byPlace, formatProblem, type Problem } from '../model/problem';
import { buildTime } from './clock';
import { readContent } from './content/read';
import { openRenderer } from './content/render';
import { comparedText } from './translations/compared';
import {
  type Article,
  listChanges,
  type State,
  type Translated,
  translationStates,
} from './translations/state';

const usage = `npm run translations                       every article: fresh, stale, missing or unknown
npm run translations -- --accept <slug>    record that a translation fits its original as it is now
npm run translations -- --strict           end with status 1 when a translation is stale`;

const values = readArguments();
if (values.help) {
  console.log(usage);
  process.exit(0);
}

const content = await readContent({ preview: true, now: buildTime() });
if (content.problems.length > 0) {
  for (const problem of content.problems) console.error(formatProblem(problem));
  process.exit(1);
}
const all = translationStates(content.articles);

for (const slug of values.accept) await accept(slug);
if (values.accept.length === 0) await report();

/** Records the present original in its translation. */
async function accept(slug: string): Promise<void> {
  const { original, translation } =
    all.find((one) => one.original.slug === slug || one.translation?.slug === slug) ?? {};
  if (!original || !translation) {
    console.error(
      `there is no translated article "${slug}"; see npm run translations for the names`,
    );
    process.exitCode = 1;
    return;
  }
  const text = await readFile(translation.file, 'utf8');
  const recorded = setFrontMatterKey(text, 'source_hash', fingerprint(original.body));
  await writeFile(translation.file, recorded);
  console.log(`${translation.file}: fits ${original.file} as it is now`);
}

async function report(): Promise<void> {
  const counts: Record<State, number> = { fresh: 0, stale: 0, missing: 0, unknown: 0 };
  for (const one of all) {
    const { original, state } = one;
    counts[state] += 1;
    const direction = `${original.language} → ${otherLanguage(original.language)}`;
    console.log(`${state.padEnd(8)}${direction.padEnd(13)}${original.slug}${hint(one)}`);
  }
  const warnings = await compareAll();
  if (warnings.length > 0) console.log(`\n${warnings.map(formatProblem).join('\n')}`);
  const totals = Object.entries(counts).map(([state, count]) => `${count} ${state}`);
  console.log(`\n${totals.join(', ')}; ${warnings.length} warnings`);
  if (values.strict && counts.stale > 0) process.exitCode = 1;
}

function hint({ state, changes }: Translated): string {
  if (state === 'unknown') return '  (it has no source_hash; record one with --accept)';
  return state === 'stale' ? `  (${listChanges(changes)})` : '';
}

/** What may have been lost between each original and its translation. */
async function compareAll(): Promise<Problem[]> {
  const renderer = await openRenderer(content.pictures, content.glossary);
  const read = async (text: Article) => comparedText(text, await renderer.render(text));
  const warnings: Problem[] = [];
  for (const { original, translation } of all) {
    if (translation) warnings.push(...comparePair(await read(original), await read(translation)));
  }
  return warnings.sort(byPlace);
}

function readArguments() {
  try {
    return parseArgs({
      options: {
        accept: { type: 'string', multiple: true, default: [] as string[] },
        strict: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    }).values;
  } catch (error) {
    console.error(`${(error as Error).message}\n\n${usage}`);
    return process.exit(2);
  }
}
