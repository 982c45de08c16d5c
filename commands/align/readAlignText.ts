import { readFileSync } from 'node:fs';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { type AlignText, alignText } from '../../markdown/alignBlocks';
import { decodeText } from '../../model/decode';
import { formatProblem, type Problem, UserError } from '../../model/problem';

const markdown = unified().use(remarkParse).use(remarkGfm);
const frontMatter = /^(?:[ \t]*\n)*---[ \t]*\n(?:[\s\S]*?\n)?---[ \t]*(?:\n|$)/;

/** The file cannot be read as text. */
export class Unreadable extends UserError {
  constructor(problem: Problem) {
    super(formatProblem(problem));
  }
}

/**
 * A Markdown file as the aligner takes it, and how many lines its front matter has.
 * @throws Unreadable
 */
export function readAlignText(file: string): AlignText & { lineOffset: number } {
  const decoded = decodeText(read(file), file);
  if ('problem' in decoded) throw new Unreadable(decoded.problem);
  const [matter = ''] = frontMatter.exec(decoded.text) ?? [];
  const body = decoded.text.slice(matter.length);
  return { ...alignText(markdown.parse(body), body), lineOffset: matter.split('\n').length - 1 };
}

function read(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch {
    const mend = 'give the paths of two Markdown files';
    throw new Unreadable({ file, line: 1, what: 'the file cannot be read', mend });
  }
}
