import { pinyin } from 'pinyin-pro';
import { spellOut } from '../../model/names';
import { slugProblem } from '../../model/slugs';

/** Characters. Long enough for six words or so, short enough to be read out. */
const longest = 48;

/** Folders that Windows refuses (https://learn.microsoft.com/windows/win32/fileio/naming-a-file). */
const device = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

const words = new Intl.Segmenter('zh-TW', { granularity: 'word' });

/**
 * An address for a title: lower-case ASCII words joined by hyphens, Chinese in Hanyu Pinyin without
 * tones, word by word. '' when the title has nothing that can be written so.
 */
export function slugOf(title: string): string {
  const text = spellOut(title.normalize('NFKC'));
  const syllables = syllablesIn(text);
  const romanised = [...words.segment(text)].flatMap(({ segment, index }) => {
    let word = '';
    let offset = index;
    for (const character of segment) {
      word += syllables.get(offset) ?? character;
      offset += character.length;
    }
    return toAscii(word);
  });
  return shorten(romanised);
}

/** The syllable of each Han character, by its place. */
function syllablesIn(text: string): Map<number, string> {
  const syllables = new Map<number, string>();
  let offset = 0;
  for (const one of pinyin(text, { type: 'all', toneType: 'none', v: true })) {
    if (one.isZh) syllables.set(offset, one.pinyin);
    offset += one.origin.length;
  }
  return syllables;
}

/** `Café Zürich’s` → `cafe`, `zurichs`; letters of other scripts have no place in it. */
const toAscii = (word: string): string[] =>
  word
    .replace(/[’']/g, '')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .match(/[a-z0-9]+/g) ?? [];

/** As many words as there is room for; of a very long first one, its beginning. */
function shorten(parts: string[]): string {
  const [first = '', ...rest] = parts;
  let slug = first.slice(0, longest);
  for (const part of rest) {
    if (slug.length + 1 + part.length > longest) break;
    slug += `-${part}`;
  }
  return slug;
}

/** Why an author cannot have this address for a new article, as a clause after its subject. */
export function newSlugProblem(slug: string, taken: ReadonlySet<string>): string | undefined {
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(slug)) {
    return 'is not made of lower-case ASCII letters, digits and hyphens';
  }
  if (slug.length > 2 * longest) return 'is too long for an address';
  if (device.test(slug)) return 'is reserved by Windows';
  if (taken.has(slug)) return 'is taken by another article';
  return slugProblem(slug);
}

/** The title's slug, with a number where it is taken or reserved; '' when there is none. */
export function proposeSlug(title: string, taken: ReadonlySet<string>): string {
  const slug = slugOf(title);
  if (slug === '') return '';
  for (let count = 1; ; count += 1) {
    const candidate = count === 1 ? slug : `${slug}-${count}`;
    if (newSlugProblem(candidate, taken) === undefined) return candidate;
  }
}
