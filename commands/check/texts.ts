import { dirname } from 'node:path/posix';
import type { Finding } from './finding';
import type { CheckedText } from './text';

/**
 * Columns, a Han character taking two. X cuts what is longer than 200 characters, search engines
 * and messengers sooner
 * (https://developer.x.com/en/docs/x-for-websites/cards/overview/markup).
 */
const longestDescription = 200;

const width = (text: string): number =>
  [...text].reduce((sum, character) => sum + (isWide(character) ? 2 : 1), 0);

/** Whether a character takes two columns of a terminal, or of a preview's line. */
export const isWide = (character: string): boolean =>
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\u3000-\u303F\uFF01-\uFF60\uFE30-\uFE4F]/u.test(
    character,
  );

/** The description in front matter: missing, or longer than previews show. */
export function checkDescription({ file, own, lines }: CheckedText): Finding[] {
  const { description } = own;
  if (description === undefined) {
    return [
      {
        level: 'doubt',
        rule: 'description-missing',
        file,
        line: lines.description ?? lines.title ?? 1,
        what: 'the text has no description for lists and previews',
        mend: 'add a `description` of one or two sentences',
      },
    ];
  }
  const columns = width(description);
  if (columns <= longestDescription) return [];
  return [
    {
      level: 'doubt',
      rule: 'description-length',
      file,
      line: lines.description ?? 1,
      what: `the description is too long for previews by ${columns - longestDescription} columns`,
      mend: 'keep it within 100 Chinese characters or 200 Latin letters',
    },
  ];
}

/** Addresses that become percent signs when they are passed on. */
export function checkSlug({ file, path, slug, own, lines }: CheckedText): Finding[] {
  if (/^[\x21-\x7e]+$/.test(slug)) return [];
  const where = own.slug
    ? '`slug`'
    : `the name of ${/\/index\./.test(path) ? dirname(path) : path}`;
  return [
    {
      level: 'doubt',
      rule: 'slug',
      file,
      line: lines.slug ?? 1,
      what: `${where} gives the address "${slug}", which is not ASCII`,
      mend: 'set a `slug` such as my-article, and the old address as one of its `aliases`',
    },
  ];
}
