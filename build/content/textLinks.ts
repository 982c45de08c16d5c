import { posix } from 'node:path';
import { addressOf } from '../../lib/addresses';
import { type Language, otherLanguage } from '../../model/language';
import { comparable } from '../../model/localNames';
import { decoded } from '../../model/percent';

type Text = { path: string; file: string; slug: string; language: Language; date?: string };

/** Where a text is published that another one names by its file. */
type LinkedText = { address: string; file: string };

/** Whatever may be an address in a text; one with blanks stands in angle brackets. */
const words = /<([^<>"'\n]*)>|[^\s()<>"']+/g;

/**
 * Tells which texts a text names by their files, relative to its own, as on GitHub:
 * `../other/index.md`, which may leave out the language. By the comparable names
 * that it uses.
 */
export function textLinksFor(
  texts: readonly Text[],
): (text: Pick<Text, 'path' | 'language'> & { body: string }) => Map<string, LinkedText> {
  const byPath = new Map(texts.map((text) => [comparable(text.path), text]));
  return ({ path, language, body }) => {
    const found = new Map<string, LinkedText>();
    if (!/\.(?:md|markdown)/i.test(body)) return found;
    for (const [word, bracketed] of body.matchAll(words)) {
      const address = (bracketed ?? word).replace(/[?#].*/, '').replace(/^(?:\.\/)+/, '');
      if (!/^[^/].*\.(?:md|markdown)$/i.test(address)) continue;
      const name = comparable(decoded(address));
      const place = posix.join(posix.dirname(path), name);
      const text = ['', `.${language}`, `.${otherLanguage(language)}`]
        .map((suffix) => comparable(place.replace(/\.[a-z]+$/i, (ending) => suffix + ending)))
        .map((one) => byPath.get(one))
        .find((one) => one !== undefined);
      if (text) found.set(name, { address: addressOfText(text), file: text.file });
    }
    return found;
  };
}

const addressOfText = ({ date, language, slug }: Text): string =>
  date === undefined ? addressOf.page(language, slug) : addressOf.article(language, slug);
