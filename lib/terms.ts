import type { Language } from '../model/language';
import type { Taxonomy } from './addresses';
import * as documents from './documents';
import { question } from './questions';

export type { Term } from './documents';

export const findTerm = question('term', (taxonomy: Taxonomy, id: string) =>
  documents.termAt(taxonomy, id),
);

/** The terms in use, commonest first, then by name. */
export const countTerms = question('terms', (language: Language, taxonomy: Taxonomy) =>
  documents.countTerms(language, taxonomy),
);
