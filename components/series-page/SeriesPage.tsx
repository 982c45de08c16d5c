import { absolute, addressOf } from '../../lib/addresses';
import { langOfName } from '../../lib/langOfName';
import type { Series } from '../../lib/series';
import { site } from '../../lib/site';
import { type Language, otherLanguage } from '../../model/language';
import { dictionary } from '../../words';
import { EntryList } from '../entry-list/EntryList';
import { PageHeader } from '../page-header/PageHeader';
import { PassOn } from '../pass-on/PassOn';
import { Shell } from '../shell/Shell';

/** The parts of a series, in the order in which to read them. */
export function SeriesPage({ language, series }: { language: Language; series: Series }) {
  const words = dictionary(language);
  const { id, name, parts } = series;
  return (
    <Shell
      language={language}
      section="articles"
      counterpart={addressOf.series(otherLanguage(language), id)}
    >
      <PageHeader title={name} lang={langOfName(name, language)} kicker={words.series}>
        {words.count(parts.length)}
      </PageHeader>
      <EntryList entries={parts} language={language} heading="h2" />
      <PassOn
        language={language}
        title={`${name} · ${site.name[language]}`}
        url={absolute(addressOf.series(language, id))}
      />
    </Shell>
  );
}
