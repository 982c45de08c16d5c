/** A term as the filter knows it: its id, its name in the page's language, its other names. */
export type FilterTerm = readonly [id: string, name: string, ...others: string[]];

/** An article of a list, as far as the filter draws it. */
export type FilterArticle = {
  slug: string;
  title: string;
  /** Its title in the other language, if it has a text in both. */
  other?: string;
  description?: string;
  /** Days since 1970 in the site's zone. */
  day: number;
  /** Whether it exists in the other language only. */
  foreign: boolean;
  draft: boolean;
  /** Positions in the terms of the archive. */
  tags: readonly number[];
  categories: readonly number[];
};

/** The whole archive in one language, newest first; its terms commonest first. */
export type FilterArchive = {
  tags: readonly FilterTerm[];
  categories: readonly FilterTerm[];
  articles: readonly FilterArticle[];
};

/** The archive in columns, which compress better than rows: one value for each article. */
export type FilterIndex = {
  terms: Pick<FilterArchive, 'tags' | 'categories'>;
  slugs: string[];
  titles: string[];
  /** '' where there is none; those at the end may be left out. */
  others: string[];
  descriptions: string[];
  /** The first day, then how many days each article is older than the one before it. */
  days: number[];
  tags: (readonly number[])[];
  categories: (readonly number[])[];
  /** Positions of the few articles that are so. */
  foreign: number[];
  drafts: number[];
};

/** How many articles, from the newest, keep what the index can do without. */
export type Kept = { others: number; descriptions: number };

/** The index that a reader downloads. */
export function packArchive(
  { tags, categories, articles }: FilterArchive,
  kept: Kept = { others: articles.length, descriptions: articles.length },
): FilterIndex {
  const positions = (is: (article: FilterArticle) => boolean): number[] =>
    [...articles.keys()].filter((at) => is(articles[at] as FilterArticle));
  return {
    terms: { tags, categories },
    slugs: articles.map(({ slug }) => slug),
    titles: articles.map(({ title }) => title),
    others: articles.slice(0, kept.others).map(({ other = '' }) => other),
    descriptions: articles.slice(0, kept.descriptions).map(({ description = '' }) => description),
    days: articles.map(({ day }, at) => (at === 0 ? day : (articles[at - 1]?.day ?? 0) - day)),
    tags: articles.map((article) => article.tags),
    categories: articles.map((article) => article.categories),
    foreign: positions(({ foreign }) => foreign),
    drafts: positions(({ draft }) => draft),
  };
}

/** The archive that an index was made of. */
export function openArchive(index: FilterIndex): FilterArchive {
  const foreign = new Set(index.foreign);
  const drafts = new Set(index.drafts);
  let day = 0;
  const articles = index.slugs.map((slug, at): FilterArticle => {
    const step = index.days[at] ?? 0;
    day = at === 0 ? step : day - step;
    return {
      slug,
      title: index.titles[at] ?? '',
      ...(index.others[at] && { other: index.others[at] }),
      ...(index.descriptions[at] && { description: index.descriptions[at] }),
      day,
      foreign: foreign.has(at),
      draft: drafts.has(at),
      tags: index.tags[at] ?? [],
      categories: index.categories[at] ?? [],
    };
  });
  return { ...index.terms, articles };
}
