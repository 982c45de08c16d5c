/** Longest encoded text that is quoted whole in an address; of a longer one, its two ends. */
const longest = 200;
/** Words with which an end begins, before it grows until it is the only one of its kind. */
const fewest = 3;

type Word = { from: number; to: number };

/**
 * The text directive that leads to a part of a page, without `:~:text=`; '' where there are no words
 * to find. Browsers find whole words within one block, the first that fit, whatever their case.
 * https://wicg.github.io/scroll-to-text-fragment/
 * @param text the page, white space collapsed, a line for each block
 * @param from offset of the part in it
 * @param to offset of its end
 */
export function textFragment(text: string, from: number, to: number, locale: string): string {
  if (typeof Intl.Segmenter !== 'function') return '';
  const words: Word[] = [];
  const segmenter = new Intl.Segmenter(locale, { granularity: 'word' });
  for (const { segment, index, isWordLike } of segmenter.segment(text)) {
    if (isWordLike) words.push({ from: index, to: index + segment.length });
  }
  const first = words.findIndex((word) => word.to > from);
  const last = words.findLastIndex((word) => word.from < to);
  if (first < 0 || last < first) return '';

  const lower = text.toLowerCase();
  const page = lower.length === text.length ? lower : text;
  const at = (index: number): Word => words[index] ?? { from: text.length, to: text.length };
  const isFirst = (start: number, end: number, after = 0) =>
    page.indexOf(page.slice(start, end), after) === start;
  /** Whether a browser that goes on behind every such phrase that it finds comes to this one. */
  const isReached = (start: number, end: number, after: number) => {
    const phrase = page.slice(start, end);
    let found = page.indexOf(phrase, after);
    while (found >= 0 && found < start) found = page.indexOf(phrase, found + phrase.length);
    return found === start;
  };
  const oneLine = (start: number, end: number) => !text.slice(start, end).trim().includes('\n');

  const { from: start } = at(first);
  const { to: end } = at(last);
  const whole = oneLine(start, end) && encode(text.slice(start, end)).length <= longest;

  // Grown word by word within their lines.
  let startLast = whole ? last : first;
  let endFirst = last;
  if (!whole) {
    const middle = Math.ceil((first + last) / 2);
    const mayStart = (index: number) => index < middle && oneLine(start, at(index).to);
    const mayEnd = (index: number) => index >= middle && oneLine(at(index).from, end);
    while (
      mayStart(startLast + 1) &&
      (startLast - first + 1 < fewest || !isFirst(start, at(startLast).to))
    ) {
      startLast++;
    }
    while (
      mayEnd(endFirst - 1) &&
      (last - endFirst + 1 < fewest || !isFirst(at(endFirst).from, end, at(startLast).to))
    ) {
      endFirst--;
    }
    // Of phrases that overlap the first hides the next; the last word alone hides no other.
    while (endFirst < last && !isReached(at(endFirst).from, end, at(startLast).to)) endFirst++;
  }

  const startEnd = at(startLast).to;
  const endStart = at(endFirst).from;
  let before = start;
  for (let index = first - 1; index >= 0 && !isFirst(before, startEnd); index--) {
    if (!oneLine(at(index).from, start)) break;
    before = at(index).from;
  }
  let after = end;
  if (!whole) {
    for (
      let index = last + 1;
      index < words.length && !isFirst(endStart, after, startEnd);
      index++
    ) {
      if (!oneLine(end, at(index).to)) break;
      after = at(index).to;
    }
  }
  const part = (partFrom: number, partTo: number) => encode(text.slice(partFrom, partTo).trim());
  return [
    before < start && `${part(before, start)}-`,
    part(start, startEnd),
    !whole && part(endStart, end),
    after > end && `-${part(end, after)}`,
  ]
    .filter(Boolean)
    .join(',');
}

/** A hyphen stands for something in a text directive, as do the comma and the ampersand. */
const encode = (text: string): string => encodeURIComponent(text).replaceAll('-', '%2D');
