import type { Language } from '../../model/language';
import { breakLines, type MeasuredToken, type Token, tokenise } from './breakLines';

/** Widths of texts in em. */
type Measure = (texts: { text: string; language: Language }[]) => Promise<number[]>;

export type Title = { text: string; language: Language };

/** A title in lines, with its size and the height of a line in pixels. */
export type SetTitle = { lines: string[]; language: Language; size: number; lineHeight: number };

/** Sizes of the first title in pixels, each about a tenth smaller than the one before. */
const sizes = [104, 94, 86, 78, 72, 66, 60, 54, 48, 44, 40, 36, 32, 28];
/** Size of a second title as a share of the first's. */
const second = 0.62;
const leading: Record<Language, number> = { 'zh-tw': 1.34, en: 1.18 };
const space = 0.25;

/** The least share of the largest possible size that better breaks are worth. */
const smaller = 0.75;
/** What a size costs by its distance from the largest, beside the cost of breaks. */
const sizeCost = 0.5;

/**
 * Sets one title, or two of which the second is smaller, as large as they fit, or a little smaller
 * where lines then break better.
 * @param width of the column in pixels
 * @param height that all lines may take together, in pixels
 */
export async function setTitles(
  titles: Title[],
  { width, height, measure }: { width: number; height: number; measure: Measure },
): Promise<SetTitle[]> {
  const measured = await Promise.all(
    titles.map(({ text, language }) => measureTokens({ text: spaced(text), language }, measure)),
  );
  const setAt = (size: number, extra: number) => {
    const set = titles.map(({ language }, index) => {
      const own = index === 0 ? size : Math.round(size * second);
      const setting = breakLines(measured[index] ?? [], width / own, space, extra);
      const lineHeight = Math.round(own * leading[language]);
      return setting && { ...setting, language, size: own, lineHeight };
    });
    return set.every((title) => title !== undefined) ? [set] : [];
  };
  const candidates = sizes.flatMap((size) => [...setAt(size, 0), ...setAt(size, 1)]);
  const heightOf = (set: SetTitle[]) =>
    set.reduce((sum, { lines, lineHeight }) => sum + lines.length * lineHeight, 0);
  const sizeOf = (set: SetTitle[]) => set[0]?.size ?? 0;
  const fitting = candidates.filter((set) => heightOf(set) <= height);
  const [largest] = fitting;
  if (!largest) return shortened(candidates.at(-1) ?? [], height);
  const costOf = (set: (typeof candidates)[number]) =>
    sizeCost * Math.log(sizeOf(largest) / sizeOf(set)) +
    set.reduce((sum, { cost }) => sum + cost, 0);
  return fitting
    .filter((set) => sizeOf(set) >= sizeOf(largest) * smaller)
    .reduce((best, set) => (costOf(set) < costOf(best) ? set : best));
}

/** No title that anybody reads is too long for the smallest size; it ends where the room does. */
const shortened = (titles: SetTitle[], height: number): SetTitle[] =>
  titles.map((title) => {
    const room = Math.max(1, Math.floor(height / titles.length / title.lineHeight));
    if (title.lines.length <= room) return title;
    const lines = title.lines.slice(0, room);
    lines[room - 1] = `${[...(lines[room - 1] ?? '')].slice(0, -1).join('')}…`;
    return { ...title, lines };
  });

const beforeLatin = /(?<=\p{Script=Han})(?=[\p{Script=Latin}\p{Nd}])/gu;
const afterLatin = /(?<=[\p{Script=Latin}\p{Nd}%])(?=\p{Script=Han})/gu;

/** A quarter of an em between Han and Latin, where the author left none: https://www.w3.org/TR/clreq/#mixed_text */
const spaced = (text: string): string => text.replace(beforeLatin, ' ').replace(afterLatin, ' ');

/** Sets text at one size in as many lines as it needs. */
export async function setLines(
  { text, language }: Title,
  { width, size, measure }: { width: number; size: number; measure: Measure },
): Promise<string[]> {
  const tokens = await measureTokens({ text, language }, measure);
  const { lines } = breakLines(tokens, width / size, space) ?? { lines: [text] };
  return lines.map((line) => line.replace(/\s*·$/, ''));
}

/** A word that is wider than this many em (an address, say) may break anywhere. */
const widest = 12;

async function measureTokens(title: Title, measure: Measure): Promise<MeasuredToken[]> {
  const { text, language } = title;
  const tokens = await withWidths(tokenise(text, language), language, measure);
  const cut = tokens.flatMap((token): Token[] =>
    token.width <= widest
      ? [token]
      : [...token.text].map((one, at) => ({ text: one, space: token.space && at === 0 })),
  );
  return cut.length === tokens.length ? tokens : withWidths(cut, language, measure);
}

async function withWidths(
  tokens: Token[],
  language: Language,
  measure: Measure,
): Promise<MeasuredToken[]> {
  const widths = await measure(tokens.map(({ text }) => ({ text, language })));
  return tokens.map((token, index) => ({ ...token, width: widths[index] ?? 0 }));
}
