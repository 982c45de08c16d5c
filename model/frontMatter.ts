import { fields, type Key, keys, keysWhere } from './fields';
import { show } from './fieldTypes';
import { type FrontMatter, frontMatterSchema } from './frontMatterSchema';
import { limits } from './limits';
import type { Problem } from './problem';
import { type Format, type SplitText, splitFrontMatter } from './splitFrontMatter';
import { readToml } from './toml';
import { type Path, readJson, readYaml, type Yaml } from './yaml';

/** Hugo's keys are the same in any case: `publishdate` is `publishDate`. */
const knownKeys = new Map<string, Key>(keys.map((key) => [key.toLowerCase(), key]));

/** Where all that an author wrote is text, and nothing of it may go. */
const textKeys = new Set(keysWhere(({ type }) => !['date', 'flag', 'choice'].includes(type)));

/** Where a bare number is a slip rather than a text: `tags: 5`. */
const listKeys = new Set(keysWhere(({ list }) => list === true));

const nestedKeys = new Set(keysWhere(({ nested }) => nested === true));

/** How each language of front matter is read, what closes it, and how a title is written in it. */
const formats = {
  yaml: { read: readYaml, end: '---', title: 'title: "A talk about chess"' },
  toml: { read: readToml, end: '+++', title: 'title = "A talk about chess"' },
  json: { read: readJson, end: '}', title: '"title": "A talk about chess",' },
} as const satisfies Record<Format, { read: typeof readYaml; end: string; title: string }>;

export type ReadText = {
  /** Undefined when there are problems. */
  frontMatter?: FrontMatter;
  body: string;
  /** How many lines of the file come before the body. */
  bodyLine: number;
  /** The line of each known key that is there, and of list items as `tags.0`. */
  lines: Record<string, number>;
  problems: Problem[];
};

/**
 * Takes a Markdown file apart into checked front matter and body. `text` is as `decodeText` gives
 * it. Never throws; reports everything that is wrong with this file by itself.
 */
export function readFrontMatter(text: string, file: string): ReadText {
  const split = splitFrontMatter(text);
  if ('what' in split) {
    const { line, what, mend } = split;
    return { body: text, bodyLine: 0, lines: {}, problems: [{ file, line, what, mend }] };
  }
  const { format, source, sourceLine, body, bodyLine } = split;
  const { end } = formats[format];
  if (source.length > limits.frontMatter) {
    const what = `front matter of more than ${limits.frontMatter} characters`;
    const mend = `shorten it: the text belongs below the closing ${end}`;
    const problems = [{ file, line: Math.max(1, sourceLine), what, mend }];
    return { body, bodyLine, lines: {}, problems };
  }
  const read = formats[format].read(source, file, sourceLine);
  const problems = [...read.problems];
  let frontMatter: FrontMatter | undefined;
  let lines: Record<string, number> = {};
  if (problems.length === 0) {
    const checked = check(read, file, split);
    problems.push(...checked.problems);
    ({ frontMatter, lines } = checked);
  }
  if (body.trim() === '') {
    const what = 'no text after the front matter';
    const mend = `write the article below the closing ${end}`;
    problems.push({ file, line: bodyLine, what, mend });
  }
  return {
    frontMatter: problems.length === 0 ? frontMatter : undefined,
    body,
    bodyLine,
    lines,
    problems,
  };
}

type Given = Partial<Record<Key, unknown>>;

/** Holds parsed front matter against the schema. */
function check(read: Yaml, file: string, { format, sourceLine }: SplitText) {
  const value = read.value ?? {};
  if (typeof value !== 'object' || Array.isArray(value)) {
    const what = `the front matter is ${kindOf(value)}`;
    const mend = 'write lines in the form `key: value`';
    return { problems: [{ file, line: sourceLine + 1, what, mend }], lines: {} };
  }
  const start = Math.max(1, sourceLine);
  const { given, lines, spelling, problems } = pickKnown(Object.entries(value), read, file);
  if (given.title === undefined && problems.some(({ line }) => line === lines.title)) {
    given.title = '-';
  } else if (given.title === undefined) {
    const what = spelling.has('title') ? '`title` is empty' : '`title` is missing';
    const mend = `add a line such as ${formats[format].title}`;
    problems.push({ file, line: lines.title ?? start, what, mend });
    given.title = '-';
  }
  const result = frontMatterSchema.safeParse(given);
  for (const issue of result.error?.issues ?? []) {
    const key = issue.path[0] as Key;
    const { path, message } = deepest(issue);
    const [, ...inner] = path;
    const found = path.reduce<unknown>((at, step) => Object(at)[step], given);
    const what = `\`${spelling.get(key) ?? key}\` ${message ?? misfit(found, inner)}`;
    const line = lines[path.join('.')] ?? lines[key] ?? start;
    problems.push({ file, line, what, mend: fields[key].mend });
  }
  return { problems, lines, frontMatter: result.data };
}

