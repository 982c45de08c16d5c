import { readFile, writeFile } from 'node:fs/promises';
import { type Content, readContent } from '../../build/content/read';
import { openRenderer } from '../../build/content/render';
import { comparePair } from '../../model/comparePair';
import { fingerprint } from '../../model/freshness';
import { setFrontMatterKey } from '../../model/frontMatterEdit';
import { otherLanguage } from '../../model/language';
import { comparable } from '../../model/localNames';
import { byPlace, formatProblem, type Problem, UserError } from '../../model/problem';
import { comparedText } from './compared';
import { type Article, listChanges, type State, type Translated, translationStates } from './state';

/**
 * Records in translations that they fit their originals as those are now.
 * @param slugs of either text
 * @param now ISO 8601
 * @throws UserError when one of them is no translated article; nothing is written then
 */
export async function acceptTranslations(slugs: readonly string[], now: string): Promise<void> {
  const all = translationStates((await readAll(now)).articles);
  const pairs = slugs.map(comparable).map((slug) => {
    const { original, translation } =
      all.find((one) => one.original.slug === slug || one.translation?.slug === slug) ?? {};
    if (original && translation) return { original, translation };
    const what = `there is no translated article "${slug}"`;
    throw new UserError(`${what}; see npm run translations for the names`);
  });
  for (const { original, translation } of pairs) {
    const text = await readFile(translation.file, 'utf8');
    const recorded = setFrontMatterKey(text, 'source_hash', fingerprint(original.body));
    await writeFile(translation.file, recorded);
    console.log(`${translation.file}: fits ${original.file} as it is now`);
  }
}

/**
 * Prints the state of every article's translation, and what may have been lost in it.
 * @param now ISO 8601
 * @returns how many are in each state
 */
export async function reportTranslations(now: string): Promise<Record<State, number>> {
  const content = await readAll(now);
  const all = translationStates(content.articles);
  const counts: Record<State, number> = { fresh: 0, stale: 0, missing: 0, unknown: 0 };
  for (const one of all) {
    const { original, state } = one;
    counts[state] += 1;
    const direction = `${original.language} → ${otherLanguage(original.language)}`;
    console.log(`${state.padEnd(8)}${direction.padEnd(13)}${original.slug}${hint(one)}`);
  }
  const warnings = await compareAll(content, all);
  if (warnings.length > 0) console.log(`\n${warnings.map(formatProblem).join('\n')}`);
  const totals = Object.entries(counts).map(([state, count]) => `${count} ${state}`);
  console.log(`\n${totals.join(', ')}; ${warnings.length} warnings`);
  return counts;
}

async function readAll(now: string): Promise<Content> {
  const content = await readContent({ preview: true, now });
  const { problems } = content;
  if (problems.length > 0) throw new UserError(problems.map(formatProblem).join('\n'));
  return content;
}

function hint({ state, changes }: Translated): string {
  if (state === 'unknown') return '  (it has no source_hash; record one with --accept)';
  return state === 'stale' ? `  (${listChanges(changes)})` : '';
}

/** What may have been lost between each original and its translation. */
async function compareAll(content: Content, all: readonly Translated[]): Promise<Problem[]> {
  const renderer = await openRenderer(content);
  const read = async (text: Article) => comparedText(text, await renderer.render(text));
  const warnings: Problem[] = [];
  for (const { original, translation } of all) {
    if (translation) warnings.push(...comparePair(await read(original), await read(translation)));
  }
  return warnings.sort(byPlace);
}
