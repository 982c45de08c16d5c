import { formatDay } from '../../model/dates';
import type { FilterArticle } from '../../model/filterIndex';
import { type Language, languageTag, otherLanguage } from '../../model/language';
import type { Words } from '../../words';
import { make } from '../search/dom';
import { titleNodes } from '../titleNodes';

export type EntryOptions = {
  language: Language;
  /** Where articles are, by language: an address that ends in `/`. */
  articles: Record<Language, string>;
  words: Words['filter'];
  styles: Record<string, string>;
};

/** An item of a list of articles, the same as `components/entry-list` makes it. */
export function makeEntry(article: FilterArticle, options: EntryOptions): HTMLLIElement {
  const { language, articles, words, styles } = options;
  const shown = article.foreign ? otherLanguage(language) : language;
  const lang = article.foreign ? languageTag[shown] : '';
  const day = new Date(article.day * 86_400_000).toISOString().slice(0, 10);

  const time = make('time', { dateTime: day }, [formatDay(day, language)]);
  const date = make('p', { className: styles.date }, [time]);
  if (article.draft) date.append(make('strong', { className: styles.badge }, [words.draft]));

  const address = `${articles[shown]}${encodeURIComponent(article.slug)}/`;
  const link = make('a', { href: address }, titleNodes(article.title, shown));
  const title = make('h2', { className: styles.title }, [link]);
  const text = make('div', {}, [title]);
  if (lang) {
    link.hreflang = lang;
    title.lang = lang;
    const hint = ` (${words.otherLanguageHint})`;
    title.append(
      make('span', { className: styles.badge, lang: languageTag[language] }, [
        words.otherLanguage,
        make('span', { className: 'hidden-visually' }, [hint]),
      ]),
    );
  }
  if (article.other) {
    const other = otherLanguage(shown);
    const properties = { className: styles.other, lang: languageTag[other] };
    text.append(make('p', properties, titleNodes(article.other, other)));
  }
  if (article.description) {
    const description = make('p', { className: styles.description }, [article.description]);
    if (lang) description.lang = lang;
    text.append(description);
  }
  return make('li', { className: styles.item }, [date, text]);
}
