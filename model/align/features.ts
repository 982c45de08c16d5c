import { type ChineseWord, chineseWords, englishRoots, lexiconSize } from './lexicon';
import {
  chineseFigure,
  chineseNumber,
  englishFigure,
  englishMultiplier,
  englishNumber,
  englishNumberWord,
  isNumeral,
} from './numbers';
import { rootOf } from './root';
import type { AlignBlock } from './types';

/** What a clue is, for how far it can be trusted to survive translation. */
export type ClueClass = 'word' | 'name' | 'number' | 'mark' | 'anchor';

/** Something in one text that its translation probably has too. */
export type Clue = {
  class: ClueClass;
  /** What it may mean, numbered across both texts: it is met where any of these stands. */
  meanings: readonly number[];
};

/** A sentence or a list item: the unit in which a block can be cut in two. */
export type Atom = {
  /** Distinct clues, as indices into `Features.clues`. */
  clues: number[];
  /** Characters. */
  han: number;
  other: number;
};

/** One text as the score sees it. */
export type Features = {
  clues: Clue[];
  atoms: Atom[];
  /** Number of the first atom of each block; one more at the end, the number of atoms. */
  starts: number[];
};

const isHan = (code: number): boolean => code >= 0x3400 && code <= 0x9fff;
const isDigit = (code: number): boolean => code >= 48 && code <= 57;
const isLatin = (code: number): boolean => (code >= 97 && code <= 122) || isDigit(code);
const fold = (text: string): string => text.normalize('NFKC').toLowerCase();

const codes = (signs: string): ReadonlySet<number> =>
  new Set(Array.from(signs, (sign) => sign.charCodeAt(0)));
const sentenceEnds = { zh: codes('。!?;…'), en: codes('.!?;') };
const closers = codes('」』"”’\')]');

/** The sentences and list items of a text; one, perhaps empty, if it can't be cut. */
function sentences(text: string, language: 'zh' | 'en'): string[] {
  const ends = sentenceEnds[language];
  const pieces: string[] = [];
  let start = 0;
  const cut = (end: number) => {
    const piece = text.slice(start, end);
    if (piece.trim() !== '') pieces.push(piece);
    start = end;
  };
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 10) cut(at + 1);
    if (!ends.has(code)) continue;
    let end = at + 1;
    while (ends.has(text.charCodeAt(end)) || closers.has(text.charCodeAt(end))) end += 1;
    // A full stop within 3.5 or Next.js ends nothing.
    if (language === 'zh' || text.charCodeAt(end) <= 32) cut(end);
    at = end - 1;
  }
  cut(text.length);
  return pieces.length === 0 ? [text] : pieces;
}

/** Marks that translators keep. */
const marks: readonly { name: string; signs: readonly string[] }[] = [
  { name: '?', signs: ['?'] },
  { name: '!', signs: ['!'] },
  { name: '"', signs: ['「', '“', '"'] },
  { name: '(', signs: ['('] },
];

/** An address without what differs between languages: `/en/about/` and `/zh-tw/about` are one. */
const canonical = (anchor: string): string =>
  anchor
    .toLowerCase()
    .replace(/\/(?:zh-tw|zh-hant|zh|en)(?=\/)/, '')
    .replace(/\/$/, '');

/** Numbers meanings across a pair: entries of the lexicon first, then whatever turns up. */
class Meanings {
  private readonly known = new Map<string, number>();

  of(key: string): number {
    let number = this.known.get(key);
    if (number === undefined) {
      number = lexiconSize + this.known.size;
      this.known.set(key, number);
    }
    return number;
  }
}

/** Gathers the features of one text. */
class Gatherer {
  readonly features: Features = { clues: [], atoms: [], starts: [] };
  private readonly indices = new Map<string | number, number>();
  /** Clues of English words by spelling, to find the root of each once; -1 for a word that is no clue. */
  private readonly words = new Map<string, number>();
  private atom: Atom = { clues: [], han: 0, other: 0 };

  constructor(private readonly meanings: Meanings) {}

  startBlock(): void {
    this.features.starts.push(this.features.atoms.length);
  }

  startAtom(text: string): void {
    let han = 0;
    for (let at = 0; at < text.length; at += 1) if (isHan(text.charCodeAt(at))) han += 1;
    this.atom = { clues: [], han, other: text.length - han };
    this.features.atoms.push(this.atom);
  }

  /** Adds a clue of several possible meanings; `key` names it within its text. */
  add(key: string | number, clueClass: ClueClass, meanings: readonly number[]): number {
    let index = this.indices.get(key);
    if (index === undefined) {
      index = this.features.clues.length;
      this.indices.set(key, index);
      this.features.clues.push({ class: clueClass, meanings });
    }
    this.note(index);
    return index;
  }

  private note(index: number): void {
    if (!this.atom.clues.includes(index)) this.atom.clues.push(index);
  }

  /** Adds an English word if it was looked up before; says whether it was. */
  addAgain(word: string): boolean {
    const known = this.words.get(word);
    if (known !== undefined && known >= 0) this.note(known);
    return known !== undefined;
  }

