import { readFrontMatter } from '../../model/frontMatter';

/**
 * The Markdown of an article: the author's front matter as it is written, and the body that
 * `toPlainMarkdown` made. `text` is the author's file as `decodeText` gives it.
 */
export function twin(text: string, file: string, plainBody: string): string {
  const { body } = readFrontMatter(text, file);
  return text.slice(0, text.length - body.length) + plainBody;
}
