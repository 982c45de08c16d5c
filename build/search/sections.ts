import type { Rendered } from '../../markdown/types';
import type { Section } from '../../model/search/documents';

/** A rendered text by its headings, and after them each note by itself. */
export function sectionsOf({
  blocks,
  footnotes,
}: Pick<Rendered, 'blocks' | 'footnotes'>): Section[] {
  const sections: Section[] = [{ heading: '', blocks: [] }];
  for (const { kind, text, attributes } of blocks) {
    if (kind === 'heading') sections.push({ id: attributes.id, heading: text, blocks: [] });
    else if (text !== '') sections.at(-1)?.blocks.push(text);
  }
  for (const [, id, html = ''] of footnotes.matchAll(/<li id="(fn_\d+)">([\s\S]*?)<\/li>/g)) {
    sections.push({ id, heading: '', blocks: [plain(html)] });
  }
  return sections.filter(({ heading, blocks }) => heading !== '' || blocks.length > 0);
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"' };

/** What a note says, without the arrows that lead back; `html` is our own output. */
const plain = (html: string): string =>
  html
    .replace(/<a [^>]*\bclass="back"[^>]*>.*?<\/a>/g, '')
    .replace(/<\/?(?:p|li|ul|ol|pre|blockquote)\b[^>]*>/g, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&#x([\da-f]+);/gi, (_, code: string) =>
      String.fromCodePoint(Number.parseInt(code, 16)),
    )
    .replace(/&(amp|lt|gt|quot);/g, (_, name: string) => entities[name] ?? '')
    .trim();
