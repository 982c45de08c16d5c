import { withoutEnd } from '../../model/ends';

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

/** How many backticks follow each other at most. */
const longestRun = (text: string): number =>
  [...text.matchAll(/`+/g)].reduce((most, [ticks]) => Math.max(most, ticks.length), 0);

/** Code between fences that nothing in it closes. */
export function fence(code: string, language = ''): string {
  const longest = Math.max(2, longestRun(code));
  const ticks = '`'.repeat(longest + 1);
  return `${ticks}${language.replace(/[`\s]/g, '')}\n${withoutEnd(code, '\n')}\n${ticks}`;
}

/** A span of code on one line. */
export function codeSpan(text: string): string {
  const ticks = '`'.repeat(longestRun(text) + 1);
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
    .trimEnd()
    .split('\n');
  const common = lines
    .filter((line) => line.trim() !== '')
    .map((line) => /^[ \t]*/.exec(line)?.[0].length ?? 0)
    .reduce((least, one) => Math.min(least, one), 1000);
  return lines
    .map((line) => line.slice(Math.min(common, line.length - line.trimStart().length)))
    .join('\n');
}
