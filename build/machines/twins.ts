import { readFrontMatter } from '../../model/frontMatter';
import { joinFoldedHan } from '../../model/yaml';

/**
 * The Markdown of an article: the author's front matter as it is written, but for line breaks of
 * which YAML would make spaces between Han, and the body that `toPlainMarkdown` made. `text` is the
 * author's file as `decodeText` gives it.
 */
export function twin(text: string, file: string, plainBody: string): string {
  const { body } = readFrontMatter(text, file);
  const head = text.slice(0, text.length - body.length);
  const [, open = '', yaml = '', close = head] =
    /^(\s*---[ \t]*\n)([\s\S]*)(\n---[ \t]*\n?)$/.exec(head) ?? [];
  return open + joinFoldedHan(yaml) + close + plainBody;
}
