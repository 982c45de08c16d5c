import { keysWhere } from './fields';
import type { FrontMatter } from './frontMatterSchema';
import { defaultLanguage, type Language } from './language';
import type { Place } from './layout';
import { comparable } from './localNames';
import type { Problem } from './problem';

/** A file of the content folder, taken apart. */
export type Text = Place & {
  /** Relative to the content folder, with `/`. */
  path: string;
  /** As it stands in messages. */
  file: string;
  /** As the file has it; undefined when there is something to mend in it. */
  frontMatter?: FrontMatter;
  body: string;
  /** How many lines of the file come before the body. */
  bodyLine: number;
  /** The line of each key that is there, and of list items as `tags.0`. */
  lines: Record<string, number>;
};

/** A text and its translation, or a text alone. */
export type Pair = { id: string; texts: Text[]; original: Text };

/**
 * Pairs texts by `translationKey`, otherwise by where their files are. A second text in the same
 * language is reported and left out.
 */
export function pairUp(texts: readonly Text[]): { pairs: Pair[]; problems: Problem[] } {
  const problems: Problem[] = [];
  // One of two files that belong together by name may have the key for both.
  const keyOfPlace = new Map<string, string>();
  for (const { kind, key, frontMatter } of texts) {
    const { translationKey } = frontMatter ?? {};
    if (translationKey && !keyOfPlace.has(`${kind} ${key}`)) {
      keyOfPlace.set(`${kind} ${key}`, comparable(translationKey));
    }
  }
  const groups = new Map<string, { id: string; texts: Map<Language, Text> }>();
  for (const text of texts) {
    const { kind, key, language, frontMatter, file } = text;
    const own = frontMatter?.translationKey;
    const id = own ? comparable(own) : (keyOfPlace.get(`${kind} ${key}`) ?? key);
    const group = groups.get(`${kind} ${id}`) ?? { id, texts: new Map() };
    groups.set(`${kind} ${id}`, group);
    const first = group.texts.get(language);
    if (first) {
      const what = `${first.file} is already the ${language} text of this ${kind}`;
      const mend = 'delete one of the two files, or rename it';
      problems.push({ file, line: text.lines.translationKey ?? 1, what, mend });
    } else {
      group.texts.set(language, text);
    }
  }
  const pairs = [...groups.values()].map(({ id, texts }) => {
    const members = [...texts.values()];
    return { id, texts: members, original: originalOf(members) };
  });
  return { pairs, problems };
}

/** The default language's text, unless that one says it is a translation and the other doesn't. */
function originalOf(texts: Text[]): Text {
  const rank = ({ language, frontMatter: own }: Text) =>
    (own?.translator || own?.translation || own?.source_hash ? 2 : 0) +
    (language === defaultLanguage ? 0 : 1);
  return texts.reduce((best, text) => (rank(text) < rank(best) ? text : best));
}

/** What a translation takes from its original unless it has its own. */
const inherited = keysWhere(({ inTranslation }) => inTranslation === 'inherited');

/** The same, for texts about one source. */
const source = keysWhere(({ inTranslation }) => inTranslation === 'inherited with source');

/** A text's front matter, complete with what it takes from its original. */
export function inherit(own: FrontMatter, original: FrontMatter | undefined): FrontMatter {
  if (!original || own === original) return own;
  const sameSource = !own.source_url || own.source_url === original.source_url;
  const taken = [...inherited, ...(sameSource ? source : [])].map((key) => [key, original[key]]);
  const set = Object.entries(own).filter(([, value]) => value !== undefined);
  return {
    ...(Object.fromEntries(taken) as Partial<FrontMatter>),
    ...Object.fromEntries(set),
    title: own.title,
  };
}
