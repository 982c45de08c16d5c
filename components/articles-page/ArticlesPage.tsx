import { addressOf } from '../../lib/addresses';
import { articlesOnPage } from '../../lib/lists';
import { type Language, otherLanguage } from '../../model/language';
import { dictionary } from '../../words';
import { EntryList } from '../entry-list/EntryList';
import { PageHeader } from '../page-header/PageHeader';
import { Pagination } from '../pagination/Pagination';
import { Shell } from '../shell/Shell';
import { TagFilter } from '../tag-filter/TagFilter';

export function ArticlesPage({ language, page }: { language: Language; page: number }) {
  const words = dictionary(language);
  const { entries, pages, count } = articlesOnPage(language, page);
  return (
    <Shell
      language={language}
      section="articles"
      counterpart={addressOf.articles(otherLanguage(language), page)}
    >
      <PageHeader title={words.allArticles}>{words.count(count)}</PageHeader>
      <TagFilter language={language}>
        <EntryList entries={entries} language={language} heading="h2" />
        <Pagination
          page={page}
          pages={pages}
          language={language}
          addressOf={(target) => addressOf.articles(language, target)}
        />
      </TagFilter>
    </Shell>
  );
}
