import type { Metadata } from 'next';
import { TermPage } from '../../components/term-page/TermPage';
import { addressOf, type Taxonomy } from '../../lib/addresses';
import { countTerms } from '../../lib/documents';
import { termMetadata } from '../../lib/listMetadata';
import { furtherPages } from '../../lib/pagination';
import { rendering } from '../../lib/questions';
import { decoded, toRenderIn } from '../../lib/staticParams';
import { findTerm } from '../../lib/terms';
import type { Language } from '../../model/language';

type Params = { language: Language; term: string; page?: string };
type Props = { params: Promise<Params> };

/** The routes of tags and of categories, which differ in nothing but their name. */
export function termRoute(taxonomy: Taxonomy) {
  const found = async (params: Props['params']) => {
    const { language, term, page = '1' } = await decoded(params);
    rendering(addressOf.term(language, taxonomy, term, Number(page)));
    return { language, term: findTerm(taxonomy, term), page: Number(page) };
  };

  return {
    /** The first page of each term. */
    firstPages: toRenderIn(
      (language) => countTerms(language, taxonomy).map(({ term: { id } }) => ({ term: id })),
      (language, { term }) => addressOf.term(language, taxonomy, term),
      'term',
    ),

    /** The pages after the first of each term. */
    furtherPages: toRenderIn(
      (language) =>
        countTerms(language, taxonomy).flatMap(({ term: { id: term }, count }) =>
          furtherPages(count).map(({ page }) => ({ term, page })),
        ),
      (language, { term, page }) => addressOf.term(language, taxonomy, term, Number(page)),
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
