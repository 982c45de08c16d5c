import type { Element } from 'hast';
import type { AlignBlock } from '../model/align/types';
import type { Gloss } from '../model/glossary';
import type { Language } from '../model/language';
import type { ForeignPictures } from '../model/localNames';
import type { Fault, Problem } from '../model/problem';
import type { ProviderName } from '../model/videos/providers';

/** A picture in one width, in pixels. */
export type PictureVersion = { address: string; width: number };

/** A picture that a text may show, as the content stage found it on disk. */
export type Picture = {
  /** Address of its largest version on the site, base path included. */
  address: string;
  /** Pixels. Both are missing for a drawing without a size of its own. */
  width?: number;
  height?: number;
  /** What browsers may choose from, narrow to wide. */
  versions?: { avif: PictureVersion[]; webp: PictureVersion[] };
  /** Of an animation, its first picture alone. */
  still?: string;
  /** What is behind it shows through. */
  seeThrough?: boolean;
  /** Why it can't be shown. */
  fault?: Fault;
  /** What of it isn't shown. */
  losses?: Pick<Problem, 'what' | 'mend' | 'level'>[];
};

/** A file that a text may link to. */
export type LinkedFile = {
  /** Where it is published, base path included. */
  address: string;
  /** Why it isn't. */
  fault?: Fault;
};

export type RenderOptions = {
  language: Language;
  /** The article's title: a `#` heading that repeats it is dropped. */
  title: string;
  /** Path as it stands in problems. */
  file: string;
  /** How many lines of the file come before the body. */
  lineOffset: number;
  /** Prefix of addresses that start with `/`: '' or '/repo'. */
  basePath: string;
  /** Origin of the site, to tell links that stay from links that leave. */
  origin: string;
  /**
   * Pictures that exist, by the comparable path that the text may use: `chart.png`, `img/a.png`; in
   * public/ `/cover.png`.
   */
  pictures: Record<string, Picture>;
  /** Files that exist, by the same names; without it, nothing is known of any. */
  files?: Record<string, LinkedFile>;
  /** What becomes of pictures on other sites; without it, links. */
  foreignPictures?: ForeignPictures;
  /** Terms that the text may contain; without them, none is marked. */
  glossary?: Gloss[];
};

/** A video that waits for a press; seconds. */
export type Video = {
  /** Who keeps it; YouTube where nobody is named. */
  provider?: ProviderName;
  id: string;
  title?: string;
  start?: number;
  end?: number;
  /** Player options that the author set, as the provider's player spells them. */
  player?: Record<string, string>;
};

export type BlockKind = Exclude<AlignBlock['kind'], 'note' | 'definition' | 'comment'>;

/** One block at the top level of a text: the unit of rows, search and passages. */
export type Block = {
  kind: BlockKind;
  tag: string;
  /** Attributes of the outer element, by their HTML names. */
  attributes: Record<string, string>;
  /** Inner HTML, sanitised. For a heading without its anchor link. */
  html: string;
  /** Set when a video stands alone: the page draws it, `html` is empty. */
  video?: Video;
  /**
   * Set when videos stand inside the block, `html` is empty: elements `youtube`, whose property
   * `video` is a `Video` as JSON, to be drawn by the page.
   */
  tree?: Element;
  /** Plain text as a reader sees it. */
  text: string;
  /** Line in the file where the block starts. */
  line: number;
};

export type TocEntry = { id: string; text: string; html: string; level: 2 | 3 };

/** A link within the site, kept for the link check. */
export type InternalLink = { address: string; line: number };

export type Rendered = {
  blocks: Block[];
  /** Blocks with which the author begins a new row, by a comment `<!-- row -->` before them. */
  rowMarks: number[];
  /** Inner HTML of the notes' section, '' without notes. */
  footnotes: string;
  toc: TocEntry[];
  /** Whole minutes, at least 1. */
  minutes: number;
  links: InternalLink[];
  /** Names of the pictures used, as keys of `RenderOptions.pictures`. */
  pictures: string[];
  /** Names of the files used, as keys of `RenderOptions.files`. */
  files: string[];
  problems: Problem[];
};
