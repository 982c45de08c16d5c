/** Text as it stands in a link or caption: nothing in it opens or closes anything. */
export const escapeText = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\[\]*_`<|]/g, '\\$&');

/** An address as Markdown's links can hold it. */
export const escapeUrl = (url: string): string =>
  url
    .trim()
    .replace(/[\s<>()"\\|`]/g, (character) =>
      character === '(' ? '%28' : character === ')' ? '%29' : encodeURIComponent(character),
    );

export const link = (text: string, url: string): string =>
  `[${escapeText(text) || escapeText(url)}](${escapeUrl(url)})`;

/** Code between fences that nothing in it closes. */
export function fence(code: string, language = ''): string {
  const longest = Math.max(2, ...[...code.matchAll(/`+/g)].map(([ticks]) => ticks.length));
  const ticks = '`'.repeat(longest + 1);
  return `${ticks}${language.replace(/[`\s]/g, '')}\n${code.replace(/\n+$/, '')}\n${ticks}`;
}

/** A span of code on one line. */
export function codeSpan(text: string): string {
  const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map(([ticks]) => ticks.length));
  const ticks = '`'.repeat(longest + 1);
  const pad = /^`|`$/.test(text) ? ' ' : '';
  return `${ticks}${pad}${text.replace(/\s+/g, ' ')}${pad}${ticks}`;
}

/** Something to keep that readers don't see. */
export const comment = (text: string): string =>
  `<!-- ${text
    .replace(/-->/g, '-- >')
    .replace(/--!>/g, '--! >')
    .replace(/\n\s*\n/g, '\n')} -->`;

/** Lines without the white space that all of them start with. */
export function dedent(text: string): string {
  const lines = text
    .replace(/^[ \t]*\n/, '')
    .replace(/\s+$/, '')
    .split('\n');
  const indents = lines
    .filter((line) => line.trim() !== '')
    .map((line) => /^[ \t]*/.exec(line)?.[0].length ?? 0);
  const common = Math.min(...indents, 1000);
  return lines
    .map((line) => line.slice(Math.min(common, line.length - line.trimStart().length)))
    .join('\n');
}
