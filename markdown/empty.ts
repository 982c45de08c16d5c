import type { Rendered } from './types';

/** A text of which nothing can be shown. */
export const empty: Omit<Rendered, 'problems'> = {
  blocks: [],
  rowMarks: [],
  footnotes: '',
  toc: [],
  minutes: 1,
  links: [],
  pictures: [],
  files: [],
};
