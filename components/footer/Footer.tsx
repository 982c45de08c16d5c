import { addressOf } from '../../lib/addresses';
import { feedAddresses } from '../../lib/feeds';
import { linkedPages } from '../../lib/pages';
import { site } from '../../lib/site';
import type { Language } from '../../model/language';
import { dictionary } from '../../words';
import { ReaderSettings } from '../options/Options';
import styles from './Footer.module.css';

export function Footer({ language }: { language: Language }) {
  const words = dictionary(language);
  const feed = feedAddresses(language);
  return (
    <footer className={styles.footer}>
      <nav aria-label={words.siteNavigation}>
        <a href={addressOf.home(language)}>{site.name[language]}</a>
        <a href={addressOf.articles(language)}>{words.articles}</a>
        <a href={addressOf.taxonomy(language, 'tags')}>{words.tags}</a>
        <a href={addressOf.taxonomy(language, 'categories')}>{words.categories}</a>
        <a href={addressOf.archive(language)}>{words.archive}</a>
        {feed && (
          <a href={feed.xml} type="application/atom+xml">
            {words.follow}
          </a>
        )}
        {linkedPages(language).map((page) => (
          <a key={page.slug} href={addressOf.page(language, page.slug)}>
            {page.title}
          </a>
        ))}
      </nav>
      <ReaderSettings language={language} />
      <theme-switch data-dark={words.darkTheme} data-light={words.lightTheme} />
    </footer>
  );
}
