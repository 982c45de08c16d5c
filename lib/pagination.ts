import { site } from './site';

type Paginated<T> = { items: T[]; page: number; pages: number };

/** One page of a list; pages count from 1, and there is always at least one. */
export function paginate<T>(items: T[], page: number): Paginated<T> {
  const size = site.articlesPerPage;
  const pages = Math.max(1, Math.ceil(items.length / size));
  return { items: items.slice((page - 1) * size, page * size), page, pages };
}

/** The parameters of all pages of a list after the first. */
export const furtherPages = (length: number): { page: string }[] =>
  Array.from({ length: Math.max(0, Math.ceil(length / site.articlesPerPage) - 1) }, (_, index) => ({
    page: String(index + 2),
  }));
