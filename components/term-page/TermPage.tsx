import { absolute, addressOf, type Taxonomy } from '../../lib/addresses';
import { feedAddresses } from '../../lib/feeds';
import { langOfName } from '../../lib/langOfName';
import { articlesWithTerm } from '../../lib/lists';
import { site } from '../../lib/site';
import type { Term } from '../../lib/terms';
import { type Language, otherLanguage } from '../../model/language';
import { dictionary } from '../../words';
import { EntryList } from '../entry-list/EntryList';
import { PageHeader } from '../page-header/PageHeader';
import { Pagination } from '../pagination/Pagination';
import { PassOn } from '../pass-on/PassOn';
import { Shell } from '../shell/Shell';
import styles from './TermPage.module.css';

type Props = { language: Language; taxonomy: Taxonomy; term: Term; page: number };

/** The articles with one tag, or in one category. */
export function TermPage({ language, taxonomy, term, page }: Props) {
  const words = dictionary(language);
  const { entries, pages, count } = articlesWithTerm(language, taxonomy, term.id, page);
  const name = term.names[language];
  const feed = feedAddresses(language, { taxonomy, id: term.id });
  return (
    <Shell
      language={language}
      section={taxonomy}
      counterpart={addressOf.term(otherLanguage(language), taxonomy, term.id, page)}
    >
      <PageHeader
        title={name}
        lang={langOfName(name, language)}
        kicker={<a href={addressOf.taxonomy(language, taxonomy)}>{words[taxonomy]}</a>}
      >
        {words.count(count)}
        {feed && (
          <a className={styles.refine} href={feed.xml} type="application/atom+xml">
            {words.follow}
          </a>
        )}
        {taxonomy === 'tags' && count > 1 && (
          <a className={styles.refine} href={addressOf.filtered(language, term.id)}>
            {words.refine}
          </a>
        )}
      </PageHeader>
      <EntryList entries={entries} language={language} heading="h2" />
      <Pagination
        page={page}
        pages={pages}
        language={language}
        addressOf={(target) => addressOf.term(language, taxonomy, term.id, target)}
      />
      <PassOn
        language={language}
        title={`${name} · ${site.name[language]}`}
        url={absolute(addressOf.term(language, taxonomy, term.id))}
      />
    </Shell>
  );
}
