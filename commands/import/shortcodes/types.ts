import type { PlacedPicture } from '../pictures';
import type { Shortcode } from './tree';

/** A template of `layouts/shortcodes/`: literal HTML, arguments of the call, and its inner text. */
type Part =
  | { type: 'literal'; html: string }
  | { type: 'get'; key: string; isMarkup: boolean }
  | { type: 'inner' };

export type Template = Part[];

/** A file as code in a text. */
export type CodeFile = { file: string; code: string; language: string };

/** What stands in a shortcode's place: `block` by itself, `hidden` for authors alone. */
export type Converted = {
  markdown: string;
  block: boolean;
  hidden?: boolean;
  /** Arguments of which nothing is left. */
  dropped?: string[];
};

export type Call = Shortcode & {
  arguments: Map<string, string>;
  /** The inner text with its own shortcodes converted. */
  converted?: string;
};

export type Context = {
  picture: (src: string) => Promise<PlacedPicture>;
  /** The address of another text of the site, `#` and all; undefined when there is no such text. */
  refer: (path: string, language?: string) => string | undefined;
  /** A value of the front matter or the configuration. */
  parameter: (name: string) => string | undefined;
  /** Notes something for a person, at an offset of the body. */
  tell: (offset: number, what: string, mend: string) => void;
  /** Counts a shortcode that has no equivalent; `left` is whether something of it is there. */
  unknown: (name: string, offset: number, left: boolean, dropped?: string[]) => void;
  /** Is told how many characters a call has become. Throws when that is too much. */
  spend?: (characters: number) => void;
  /** The text of a file that a call names. */
  file?: (name: string) => CodeFile | undefined;
  /** The pictures beside a text that a pattern or the name of a folder stands for. */
  pictures?: (pattern: string) => string[];
  /** The site's own template of a shortcode, if it can be carried out. */
  template?: (name: string) => Template | undefined;
};
