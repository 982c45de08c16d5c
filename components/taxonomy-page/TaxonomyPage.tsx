import { addressOf, type Taxonomy } from '../../lib/addresses';
import { countTerms } from '../../lib/terms';
import { type Language, otherLanguage } from '../../model/language';
import { dictionary } from '../../words';
import { Chips } from '../chips/Chips';
import { PageHeader } from '../page-header/PageHeader';
import { Shell } from '../shell/Shell';

/** All tags, or all categories. */
export function TaxonomyPage({ language, taxonomy }: { language: Language; taxonomy: Taxonomy }) {
  const words = dictionary(language);
  const terms = countTerms(language, taxonomy);
  return (
    <Shell
      language={language}
      section={taxonomy}
      counterpart={addressOf.taxonomy(otherLanguage(language), taxonomy)}
    >
      <PageHeader title={words[taxonomy]} />
      {terms.length > 0 ? (
        <Chips language={language} taxonomy={taxonomy} terms={terms} label={words[taxonomy]} />
      ) : (
        <p>{words.empty}</p>
      )}
    </Shell>
  );
}
