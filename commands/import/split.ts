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
export function splitText(text: string, generator?: string): SplitText {
  if (generator === 'Hexo') {
    const whole = withFence(text);
    if (whole !== text) {
      const { bodyLine, ...split } = splitText(whole);
      return { ...split, bodyLine: bodyLine - 1 };
    }
  }
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

/**
 * A text of Hexo whose front matter has a line only at its end (`---`, or `;;;` below JSON without
 * braces) with one at its start as well.
 * @see https://hexo.io/docs/front-matter
 */
function withFence(text: string): string {
  const bare = text.replace(/^[\s\uFEFF]+/, '');
  if (/^(?:-{3}|\+{3}|\{)/.test(bare)) return text;
  const lines = text.split('\n');
  const end = lines.findIndex((line) => /^(?:-{3,}|;{3,})\s*$/.test(line));
  const isJson = lines[end]?.startsWith(';') === true;
  const above = lines.slice(0, end).filter((line) => !/^;{3,}\s*$/.test(line));
  const isKeys = isJson || /^[\w-]+[ \t]*:(?:\s|$)/.test(bare);
  if (end <= 0 || !isKeys) return text;
  const source = isJson ? `{\n${above.join('\n')}\n}` : `---\n${above.join('\n')}\n---`;
  const rest = lines.slice(end + 1).join('\n');
  return `${source}\n${rest}`;
}
