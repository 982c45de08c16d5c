import { parse as parseToml, TomlDate } from 'smol-toml';
import { isScalar, parseDocument, visit } from 'yaml';

export type Format = 'yaml' | 'toml' | 'json';

/** A map as Hugo's files have it. Dates and numbers with a form of their own are strings. */
export type Data = Record<string, unknown>;

/**
 * Reads a map in one of the three languages that Hugo's files are in.
 * `wrong` says in the parser's words what is wrong; `data` then has what could be read.
 */
export function readData(source: string, format: Format): { data: Data; wrong?: string } {
  try {
    if (format === 'yaml') return readYaml(source);
    const value: unknown = format === 'toml' ? plain(parseToml(source)) : JSON.parse(source);
    return { data: asData(value) };
  } catch (error) {
    return { data: {}, wrong: firstLine(error) };
  }
}

function readYaml(source: string): { data: Data; wrong?: string } {
  const document = parseDocument(source, {
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

/** A value as a list of texts: a single one is a list of one. */
export const textsOf = (value: unknown): string[] =>
  [value].flat().flatMap((one) => textOf(one) ?? []);

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
