import { withoutTerms } from '../markdown/terms';
import type { Block, Rendered } from '../markdown/types';
import { type Language, otherLanguage } from '../model/language';
import type { Row } from './rows';

export type FacingRow = {
  number: number;
  own: Block[];
  other: Block[];
  /** The row holds one thing that is the same in both languages, and shows it once. */
  shared: boolean;
};

/** A text as rendered, and the address of its own page. */
type FacingText = { rendered: Rendered; address: string };

/**
 * The rows of an opening, the reader's language first. Ids and notes of the other text are set apart;
 * the other language stands beside every term.
 */
export function facingRows(
  rows: Row[],
  language: Language,
  own: FacingText,
  other: FacingText,
): FacingRow[] {
  const second = otherLanguage(language);
  const pick = (blocks: Block[], numbers: number[]) =>
    numbers.flatMap((index) => blocks[index] ?? []);
  const owns = own.rendered.blocks.map(withoutTerms).map((block) => ({
    ...block,
    html: settleLinks(block.html, own.address),
  }));
  const others = other.rendered.blocks
    .map(withoutTerms)
    .map((block) => setApart(block, second, other.address));
  return rows.map((row) => {
    const left = pick(owns, row[language]);
    const right = pick(others, row[second]);
    const [a, b] = [left[0], right[0]];
    const shared =
      left.length === 1 &&
      right.length === 1 &&
      a &&
      b &&
      isSame(a, b, { own: own.address, other: other.address });
    if (!shared) return { number: row.number, own: left, other: right, shared: false };
    return { number: row.number, own: left, other: captionOf(a, b), shared: true };
  });
}

/** A block of the second text: its headings can't have ids that the first one's may have too. */
function setApart(block: Block, language: Language, address: string): Block {
  const { id: _, ...attributes } = block.attributes;
  return { ...block, attributes, html: setTextApart(block.html, language, address) };
}

/** Tags only: what looks like an attribute in a text is left alone. */
const inTags = (html: string, change: (tag: string) => string): string =>
  html.replace(/<[a-z][^>]*>/gi, change);

/**
 * HTML of the second text for a page that shows both: its notes get ids of their own, its other ids
 * go, and links to these lead to its own page, at `address`.
 */
export const setTextApart = (html: string, language: Language, address: string): string =>
  inTags(settleLinks(html, address), (tag) =>
    tag
      .replace(/ (id="|href="#)(fn(?:ref)?_)/g, ` $1${language}_$2`)
      .replace(/ id="(?!(?:zh-tw|en)_fn(?:ref)?_)[^"]*"/g, '')
      .replace(/ href="#(?!(?:zh-tw|en)_fn(?:ref)?_)/g, ` href="${address}#`),
  );

/** Relative links mean what they mean on the text's own page. */
export const settleLinks = (html: string, address: string): string =>
  inTags(html, (tag) =>
    tag.replace(/ href="(?![/#]|[a-z][a-z\d+.-]*:)([^"]*)"/gi, (whole, href) => {
      if (!URL.canParse(href, `https://site.example${address}`)) return whole;
      const { pathname, search, hash } = new URL(href, `https://site.example${address}`);
      return ` href="${pathname}${search}${hash}"`;
    }),
  );

/** The picture, sound or video of a block, by its address; by its name where that is below the text's page. */
function shownIn({ html }: Block, page: string): string | undefined {
  const source = /<(?:audio|img|source|video)\b[^>]*?\ssrc="([^"]*)"/.exec(html)?.[1];
  return source?.startsWith(page) ? source.slice(page.length) : source;
}

/** Whether two blocks show the same thing, whatever is written under it. */
function isSame(a: Block, b: Block, pages: { own: string; other: string }): boolean {
  if (a.kind !== b.kind) return false;
  switch (a.kind) {
    case 'rule':
      return true;
    case 'code':
    case 'formula':
      return a.text === b.text;
    case 'video':
      return a.video?.id === b.video?.id;
    case 'picture': {
      const shown = shownIn(a, pages.own);
      return shown !== undefined && shown === shownIn(b, pages.other);
    }
    default:
      return false;
  }
}

/** What a shared picture says in the second language, where that differs. */
function captionOf(own: Block, other: Block): Block[] {
  const caption = /<figcaption>([\s\S]*)<\/figcaption>/;
  const [, words = ''] = caption.exec(other.html) ?? [];
  if (own.kind !== 'picture' || !words || caption.exec(own.html)?.[1] === words) return [];
  return [{ ...other, kind: 'other', tag: 'figure', html: `<figcaption>${words}</figcaption>` }];
}
