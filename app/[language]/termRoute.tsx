import type { Metadata } from 'next';
import { TermPage } from '../../components/term-page/TermPage';
import { fromAddress, type Taxonomy } from '../../lib/addresses';
import { termMetadata } from '../../lib/listMetadata';
import { furtherPages } from '../../lib/pagination';
import { orPlaceholder } from '../../lib/placeholder';
import { countTerms, findTerm } from '../../lib/terms';
import type { Language } from '../../model/language';

type Params = { language: Language; term: string; page?: string };
type Props = { params: Promise<Params> };

/** The routes of tags and of categories, which differ in nothing but their name. */
export function termRoute(taxonomy: Taxonomy) {
  const found = async (params: Props['params']) => {
    const { language, term, page = '1' } = await params;
    return { language, term: findTerm(taxonomy, fromAddress(term)), page: Number(page) };
  };

  return {
    /** The first page of each term. */
    firstPages: ({ params }: { params: { language: string } }) =>
      orPlaceholder(
        countTerms(params.language as Language, taxonomy).map(({ term }) => ({ term: term.id })),
        'term',
      ),

    /** The pages after the first of each term. */
    furtherPages: ({ params }: { params: { language: string } }) =>
      orPlaceholder(
        countTerms(params.language as Language, taxonomy).flatMap(({ term: { id: term }, count }) =>
          furtherPages(count).map(({ page }) => ({ term, page })),
        ),
        'term',
        'page',
      ),

    async generateMetadata({ params }: Props): Promise<Metadata> {
      const { language, term, page } = await found(params);
      return term ? termMetadata(language, taxonomy, term, page) : {};
    },

    async Page({ params }: Props) {
      const { language, term, page } = await found(params);
      return term && page ? (
        <TermPage language={language} taxonomy={taxonomy} term={term} page={page} />
      ) : null;
    },
  };
}
