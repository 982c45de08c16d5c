import { extname } from 'node:path';
import { parse as parseToml, TomlDate } from 'smol-toml';
import { isScalar, parseDocument, visit } from 'yaml';
import { decodeText } from '../../model/decode';
import type { Problem } from '../../model/problem';
import type { Format } from '../../model/splitFrontMatter';
import { joinFoldedHan, tooDeepAt } from '../../model/yaml';
import { limits } from './limits';
import type { SiteFiles } from './siteFiles';

/** A map as Hugo's files have it. Dates and numbers with a form of their own are strings. */
export type Data = Record<string, unknown>;

/**
 * Reads a map in one of the three languages that Hugo's files are in.
 * `wrong` says in the parser's words what is wrong; `data` then has what could be read.
 */
export function readData(source: string, format: Format): { data: Data; wrong?: string } {
  if (source.length > limits.data)
    return { data: {}, wrong: `it has more than ${limits.data} characters` };
  if (format === 'yaml' && tooDeepAt(source, limits.depth) !== undefined) {
    return { data: {}, wrong: tooDeep };
  }
  try {
    const read = format === 'yaml' ? readYaml(source) : { data: readOther(source, format) };
    const tooMuch = excess(read.data);
    return tooMuch ? { data: {}, wrong: tooMuch } : read;
  } catch (error) {
    return { data: {}, wrong: firstLine(error) };
  }
}

const formats = new Map<string, Format>([
  ['.toml', 'toml'],
  ['.yaml', 'yaml'],
  ['.yml', 'yaml'],
  ['.json', 'json'],
]);

/** Reads a file of data by its ending; no data when it has another one, or there is none in it. */
export function readDataFile(
  files: SiteFiles,
  file: string,
): { source: string; data: Data; problem?: Problem } {
  const none = { source: '', data: {} };
  const format = formats.get(extname(file).toLowerCase());
  if (!format) return none;
  const mend = 'mend it and import again';
  const read = files.read(file, limits.data);
  if ('why' in read) return { ...none, problem: { file, line: 1, what: `it ${read.why}`, mend } };
  if (read.bytes.toString('latin1').trim() === '') return none;
  const decoded = decodeText(read.bytes, file);
  if ('problem' in decoded) return { ...none, problem: decoded.problem };
  const { data, wrong } = readData(decoded.text, format);
  if (!wrong) return { source: decoded.text, data };
  const problem = { file, line: 1, what: `it cannot be read in full: ${wrong}`, mend };
  return { source: decoded.text, data, problem };
}

function readYaml(source: string): { data: Data; wrong?: string } {
  const document = parseDocument(joinFoldedHan(source), {
    logLevel: 'silent',
    prettyErrors: false,
    uniqueKeys: false,
    merge: true,
  });
  // A tag 3.10 is not 3.1.
  visit(document, {
    Scalar: (_, node) => {
      if (typeof node.value === 'number' && node.source && String(node.value) !== node.source) {
        node.value = node.source;
      }
    },
  });
  const [error] = document.errors;
  const data = asData(isScalar(document.contents) ? {} : document.toJS({ maxAliasCount: 100 }));
  return error ? { data, wrong: firstLine(error) } : { data };
}

const readOther = (source: string, format: 'toml' | 'json'): Data =>
  asData(format === 'toml' ? plain(parseToml(source)) : JSON.parse(source));

const tooDeep = `it has more than ${limits.depth} levels`;

/** What data has too much of, with what aliases repeat; undefined when it is within limits. */
function excess(data: Data): string | undefined {
  const open: [value: unknown, depth: number][] = [[data, 0]];
  let count = 0;
  for (let next = open.pop(); next; next = open.pop()) {
    const [value, depth] = next;
    count += 1;
    if (depth > limits.depth) return tooDeep;
    if (count > limits.values) return `it has more than ${limits.values} values`;
    if (typeof value !== 'object' || value === null) continue;
    for (const one of Object.values(value)) {
      if (open.length + count > limits.values) return `it has more than ${limits.values} values`;
      open.push([one, depth + 1]);
    }
  }
  return undefined;
}

/** TOML's dates as they were written, and large integers as numbers. */
function plain(value: unknown): unknown {
  if (value instanceof TomlDate) return value.toISOString();
  if (Array.isArray(value)) return value.map(plain);
  if (!isData(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, plain(one)]));
}

export const isData = (value: unknown): value is Data =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const asData = (value: unknown): Data => (isData(value) ? value : {});

/** A value at a path of keys; Hugo's keys are the same in any case. */
export function lookUp(data: unknown, ...path: string[]): unknown {
  return path.reduce<unknown>((at, wanted) => {
    if (!isData(at)) return undefined;
    const key = Object.keys(at).find((one) => one.toLowerCase() === wanted.toLowerCase());
    return key === undefined ? undefined : at[key];
  }, data);
}

/** A value as text, if it is text or a number. */
export const textOf = (value: unknown): string | undefined => {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
};

/** A value as a list of texts: a single one is a list of one, lists in it are opened. */
export const textsOf = (value: unknown): string[] =>
  [value].flat(Number.POSITIVE_INFINITY).flatMap((one) => textOf(one) ?? []);

/** Two maps as one; where both have a map they are joined, else the second wins. */
export function join(first: Data, second: Data): Data {
  const joined = { ...first };
  for (const [key, value] of Object.entries(second)) {
    const same = Object.keys(joined).find((one) => one.toLowerCase() === key.toLowerCase()) ?? key;
    const old = joined[same];
    joined[same] = isData(old) && isData(value) ? join(old, value) : value;
  }
  return joined;
}

const firstLine = (error: unknown): string =>
  String(error instanceof Error ? error.message : error)
    .split('\n')[0]
    ?.trim() ?? '';
