import type { Problem } from '../../model/problem';

/** What is wrong stops a build or misleads readers; what is doubtful may be meant. */
export type Level = 'error' | 'doubt';

export type Rule =
  | 'build'
  | 'link'
  | 'anchor'
  | 'picture-missing'
  | 'picture-description'
  | 'picture-size'
  | 'description-missing'
  | 'description-length'
  | 'heading-level'
  | 'slug'
  | 'tag-once'
  | 'tag-spelling'
  | 'tag-unlisted'
  | 'tag-untranslated'
  | 'usage'
  | 'translation-stale'
  | 'translation-unknown'
  | 'translation-differs';

/** Something that the check has found. */
export type Finding = Omit<Problem, 'level'> & {
  level: Level;
  rule: Rule;
  /** The words in the line that it is about. */
  mark?: string;
};
