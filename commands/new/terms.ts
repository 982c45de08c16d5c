import type { Language } from '../../model/language';
import { foldName } from '../../model/names';
import type { Term } from '../../model/published';

const namesOf = ({ id, names, aliases }: Term): string[] => [
  names['zh-tw'],
  names.en,
  id,
  ...aliases,
];

/**
 * The listed terms that a beginning may stand for, by their names in the language. A term that is
 * called exactly so is the only one.
 */
export function completeTerm(
  beginning: string,
  terms: readonly Term[],
  language: Language,
): string[] {
  const wanted = foldName(beginning);
  const matching = (matches: (name: string) => boolean) =>
    terms.filter((term) => namesOf(term).some((name) => matches(foldName(name))));
  const exact = matching((name) => name === wanted);
  const found = exact.length > 0 ? exact : matching((name) => name.startsWith(wanted));
  return found.map(({ names }) => names[language]);
}

export type ReadTerms = {
  /** Names as they go into front matter, each once. */
  names: string[];
  /** Names that no listed term has; they are kept all the same. */
  unlisted: string[];
  /** What stands for more than one term, with their names. */
  unclear: { given: string; candidates: string[] }[];
};

/** Reads a list such as `claude, 企業、資安`, every item completed from the listed terms. */
export function readTerms(text: string, terms: readonly Term[], language: Language): ReadTerms {
  const result: ReadTerms = { names: [], unlisted: [], unclear: [] };
  const given = text
    .split(/[,，、]/)
    .map((one) => one.trim())
    .filter(Boolean);
  for (const one of given) {
    const candidates = completeTerm(one, terms, language);
    if (candidates.length > 1) result.unclear.push({ given: one, candidates });
    if (candidates.length === 0) result.unlisted.push(one);
    result.names.push(candidates[0] ?? one);
  }
  return { ...result, names: [...new Set(result.names)] };
}
