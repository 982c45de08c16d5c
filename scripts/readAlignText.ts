import { readFileSync } from 'node:fs';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { type AlignText, alignText } from '../markdown/alignBlocks';

const markdown = unified().use(remarkParse).use(remarkGfm);
const frontMatter = /^---[ \t]*\n(?:[\s\S]*?\n)?---[ \t]*(?:\n|$)/;

/** A Markdown file as the aligner takes it, and how many lines its front matter has. */
export function readAlignText(file: string): AlignText & { lineOffset: number } {
  const source = readFileSync(file, 'utf8')
    .replace(/^\uFEFF/, '')
    .replaceAll('\r\n', '\n');
  const [matter = ''] = frontMatter.exec(source) ?? [];
  const body = source.slice(matter.length);
  return { ...alignText(markdown.parse(body), body), lineOffset: matter.split('\n').length - 1 };
}
