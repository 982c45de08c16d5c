import { readFileSync } from 'node:fs';
import fc from 'fast-check';

// Texts of every construct that there is: those of constructs.txt, alone and within each other. Each
// word of an author's is a `§` there, so that it can be told from all others; syntax, addresses and
// comments have none. `¶` stands for a name that the blocks of a text don't share.

const { constantFrom, oneof, tuple } = fc;

/** What stands in a line, and what stands by itself; several lines are one construct. */
const [phrases = [], blocks = []] = readFileSync('tests/fuzz/constructs.txt', 'utf8')
  .trimEnd()
  .split('\n%%%%\n')
  .map((group) => group.split('\n%%\n'));

/** Each of them by itself is a text as well. */
export const constructs = [...phrases, ...blocks];

/** `¶` of notes and links by names need what they name. */
const companions: [RegExp, string][] = [
  [/\[\^n¶\]/, '[^n¶]: §'],
  [/\[d¶\]/, '[d¶]: https://a.example/ "§"'],
  [/\[p¶\]/, '[p¶]: chart.png "§"'],
];

const withCompanions = (block: string): string => {
  const needed = companions.filter(([pattern]) => pattern.test(block));
  return [block, ...needed.map(([, text]) => text)].join('\n\n');
};

const indented = (text: string, first: string, rest: string): string =>
  text
    .split('\n')
    .map((line, index) => (index === 0 ? first : rest) + line)
    .join('\n');

const phrase = constantFrom(...phrases);
const line = fc.array(phrase, { minLength: 1, maxLength: 3 }).map((parts) => parts.join(' '));

const { block } = fc.letrec<{ block: string }>((tie) => ({
  block: oneof(
    { maxDepth: 3, withCrossShrink: true },
    { weight: 4, arbitrary: line },
    { weight: 8, arbitrary: constantFrom(...blocks) },
    {
      weight: 4,
      arbitrary: tuple(
        constantFrom(
          '## ',
          '> [!NOTE]\n> ',
          '- [ ] ',
          '[^m¶] [^m¶]\n\n[^m¶]: ',
          '<b>',
          '*',
          '<div>',
        ),
        phrase,
      ).map(([start, inner]) => start + inner),
    },
    {
      weight: 2,
      arbitrary: tuple(phrase, phrase).map(([a, b]) => {
        const cell = (text: string) => text.replace(/\n/g, ' ');
        return `| ${cell(a)} | § |\n|---|---|\n| § | ${cell(b)} |`;
      }),
    },
    { weight: 1, arbitrary: tie('block').map((text) => indented(text, '> ', '> ')) },
    { weight: 1, arbitrary: tie('block').map((text) => indented(text, '- ', '  ')) },
    { weight: 1, arbitrary: tie('block').map((text) => indented(text, '3. ', '   ')) },
    {
      weight: 1,
      arbitrary: tie('block').map((text) => `§[^m¶]\n\n${indented(text, '[^m¶]: ', '    ')}`),
    },
    { weight: 1, arbitrary: tie('block').map((text) => `<details>\n\n${text}\n\n</details>`) },
    { weight: 1, arbitrary: tie('block').map((text) => `<div>\n${text}\n</div>`) },
    { weight: 1, arbitrary: tuple(tie('block'), tie('block')).map((both) => both.join('\n\n')) },
  ),
}));

/** A text as blocks with their first lines, each word of it unlike all others. */
export type Generated = { text: string; blocks: Numbered[] };

type Numbered = { words: string[]; line: number; hasNote: boolean };

/** Texts of such constructs. */
export const generated: fc.Arbitrary<Generated> = fc
  .array(block, { minLength: 1, maxLength: 5 })
  .map(textOf);

/** A word in letters or in Han, in the form of a name of HTML where it could be one. */
const wordOf = (count: number, previous: string): string =>
  count % 2 || /[</&@^:[{#.]$/.test(previous) ? `w${count}z` : `字${count}詞`;

/** A text of blocks, with a word in the place of each `§` and a name in that of each `¶`. */
export function textOf(parts: readonly string[]): Generated {
  let count = 0;
  let line = 1;
  const lines: string[] = [];
  const found = parts.map(withCompanions).map((part, index) => {
    const words: string[] = [];
    const text = part.replace(/¶/g, String(index)).replace(/(^|[\s\S])§/g, (_, before: string) => {
      const word = wordOf(++count, before);
      words.push(word);
      return before + word;
    });
    lines.push(text);
    const start = line;
    line += text.split('\n').length + 1;
    return { words, line: start, hasNote: text.includes('[^') };
  });
  return { text: lines.join('\n\n'), blocks: found };
}
