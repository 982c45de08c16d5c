import { z } from 'zod';
import { joinHanLines } from './hanLines';
import { type Language, otherLanguage } from './language';
import type { Problem } from './problem';
import { type Path, readYaml } from './yaml';

/** A term in both languages, as glossary.yaml lists it. */
export type GlossaryTerm = Record<Language, string> & { note?: Record<Language, string> };

/** A term as a text in one language shows it. */
export type Gloss = {
  /** As the text may have it. */
  own: string;
  /** In the other language. */
  other: string;
  /** A remark in the text's language. */
  note?: string;
};

const words = z
  .union([z.string(), z.number()])
  .transform((value) => joinHanLines(String(value)).trim());
const wordsInBoth = { 'zh-tw': words, en: words };

/** The shape of glossary.yaml. */
const glossarySchema = z
  .array(
    z.strictObject({
      'zh-tw': words.describe('The term in Chinese.'),
      en: words.describe('The term in English, in lower case unless it is a name.'),
      note: z.strictObject(wordsInBoth).optional().describe('A remark, in both languages.'),
    }),
  )
  .nullish();

/** Reads glossary.yaml. With problems, what it lists is not to be used. */
export function readGlossary(
  text: string,
  file: string,
): { terms: GlossaryTerm[]; problems: Problem[] } {
  const { value, problems, lineOf, lossesAt } = readYaml(text, file);
  if (problems.length > 0) return { terms: [], problems };
  problems.push(...lossesAt([]));
  const report = (path: Path, what: string, mend: string) =>
    problems.push({ file, line: lineOf(path), what, mend });

  const result = glossarySchema.safeParse(value);
  for (const { path, code } of result.error?.issues ?? []) {
    const [index, ...keys] = path;
    const at = index === undefined ? 'the file' : `term ${Number(index) + 1}`;
    const what =
      keys.length > 0 ? `${at} has no right ${keys.join(', ')}` : `${at} has a wrong form`;
    const mend =
      keys[0] === 'note'
        ? 'write the note in both languages, as zh-tw and en indented below it, or leave it out'
        : 'list terms as `- zh-tw: 權重`, with en: weight and perhaps a note indented below';
    report(path, code === 'unrecognized_keys' ? `${at} has a key that is not known` : what, mend);
  }
  const terms = result.data ?? [];
  for (const language of ['zh-tw', 'en'] as const) {
    const lines = new Map<string, number>();
    for (const [index, term] of terms.entries()) {
      const path = [index, language];
      const folded = fold(term[language]);
      const before = lines.get(folded);
      if (folded === '') report(path, `term ${index + 1} is empty`, 'write the term');
      else if (before !== undefined) {
        const what = `"${term[language]}" already stands in line ${before}`;
        report(path, what, 'keep one of the two');
      }
      lines.set(folded, before ?? lineOf(path));
    }
  }
  return { terms, problems };
}

/** Without what may differ between two spellings of a term. */
const fold = (text: string): string =>
  text.normalize('NFC').replace(/\s+/g, '').replaceAll('’', "'").toLowerCase();

/**
 * The terms that a text may contain, as it shows them: those whose words stand somewhere in its
 * Markdown. Others don't concern it, so it needn't be rendered again when they change.
 */
export function glossesFor(body: string, language: Language, terms: GlossaryTerm[]): Gloss[] {
  if (terms.length === 0) return [];
  const folded = fold(body);
  return terms
    .filter((term) => folded.includes(fold(term[language])))
    .map(({ note, ...term }) => ({
      own: term[language],
      other: term[otherLanguage(language)],
      ...(note && { note: note[language] }),
    }));
}