  /** Adds an English word, if the lexicon or the Chinese text has it. */
  addWord(word: string, names: ReadonlyMap<string, number>): void {
    const key = rootOf(word);
    const entries = englishRoots.get(key) ?? [];
    const name = names.get(key);
    const meanings = name === undefined ? entries : [name, ...entries];
    this.words.set(word, meanings.length === 0 ? -1 : this.add(key, 'word', meanings));
  }

  /** Adds a clue that is spelled the same in both languages. */
  addShared(clueClass: ClueClass, spelling: string): number {
    const key = `${clueClass} ${spelling}`;
    const meaning = this.meanings.of(key);
    this.add(key, clueClass, [meaning]);
    return meaning;
  }

  finish(): Features {
    this.features.starts.push(this.features.atoms.length);
    return this.features;
  }
}

/** A figure or a Latin word; Han characters are looked up one by one. */
const chineseToken = new RegExp(`([a-z][a-z0-9]*)|${chineseFigure}`, 'y');
const englishNumberAt = new RegExp(englishFigure, 'y');

function tokenAt(text: string, at: number): string[] {
  chineseToken.lastIndex = at;
  return chineseToken.exec(text) ?? [];
}

/** The longest word of the lexicon that stands at a place. */
function wordAt(text: string, at: number): ChineseWord | undefined {
  const words = chineseWords.get(text.charCodeAt(at));
  if (words === undefined) return undefined;
  const next = text.charCodeAt(at + 1);
  for (const word of words) {
    const { spelling } = word;
    if (spelling.length === 1) return word;
    if (spelling.charCodeAt(1) === next && (spelling.length === 2 || text.startsWith(spelling, at)))
      return word;
  }
  return undefined;
}

/** Clues of a Chinese sentence; the meanings of Latin words are noted in `names` by root. */
function gatherChinese(text: string, gatherer: Gatherer, names: Map<string, number>): void {
  let at = 0;
  while (at < text.length) {
    const word = isHan(text.charCodeAt(at)) ? wordAt(text, at) : undefined;
    const numeral = isNumeral(text.charCodeAt(at));
    if (word !== undefined && (word.spelling.length > 1 || !numeral)) {
      gatherer.add(word.entry, 'word', [word.entry]);
      at += word.spelling.length;
      continue;
    }
    const [token = '', name] = numeral || isLatin(text.charCodeAt(at)) ? tokenAt(text, at) : [];
    if (name !== undefined) {
      const key = rootOf(name);
      names.set(key, gatherer.addShared('name', key));
    } else if (token !== '') {
      const value = chineseNumber(token);
      if (value !== undefined) gatherer.addShared('number', value);
    }
    at += Math.max(1, token.length);
  }
}

/** Clues of an English sentence: of its words, those that the Chinese text can have. */
function gatherEnglish(text: string, gatherer: Gatherer, names: Map<string, number>): void {
  let amount: number | undefined;
  const flush = () => {
    if (amount !== undefined) gatherer.addShared('number', String(amount));
    amount = undefined;
  };
  let at = 0;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (!isLatin(code)) {
      at += 1;
      continue;
    }
    if (isDigit(code)) {
      flush();
      englishNumberAt.lastIndex = at;
      const [figure = ''] = englishNumberAt.exec(text) ?? [];
      gatherer.addShared('number', englishNumber(figure));
      at += figure.length;
      continue;
    }
    const start = at;
    while (at < text.length && isLatin(text.charCodeAt(at))) at += 1;
    const word = text.slice(start, at);
    const multiplier = amount === undefined ? undefined : englishMultiplier(word);
    if (amount !== undefined && multiplier !== undefined) {
      amount *= multiplier;
      continue;
    }
    flush();
    if (gatherer.addAgain(word)) continue;
    amount = englishNumberWord(word);
    if (amount === undefined) gatherer.addWord(word, names);
  }
  flush();
}

/** Clues of both texts of a pair, with meanings numbered in common. */
export function pairFeatures(
  zh: readonly AlignBlock[],
  en: readonly AlignBlock[],
): { zh: Features; en: Features } {
  const meanings = new Meanings();
  const names = new Map<string, number>();
  const side = (language: 'zh' | 'en', blocks: readonly AlignBlock[]): Features => {
    const gatherer = new Gatherer(meanings);
    const gather = language === 'zh' ? gatherChinese : gatherEnglish;
    for (const block of blocks) {
      gatherer.startBlock();
      const text = fold(block.text);
      for (const piece of block.kind === 'heading' ? [text] : sentences(text, language)) {
        gatherer.startAtom(piece);
        gather(piece, gatherer, names);
        for (const { name, signs } of marks) {
          if (signs.some((sign) => piece.includes(sign))) gatherer.addShared('mark', name);
        }
        if (piece.trimEnd().endsWith(':')) gatherer.addShared('mark', ':');
      }
      for (const anchor of block.anchors ?? []) gatherer.addShared('anchor', canonical(anchor));
    }
    return gatherer.finish();
  };
  return { zh: side('zh', zh), en: side('en', en) };
}
