import { fields, type Key, keys, keysWhere } from './fields';
import { show } from './fieldTypes';
import { type FrontMatter, frontMatterSchema } from './frontMatterSchema';
import { limits } from './limits';
import type { Problem } from './problem';
import { type Path, readYaml, type Yaml } from './yaml';

/** Hugo's keys are the same in any case: `publishdate` is `publishDate`. */
const knownKeys = new Map<string, Key>(keys.map((key) => [key.toLowerCase(), key]));

/** Where all that an author wrote is text, and nothing of it may go. */
const textKeys = new Set(keysWhere(({ type }) => !['date', 'flag', 'choice'].includes(type)));

/** Where a bare number is a slip rather than a text: `tags: 5`. */
const listKeys = new Set(keysWhere(({ list }) => list === true));

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
  const { yaml, yamlLine, body, bodyLine } = split;
  if (yaml.length > limits.frontMatter) {
    const what = `front matter of more than ${limits.frontMatter} characters`;
    const mend = 'shorten it: the text belongs below the closing ---';
    const problems = [{ file, line: yamlLine, what, mend }];
    return { body, bodyLine, lines: {}, problems };
  }
  const read = readYaml(yaml, file, yamlLine);
  const problems = [...read.problems];
  let frontMatter: FrontMatter | undefined;
  let lines: Record<string, number> = {};
  if (problems.length === 0) {
    const checked = check(read, file, yamlLine);
    problems.push(...checked.problems);
    ({ frontMatter, lines } = checked);
  }
  if (body.trim() === '') {
    const what = 'no text after the front matter';
    problems.push({ file, line: bodyLine, what, mend: 'write the article below the closing ---' });
  }
  return {
    frontMatter: problems.length === 0 ? frontMatter : undefined,
    body,
    bodyLine,
    lines,
    problems,
  };
}

type Split = { yaml: string; yamlLine: number; body: string; bodyLine: number };

/** Splits at the `---` lines; blank lines before the first are let pass, as Hugo does. */
function splitFrontMatter(text: string): Split | Omit<Problem, 'file'> {
  const all = text.replace(/^\uFEFF/, '').split('\n');
  const start = Math.max(
    0,
    all.findIndex((one) => one.trim() !== ''),
  );
  const first = all[start]?.trimEnd() ?? '';
  if (first !== '---') {
    const other = first === '+++' ? 'TOML' : /^\{(?!\{)/.test(first) ? 'JSON' : undefined;
    const what = other ? `the front matter is ${other}` : 'the front matter is missing';
    const mend = 'start the file with YAML between two lines of ---';
    return { line: start + 1, what, mend };
  }
  const end = all.findIndex((one, index) => index > start && one.trimEnd() === '---');
  if (end < 0) {
    const what = 'the front matter is not closed';
    return { line: start + 1, what, mend: 'put a line of --- after its last key' };
  }
  return {
    yaml: all.slice(start + 1, end).join('\n'),
    yamlLine: start + 1,
    body: all.slice(end + 1).join('\n'),
    bodyLine: end + 1,
  };
}

type Given = Partial<Record<Key, unknown>>;

/** Holds parsed front matter against the schema. */
function check(read: Yaml, file: string, yamlLine: number) {
  const value = read.value ?? {};
  if (typeof value !== 'object' || Array.isArray(value)) {
    const what = `the front matter is ${kindOf(value)}`;
    const mend = 'write lines in the form `key: value`';
    return { problems: [{ file, line: yamlLine + 1, what, mend }], lines: {} };
  }
  const { given, lines, spelling, problems } = pickKnown(Object.entries(value), read, file);
  if (given.title === undefined && problems.some(({ line }) => line === lines.title)) {
    given.title = '-';
  } else if (given.title === undefined) {
    const what = spelling.has('title') ? '`title` is empty' : '`title` is missing';
    const mend = 'add a line such as title: "A talk about chess"';
    problems.push({ file, line: lines.title ?? yamlLine, what, mend });
    given.title = '-';
  }
  const result = frontMatterSchema.safeParse(given);
  for (const issue of result.error?.issues ?? []) {
    const key = issue.path[0] as Key;
    const { path, message } = deepest(issue);
    const [, ...inner] = path;
    const found = path.reduce<unknown>((at, step) => Object(at)[step], given);
    const what = `\`${spelling.get(key) ?? key}\` ${message ?? misfit(found, inner)}`;
    const line = lines[path.join('.')] ?? lines[key] ?? yamlLine;
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
    if (value !== undefined) given[key] = value;
    const kept = Array.isArray(raw) ? [...raw.keys()].filter((index) => !isEmpty(raw[index])) : [];
    for (const [index, at] of kept.entries()) lines[`${key}.${index}`] = read.lineOf([written, at]);
  }
  return { given, lines, spelling, problems };
}

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
