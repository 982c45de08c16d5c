import { readFile, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import type { Collection } from '../model/collection';
import { type ComparedText, comparePair } from '../model/comparePair';
import { type Change, changesSince, fingerprint } from '../model/freshness';
import { setFrontMatterKey } from '../model/frontMatterEdit';
import { otherLanguage } from '../model/language';
import { byPlace, formatProblem, type Problem } from '../model/problem';
import { buildTime } from './clock';
import { readContent } from './content/read';
import { openRenderer } from './content/render';

const usage = `npm run translations                       every article: fresh, stale, missing or unknown
npm run translations -- --accept <slug>    record that a translation fits its original as it is now
npm run translations -- --strict           end with status 1 when a translation is stale`;

type Text = Collection['articles'][number];
type State = 'fresh' | 'stale' | 'missing' | 'unknown';

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
const originals = content.articles.filter(({ original }) => original);
const translationOf = (text: Text): Text | undefined =>
  content.articles.find(({ pair, original }) => pair === text.pair && !original);

for (const slug of values.accept) await accept(slug);
if (values.accept.length === 0) await report();

/** Records the present original in its translation. */
async function accept(slug: string): Promise<void> {
  const original = originals.find(
    (text) => text.slug === slug || translationOf(text)?.slug === slug,
  );
  const translation = original && translationOf(original);
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
  for (const original of originals) {
    const translation = translationOf(original);
    const changes =
      translation?.sourceHash === undefined
        ? []
        : changesSince(translation.sourceHash, original.body);
    const state = stateOf(translation, changes);
    counts[state] += 1;
    const direction = `${original.language} → ${otherLanguage(original.language)}`;
    console.log(`${state.padEnd(8)}${direction.padEnd(13)}${original.slug}${hint(state, changes)}`);
  }
  const warnings = await compareAll();
  if (warnings.length > 0) console.log(`\n${warnings.map(formatProblem).join('\n')}`);
  const totals = Object.entries(counts).map(([state, count]) => `${count} ${state}`);
  console.log(`\n${totals.join(', ')}; ${warnings.length} warnings`);
  if (values.strict && counts.stale > 0) process.exitCode = 1;
}

function stateOf(translation: Text | undefined, changes: Change[]): State {
  if (!translation) return 'missing';
  if (translation.sourceHash === undefined) return 'unknown';
  return changes.length > 0 ? 'stale' : 'fresh';
}

function hint(state: State, changes: Change[]): string {
  if (state === 'unknown') return '  (it has no source_hash; record one with --accept)';
  if (state !== 'stale') return '';
  const list = changes.map(({ kind, heading }) =>
    kind === 'removed' ? 'a section was removed' : `${kind}: ${heading || 'the beginning'}`,
  );
  return `  (${list.join('; ')})`;
}

/** What may have been lost between each original and its translation. */
async function compareAll(): Promise<Problem[]> {
  const renderer = await openRenderer(content.pictures, content.glossary);
  const read = async (text: Text): Promise<ComparedText> => {
    const { rendered } = await renderer.render(text);
    const blocks = rendered.blocks.map(({ kind, text: words, html, line }) => ({
      kind,
      text: words,
      line,
      links: [...html.matchAll(/<a\b(?![^>]*\bdata-zoom)[^>]*\bhref="([^"#][^"]*)"/g)].map(
        ([, href = '']) => href,
      ),
    }));
    return { language: text.language, file: text.file, blocks };
  };
  const warnings: Problem[] = [];
  for (const original of originals) {
    const translation = translationOf(original);
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
