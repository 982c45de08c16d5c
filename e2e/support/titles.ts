import { breakTitle } from '../../model/titleBreaks';

/** The accessible name of a title: browsers put spaces between clauses, which are boxes of their own. */
export const named = (title: string): RegExp =>
  new RegExp(`^${breakTitle(title).map(asPattern).join('\\s*')}$`);

const asPattern = (clause: string[]): string =>
  clause.join('').replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
