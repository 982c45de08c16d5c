import { addressOf } from '../../lib/addresses';
import type { Entry } from '../../lib/articles';
import { type Language, languageTag } from '../../model/language';
import { dictionary } from '../../words';
import { TitleText } from '../title/TitleText';
import styles from './EntryLink.module.css';

/** An article's title as a link, marked when it isn't in the page's language or is a draft. */
export function EntryLink({ entry: { shown }, language }: { entry: Entry; language: Language }) {
  const words = dictionary(language);
  const lang = shown.language === language ? undefined : languageTag[shown.language];
  return (
    <>
      <a href={addressOf.article(shown.language, shown.slug)} lang={lang} hrefLang={lang}>
        <TitleText text={shown.title} language={shown.language} />
      </a>
      {lang && (
        <span className={styles.badge}>
          {words.otherLanguageOnly}
          <span className="hidden-visually"> ({words.otherLanguageOnlyHint})</span>
        </span>
      )}
      {shown.draft && <strong className={styles.badge}>{words.draft}</strong>}
    </>
  );
}
