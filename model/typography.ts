/** Stands in a text for what is no text: a picture, a formula, code. */
export const thing = '\uFFFC';

/** What is set in another way. Of dashes, those of Hugo: -- is an en dash, --- an em dash. */
const straight = /["']|-{2,}|\.{3,}|\.(?: \.){2,}/g;

/** Behind these a quotation begins, if it can: the start, a space, a bracket, a dash, an opening quote. */
const opens = /^[\s\p{Z}\p{Ps}\p{Pi}\p{Pd}\p{S}/&@*#\\¿¡]?$/u;

/** Before these a quotation ends, if it can. */
const closes = /^[\s\p{Z}\p{Pe}\p{Pf}.,;:!?…]?$/u;

/** An apostrophe at the beginning of a word: '80s, 'tis. */
const elided = /^(?:\d\ds|tis|twas|twere|twill|til|em|cause)\b(?!['’])/i;

const marks = { '"': ['“', '”'], "'": ['‘', '’'] } as const;

/** What takes the place of a part of a text. */
type Setting = { at: number; length: number; text: string };

/**
 * What is to be set in another way in an English paragraph: curly quotation marks, dashes and
 * ellipses, as Hugo sets them.
 * @param text has `thing` for what is no text, which decides as a word does which way marks turn
 */
export function settingsOf(text: string): Setting[] {
  const settings: Setting[] = [];
  for (const { 0: found, index: at } of text.matchAll(straight)) {
    const last = settings.at(-1);
    const isNext = last && last.at + last.length === at;
    const previous = isNext ? last.text : characterBefore(text, at);
    const following = text.slice(at + found.length, at + found.length + 12);
    const set =
      found === '"' || found === "'"
        ? turn(found, previous, following)
        : dashOrEllipsis(found, previous, following);
    settings.push({ at, length: found.length, text: set });
  }
  return settings;
}

/** A part of a text, set. */
export function applySettings(
  text: string,
  settings: readonly Setting[],
  start = 0,
  end = text.length,
): string {
  let result = '';
  let done = start;
  for (const { at, length, text: set } of settings) {
    if (at < start || at + length > end) continue;
    result += text.slice(done, at) + set;
    done = at + length;
  }
  return result + text.slice(done, end);
}

/** An English text that stands by itself, such as a title, set like a paragraph. */
export const setEnglish = (text: string): string => applySettings(text, settingsOf(text));

/** One character, whole. */
function characterBefore(text: string, at: number): string {
  const last = text[at - 1] ?? '';
  return /[\uDC00-\uDFFF]/.test(last) ? (text[at - 2] ?? '') + last : last;
}

/** A quotation mark as it opens or closes. */
function turn(mark: '"' | "'", previous: string, following: string): string {
  const [open, close] = marks[mark];
  if (!opens.test(previous) || previous === thing) return close;
  if (mark === "'" && elided.test(following)) return close;
  // Dots may begin a quotation: "...and so on".
  const next = following.replace(/^[.,;:!?…]+/, '');
  return closes.test(String.fromCodePoint(next.codePointAt(0) ?? 0x20)) ? close : open;
}

function dashOrEllipsis(found: string, previous: string, following: string): string {
  if (found.startsWith('.')) return '…';
  // What looks like --force is an option of a command.
  const isOption = /^\s?$/.test(previous) && /^[\p{L}\p{N}]/u.test(following);
  if (found === '--' && !isOption) return '–';
  return found === '---' ? '—' : found;
}
