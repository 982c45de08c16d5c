import { type Format, splitFrontMatter } from '../../model/splitFrontMatter';
import { type Data, readData } from './data';

export type SplitText = {
  data: Data;
  format?: Format;
  /** What is wrong with the front matter. */
  wrong?: string;
  body: string;
  /** The line of the file, counted from 1, on which the body starts. */
  bodyLine: number;
  /** The line, counted from 1, on which the front matter starts. */
  dataLine: number;
};

/**
 * Takes a Hugo text (as `decodeText` gives it) apart into front matter (YAML, TOML, JSON or none)
 * and body.
 */
export function splitText(text: string): SplitText {
  const split = splitFrontMatter(text);
  if ('what' in split) {
    const { line, what, isOpen } = split;
    const wrong = isOpen ? what : undefined;
    return { data: {}, wrong, body: text, bodyLine: 1, dataLine: line };
  }
  const { format, source, sourceLine, body, bodyLine } = split;
  const read = readData(source, format);
  return { ...read, format, body, bodyLine: bodyLine + 1, dataLine: Math.max(1, sourceLine) };
}
