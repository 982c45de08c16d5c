import { type Language, languageTag } from '../../model/language';
import type { Words } from '../../words';
import { titleNodes } from '../titleNodes';
import { highlighted, make } from './dom';
import type { SearchResult } from './engine';

/**
 * A result as an item of a list: title, where it was found, excerpt, tags that match, the other
 * language. Parts are told apart by `data-part`.
 */
export function resultItem(
  result: SearchResult,
  language: Language,
  words: Words['searchPanel'],
): HTMLLIElement {
  const tag = languageTag[result.language];
  const foreign = result.language !== language;
  const title = make(
    'a',
    { href: result.address, lang: tag, hreflang: tag },
    titleNodes(result.title, result.language),
  );
  const item = make('li', {}, [
    part('title', foreign ? [title, mark(result.language, words)] : [title]),
  ]);
  const { section, translation } = result;
  if (section && section.heading.length > 0) {
    const link = make('a', { href: section.address, lang: tag }, highlighted(section.heading));
    item.append(part('section', [link]));
  }
  item.append(part('excerpt', highlighted(result.excerpt), tag));
  if (result.tags.length > 0)
    item.append(part('tags', [`${words.tags}${result.tags.join(' · ')}`]));
  if (translation?.matches || (translation && foreign)) {
    const other = languageTag[translation.language];
    const link = { href: translation.address, lang: other, hreflang: other };
    const label = translation.language === language ? [] : [mark(translation.language, words)];
    item.append(
      part('translation', [
        make('a', link, titleNodes(translation.title, translation.language)),
        ...label,
      ]),
    );
  }
  return item;
}

const mark = (language: Language, words: Words['searchPanel']): HTMLElement =>
  make('small', {}, [words.languages[language]]);

function part(name: string, children: (Node | string)[], lang = ''): HTMLParagraphElement {
  const element = make('p', {}, children);
  element.dataset.part = name;
  if (lang) element.lang = lang;
  return element;
}
