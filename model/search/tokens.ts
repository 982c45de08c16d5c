import { fold } from './fold';
import { stem } from './stem';

/** A word, or one Han character: the unit of which phrases are made. */
export type Token = {
  /** Folded; a word by its stem. */
  text: string;
  /** The same with the symbols that tell names apart, where it has any: `c++`, `c#`, `.net`. */
  symbols?: string;
  han: boolean;
  /** Stands nearly everywhere, as Han characters do: of use in a phrase only beside its neighbour. */
  common: boolean;
  /** Where it stands in its phrase or text; neighbours differ by 1, over a comma or full stop by 2. */
  position: number;
  /** The part of the original text. */
  start: number;
  end: number;
};

// Kana and Bopomofo stand among Han characters without spaces, so they count as Han here.
const han = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Bopomofo}ー';
// A negated class subtracts: letters and numbers are what is no punctuation, symbol, space or mark.
const letter = `[^\\p{P}\\p{S}\\p{Z}\\p{C}\\p{M}${han}]`;
const rest = `(?:[^\\p{P}\\p{S}\\p{Z}\\p{C}${han}]|\\u00ad)*`;
const unit = new RegExp(`([${han}])|${letter}${rest}(?:['’]${letter}${rest})*`, 'gu');

/** What may stand between two neighbours: spaces and line breaks, or one mark that joins: GPT-4, 3.5. */
const joins = /^(?:[\s\p{Cf}\p{M}]*|[-‐–_./:&@+·‧・•#'’])$/u;

/** Stems of the commonest English words. */
const commonWords = new Set(
  'the of and to in a an be that for it as with by on not at from this or but'.split(' '),
);

/** Texts repeat their words and characters. */
const known = new Map<string, string>();

function normalise(unit: string, isHan: boolean): string {
  let text = known.get(unit);
  if (text === undefined) {
    const folded = fold(unit);
    text = isHan ? folded : stem(folded).replace(/[^\p{L}\p{N}\p{M}]/gu, '');
    known.set(unit, text);
  }
  return text;
}

/** A name's symbols behind a word; the wide ones are of the same names. */
const symbolsBehind = /[+#＋＃]{1,3}/y;
const isSymbol = (code: number): boolean =>
  code === 0x2b || code === 0x23 || code === 0xff0b || code === 0xff03;
const isStop = (code: number): boolean => code === 0x2e || code === 0xff0e;
const partOfWord = /[\p{L}\p{N}\p{M}.．]/u;

/** Where the symbols around a word of a text begin and end: `.NET`, `C++`; most words have none. */
function spanOf(text: string, start: number, end: number): [start: number, end: number] {
  let to = end;
  if (isSymbol(text.charCodeAt(end))) {
    symbolsBehind.lastIndex = end;
    to += symbolsBehind.exec(text)?.[0].length ?? 0;
  }
  const isAfterStop = isStop(text.charCodeAt(start - 1));
  const isFirst = isAfterStop && !partOfWord.test(text[start - 2] ?? '');
  return [isFirst ? start - 1 : start, to];
}

/** The tokens of a text. A line break within it is like a space, and no space divides Han words. */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  let position = -1;
  let end = 0;
  for (const match of text.matchAll(unit)) {
    const isHan = match[1] !== undefined;
    const after = match.index + match[0].length;
    const [start, to] = isHan ? [match.index, after] : spanOf(text, match.index, after);
    position += tokens.length === 0 || joins.test(text.slice(end, start)) ? 1 : 2;
    end = to;
    const folded = normalise(match[0], isHan);
    const common = isHan || commonWords.has(folded);
    const token: Token = { text: folded, han: isHan, common, position, start, end };
    if (end - start > match[0].length) {
      const [before, behind] = [text.slice(start, match.index), text.slice(after, end)];
      token.symbols = fold(before) + folded + fold(behind);
    }
    tokens.push(token);
  }
  return tokens;
}
