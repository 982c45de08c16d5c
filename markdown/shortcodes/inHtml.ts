/** A comment or a shortcode within HTML, where it stands in it. */
type Found = { start: number; end: number; isComment: boolean };

const opening = /<!--|\{\{[<%]/g;

/** What can neither begin a quoted value or a shortcode nor end one. */
const plain = /[^"`>%{]+/y;

/**
 * Finds comments and shortcodes in HTML, in their order; in a comment there is no shortcode. What is
 * not closed is none, unless it is a comment, which then extends to the end.
 */
export function findInHtml(html: string): Found[] {
  const found: Found[] = [];
  const endOfEscaped = lastingSearch(html, /\*\/[>%]\}\}/g);
  const endOfDouble = lastingSearch(html, /(?<!\\)(?:\\\\)*"/g);
  const endOfRaw = lastingSearch(html, /`/g);
  // Where reading has led nowhere: from there it always does.
  const deadEnds = new Set<number>();

  const endOfCall = (from: number): number | undefined => {
    const passed: number[] = [];
    for (let at = from; at < html.length && !deadEnds.has(at); ) {
      passed.push(at);
      const character = html[at] as string;
      if (character === '"' || character === '`') {
        const end = (character === '"' ? endOfDouble : endOfRaw)(at + 1);
        if (end === undefined) break;
        at = end;
      } else if ('>%{'.includes(character)) {
        if (character !== '{' && html.startsWith('}}', at + 1)) return at + 3;
        at += 1;
      } else {
        plain.lastIndex = at;
        plain.test(html);
        at = plain.lastIndex;
      }
    }
    for (const at of passed) deadEnds.add(at);
    return undefined;
  };

  opening.lastIndex = 0;
  for (let match = opening.exec(html); match; match = opening.exec(html)) {
    const start = match.index;
    const inside = opening.lastIndex;
    const isComment = match[0] === '<!--';
    let end: number | undefined;
    if (isComment) {
      const close = html.indexOf('-->', inside);
      end = close < 0 ? html.length : close + 3;
    } else {
      if (html.startsWith('/*', inside)) end = endOfEscaped(inside + 2);
      end ??= endOfCall(inside);
    }
    if (end === undefined) {
      opening.lastIndex = start + 1;
      continue;
    }
    found.push({ start, end, isComment });
    opening.lastIndex = end;
  }
  return found;
}

/** Finds the end of what comes next; where there is none, there is none further on either. */
function lastingSearch(text: string, pattern: RegExp): (from: number) => number | undefined {
  let noneFrom = text.length;
  return (from) => {
    if (from >= noneFrom) return undefined;
    pattern.lastIndex = from;
    if (pattern.test(text)) return pattern.lastIndex;
    noneFrom = from;
    return undefined;
  };
}
