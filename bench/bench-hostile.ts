import { renderSample } from '../markdown/renderSample';
import { readFrontMatter } from '../model/frontMatter';

// Prints how many seconds of a processor hostile texts of some sizes take, and the kilobytes that
// they become, to be seen growing with the size and no faster; a text beyond a limit stops growing.

const sizes = [20_000, 40_000, 80_000, 200_000];

const repeat = (part: string) => (size: number) => part.repeat(Math.ceil(size / part.length));

/** Of a paragraph each, so that they stay within the limit of signs in one. */
const paragraphs = (part: string) => repeat(`${repeat(part)(4_000)}\n\n`);

const code = (language: string, part: string) => (size: number) =>
  `\`\`\`${language}\n${repeat(part)(size)}\n\`\`\``;

const yaml = (lines: string) => `---\ntitle: a\n${lines}\n---\ntext\n`;

/** Bodies by what they are made of, for a size in characters. */
const bodies: Record<string, (size: number) => string> = {
  'honest prose': repeat('Words, *emphasis*, `code` and [a link](https://a.example/).\n\n'),
  '{{< at line starts': (size) => `${repeat('{{<\n')(size)}>}} x`,
  '{{< in paragraphs': repeat('{{<\n{{< a\n"\n\n'),
  'an address and )': (size) => `http://a.b/${repeat(')')(size)}`,
  'addresses and )': repeat(`http://a.b/${')'.repeat(4_000)}\n\n`),
  '<div> with {{<': (size) => `<div>\n${repeat('{{<')(size)}\n</div>`,
  '<div>s with {{<': repeat(`<div>\n${'{{<'.repeat(1_500)}\n</div>\n\n`),
  'a wide table': (size) =>
    `|${'a|'.repeat(size / 8)}\n|${'-|'.repeat(size / 8)}\n${'a\n'.repeat(size / 8)}`,
  'a long table': (size) => `|a|b|\n|-|-|\n${repeat('|[c](d)|*e*|\n')(size)}`,
  'a definition used often': (size) =>
    `[a]: /${repeat('x')(size / 2)}\n\n${repeat('[a]\n\n')(size / 2)}`,
  'notes used often': (size) => `[^a]: b\n\n${repeat('[^a]\n\n')(size)}`,
  'a line of Java': code('java', 'a<b,'),
  'lines of Java': code('java', `${'a<b,'.repeat(400)}\n`),
  'lines of C++': code('cpp', `${'a<b(c'.repeat(300)}\n`),
  'quotes in quotes': repeat('> '),
  'elements in elements': repeat('<div>\n\n'),
  brackets: paragraphs(']'),
  emphasis: paragraphs('*_'),
  instructions: paragraphs('a <?'),
  'equal headings': repeat('# a\n\n'),
  formulas: repeat('$a_1^2$ and $\\frac{a}{b}$\n\n'),
  'lines of Chinese': repeat('中文\n'),
};

/** Front matter, the same. */
const frontMatter: Record<string, (size: number) => string> = {
  aliases: (size) => yaml(`a: &a x\nb: [${repeat('*a,')(size)}]`),
  'aliases of aliases': (size) =>
    yaml(
      Array.from(
        { length: size / 40 },
        (_, index) => `a${index}: &a${index} [${`*a${Math.max(0, index - 1)},`.repeat(9)}]`,
      ).join('\n'),
    ),
  keys: (size) => yaml(Array.from({ length: size / 10 }, (_, key) => `key${key}: 1`).join('\n')),
  'the same key': (size) => yaml(repeat('a: 1\n')(size)),
  'lists in lists': (size) => yaml(`a: ${repeat('[')(size)}`),
};

const english = { language: 'en' } as const;

async function measure(work: () => unknown): Promise<string> {
  const start = process.cpuUsage();
  const result = await work();
  const { user, system } = process.cpuUsage(start);
  const seconds = ((user + system) / 1_000_000).toFixed(2);
  return `${seconds} s ${Math.round(JSON.stringify(result).length / 1000)} kB`.padStart(18);
}

async function printRow(
  name: string,
  make: (size: number) => string,
  read: (text: string) => unknown,
): Promise<void> {
  const row = [name.padEnd(24)];
  for (const size of sizes) row.push(await measure(() => read(make(size))));
  console.log(row.join(''));
}

// Code that runs for the first time is slower.
await renderSample(bodies['honest prose']?.(20_000) ?? '', english);
console.log(''.padEnd(24) + sizes.map((size) => `${size / 1000} kB`.padStart(18)).join(''));
for (const [name, make] of Object.entries(bodies)) {
  await printRow(name, make, (text) => renderSample(text, english));
}
for (const [name, make] of Object.entries(frontMatter)) {
  await printRow(name, make, (text) => readFrontMatter(text, 'a.md'));
}