/** The keys that the site knows, under their own spelling, without what is empty. */
function pickKnown(entries: [string, unknown][], read: Yaml, file: string) {
  const given: Given = {};
  const lines: Record<string, number> = {};
  const spelling = new Map<Key, string>();
  const problems: Problem[] = [];
  for (const [written, raw] of entries) {
    const key = knownKeys.get(written.toLowerCase());
    if (!key) continue;
    const line = read.lineOf([written]);
    const other = spelling.get(key);
    if (other) {
      const what = `\`${written}\` is the same key as \`${other}\``;
      problems.push({ file, line, what, mend: 'keep one of the two' });
    }
    spelling.set(key, written);
    lines[key] = line;
    if (textKeys.has(key)) problems.push(...read.lossesAt([written]));
    const isSlip = typeof raw === 'number' && listKeys.has(key);
    const value = isSlip ? raw : tidy(raw, [written], read);
    if (value !== undefined) given[key] = nestedKeys.has(key) ? flat(value) : value;
    const items = (nestedKeys.has(key) ? leavesOf : itemsOf)(raw, [written]);
    const kept = items.filter(({ item }) => !isEmpty(item));
    for (const [index, { path }] of kept.entries()) lines[`${key}.${index}`] = read.lineOf(path);
  }
  return { given, lines, spelling, problems };
}

type Item = { item: unknown; path: Path };

/** The items of a list, each with its path. */
const itemsOf = (value: unknown, path: Path): Item[] =>
  Array.isArray(value) ? value.map((item, index) => ({ item, path: [...path, index] })) : [];

/** What stands in lists of lists, in order. */
const leavesOf = (value: unknown, path: Path): Item[] =>
  itemsOf(value, path).flatMap((one) =>
    Array.isArray(one.item) ? leavesOf(one.item, one.path) : [one],
  );

const flat = (value: unknown): unknown =>
  Array.isArray(value) ? value.flat(Number.POSITIVE_INFINITY) : value;

/** What to call a value of a wrong kind, found at `inner` within the key's value. */
function misfit(found: unknown, inner: Path): string {
  if (found === undefined) return `has no \`${String(inner.at(-1))}\``;
  return `${inner.length > 0 ? 'contains' : 'is'} ${kindOf(found)}`;
}

type Issue = { code?: string; path: PropertyKey[]; message: string; errors?: Issue[][] };

/** In a choice of shapes, the complaint of the one that fits best: a reason, or what got furthest. */
function deepest(issue: Issue): { path: Path; message?: string } {
  if (issue.code === 'custom') return issue;
  const depth = ({ path, message }: { path: Path; message?: string }) =>
    path.length + (message === undefined ? 0 : 0.5);
  return (issue.errors ?? [])
    .flat()
    .map(deepest)
    .map(({ path, message }) => ({ path: [...issue.path, ...path], message }))
    .reduce((best, one) => (depth(one) > depth(best) ? one : best), { path: issue.path });
}

/** Without what is empty, and numbers as they were typed: `tags: [3.10]` is not 3.1. */
function tidy(value: unknown, path: Path, read: Yaml): unknown {
  if (isEmpty(value)) return undefined;
  if (typeof value === 'number') return read.sourceOf(path) ?? value;
  if (Array.isArray(value)) {
    const items = value.map((item, index) => tidy(item, [...path, index], read));
    return items.filter((item) => item !== undefined);
  }
  if (typeof value !== 'object') return value;
  const entries = Object.entries(value as object).map(([key, one]) => [
    key,
    tidy(one, [...path, key], read),
  ]);
  return Object.fromEntries(entries.filter(([, one]) => one !== undefined));
}

/** A key with nothing in it counts as absent. */
function isEmpty(value: unknown): boolean {
  if (typeof value === 'string') return value.trim() === '';
  if (Array.isArray(value)) return value.every(isEmpty);
  return value === null;
}

function kindOf(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'string') return show(value);
  if (typeof value === 'number') return 'a number';
  if (typeof value === 'boolean') return String(value);
  return 'a group of keys';
}
