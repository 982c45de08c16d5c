import {
  type Document,
  isCollection,
  isMap,
  isNode,
  isScalar,
  isSeq,
  Lexer,
  LineCounter,
  type Node,
  Parser,
  parseDocument,
  visit,
  type YAMLParseError,
} from 'yaml';
import { hanBreaks } from './hanLines';
import { limits, tooDeep, tooMuch } from './limits';
import type { Problem } from './problem';
import { type Finding, lossesIn, mayLose, quote } from './yamlLosses';

/** Keys and list positions that lead to a value. */
export type Path = readonly PropertyKey[];

export type Yaml = {
  /** Undefined when there are problems. Dates stay strings: this is YAML 1.2's core schema. */
  value: unknown;
  problems: Problem[];
  /** The line in the file where a value (with its key, if it has one) starts. */
  lineOf: (path: Path) => number;
  /** A plain value as the author typed it: `1.10`, not 1.1. */
  sourceOf: (path: Path) => string | undefined;
  /** What the author wrote at or below a path, and YAML takes for no part of a value. */
  lossesAt: (path: Path) => Problem[];
};

const options = {
  prettyErrors: false,
  logLevel: 'silent',
  // Ours takes less time with many keys.
  uniqueKeys: false,
} as const;

/**
 * Reads YAML that stands in `file` after `linesBefore` lines. Never throws: what the parser
 * objects to becomes problems in plain words.
 */
export function readYaml(source: string, file: string, linesBefore = 0): Yaml {
  const deep = tooDeepAt(source, limits.depth);
  if (deep !== undefined) {
    const line = linesBefore + source.slice(0, deep).split('\n').length;
    const problems = [{ file, line, ...tooDeep }];
    const nothing = { sourceOf: () => undefined, lossesAt: () => [] };
    return { value: undefined, problems, lineOf: () => line, ...nothing };
  }
  const lines = new LineCounter();
  const document = parseDocument(source, { ...options, lineCounter: lines });
  const lineAt = (position: number) => Math.max(1, lines.linePos(position).line) + linesBefore;
  const findings = findingsIn(document, source);
  const toProblem = ({ position, what, mend }: Finding): Problem => {
    return { file, line: lineAt(position), what, mend };
  };
  const problems = findings.map(toProblem);
  const value =
    problems.length === 0 ? read(document, source, file, linesBefore, problems) : undefined;
  return {
    value,
    problems,
    lineOf: (path) => {
      const { key, node } = locate(document, path);
      return lineAt((key ?? node)?.range?.[0] ?? 0);
    },
    sourceOf: (path) => {
      const { node, rest } = locate(document, path);
      return isScalar(node) && rest === 0 ? node.source : undefined;
    },
    lossesAt: (path) => {
      if (!mayLose.test(source)) return [];
      const { key, node, rest } = locate(document, path);
      return node && rest === 0 ? lossesIn(document, source, { key, node }).map(toProblem) : [];
    },
  };
}

/** Reads JSON, which YAML has in it, as `readYaml` does. */
export const readJson: typeof readYaml = (source, file, linesBefore) =>
  // Tabs may indent JSON; a string cannot go over the end of a line.
  readYaml(
    source.replace(/^\t+/gm, (tabs) => ' '.repeat(tabs.length)),
    file,
    linesBefore,
  );

/**
 * Where YAML has more than so many levels of maps and lists. What comes next, reading values, calls
 * itself for each level: it fails with very many, and may take the process with it.
 * @returns an offset in the source, or undefined
 */
export function tooDeepAt(source: string, levels: number): number | undefined {
  const parser = new Parser();
  for (const lexeme of new Lexer().lex(source)) {
    // Each step waits for what it yields to be taken.
    for (const _ of parser.next(lexeme));
    // Beside the levels, the document is on it, and the value at the end.
    if (parser.stack.length > levels + 2) return parser.offset;
  }
  return undefined;
}

/** A line of a value that may go on in the next one: both are indented or quoted. */
const mayGoOn = /[^\p{ASCII}][ \t]*\n[ \t]|\n[ \t]+[^\p{ASCII}]/u;

/**
 * YAML without the line breaks in values that stand between Han, of which it would make spaces.
 * @param document of the same YAML
 */
export function joinFoldedHan(source: string, document?: Document): string {
  if (!mayGoOn.test(source)) return source;
  let joined = '';
  let done = 0;
  visit(document ?? parseDocument(source, options), {
    Scalar: (_, { type, range }) => {
      if (!range || type === 'BLOCK_LITERAL') return;
      const text = source.slice(range[0], range[1]);
      // Behind the sign of a block there is a line break that is no part of the value.
      const first = type === 'BLOCK_FOLDED' ? text.indexOf('\n') + 1 : 0;
      for (const [start, end] of hanBreaks(text.slice(first).trimEnd())) {
        joined += source.slice(done, range[0] + first + start);
        done = range[0] + first + end;
      }
    },
  });
  return joined + source.slice(done);
}

/** Aliases can multiply without end, where `toJS` throws, or refer to themselves, where JSON does. */
function read(
  document: Document,
  source: string,
  file: string,
  linesBefore: number,
  problems: Problem[],
) {
  const joined = joinFoldedHan(source, document);
  try {
    const value: unknown =
      joined === source ? document.toJS() : parseDocument(joined, options).toJS();
    JSON.stringify(value);
    return value;
  } catch {
    const what = 'the anchors (&) and aliases (*) in this YAML cannot be resolved';
    problems.push({ file, line: linesBefore + 1, what, mend: 'write the values out' });
    return undefined;
  }
}

/** Follows a path as far as it goes; `rest` is how many steps were left. */
function locate(document: Document, path: Path): { key?: Node; node?: Node; rest: number } {
  let node: unknown = document.contents;
  let key: unknown;
  let rest = path.length;
  for (const step of path) {
    const next = isMap(node)
      ? node.items.find((pair) => String(pair.key) === String(step))
      : isSeq(node)
        ? { key: undefined, value: node.items[Number(step)] }
        : undefined;
    if (!next || !(isNode(next.value) || isNode(next.key))) break;
    key = next.key;
    node = next.value;
    rest--;
  }
  return { key: isNode(key) ? key : undefined, node: isNode(node) ? node : undefined, rest };
}

function findingsIn(document: Document, source: string): Finding[] {
  try {
    const aliases = aliasProblems(document);
    return aliases.length > 0 ? aliases : syntaxProblems(document, source);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return [{ position: 0, ...tooMuch }];
  }
}

/** Every doubled key, and the first of the other errors: the rest tend to follow from it. */
function syntaxProblems(document: Document, source: string): Finding[] {
  const findings = doubledKeys(document).map((position) => {
    const key = /^[^\s:]+/.exec(source.slice(position))?.[0] ?? '';
    return { position, what: `\`${key}\` stands twice`, mend: 'keep one of the two' };
  });
  const [other] = document.errors;
  if (other) return [...findings, explain(other, document, source)];
  const end = document.range?.[2] ?? source.length;
  const rest = /^(?![ \t]*(?:#|$)|(?:---|\.\.\.)[ \t]*$).+/m.exec(source.slice(end));
  if (!rest) return findings;
  const what = 'what follows is lost: a line of ... or --- ends YAML';
  return [...findings, { position: end + rest.index, what, mend: 'take that line away' }];
}

/** Where keys stand that the same group of keys has had before. */
function doubledKeys(document: Document): number[] {
  const positions: number[] = [];
  visit(document, {
    Map: (_, { items }) => {
      const seen = new Set<unknown>();
      for (const { key } of items) {
        if (!isScalar(key)) continue;
        if (seen.has(key.value)) positions.push(key.range?.[0] ?? 0);
        seen.add(key.value);
      }
    },
  });
  return positions;
}

/** The parser's reason in an author's words, at the place where the mistake was made. */
function explain(error: YAMLParseError, document: Document, source: string): Finding {
  const position = error.pos[0];
  const here = (what: string, mend: string) => ({ position, what, mend });
  const { code, message } = error;
  if (/call stack/i.test(message)) return { position: 0, ...tooMuch };
  if (code === 'TAB_AS_INDENT') {
    return here('the line is indented with a tab, which YAML forbids', 'indent with spaces');
  }
  if (code === 'BLOCK_AS_IMPLICIT_KEY') {
    return here('the value contains a colon followed by a space', quote);
  }
  if (code === 'BAD_SCALAR_START') {
    return here(`a value cannot start with ${source[position]}`, quote);
  }
  if (message.startsWith('Tags and anchors must be separated')) {
    const start = Math.max(...['!', '&'].map((mark) => source.lastIndexOf(mark, position - 1)));
    return { position: start, what: `a value cannot start with ${source[start]}`, mend: quote };
  }
  if (code === 'BAD_DQ_ESCAPE') {
    const mend = 'double the backslash, or use single quotes';
    return here(`the backslash in ${source.slice(position, position + 2)} means nothing`, mend);
  }
  if (message.startsWith('Comments must be')) {
    return here('a # in the value starts a comment', 'put the value that contains it in quotes');
  }
  if (/^Missing closing .quote/.test(message)) {
    const start = lastStart(
      document,
      position,
      (node) => isScalar(node) && /^QUOTE/.test(`${node.type}`),
    );
    const what = 'the value starts with a quotation mark that is never closed';
    return { position: start ?? position, what, mend: 'close it at the end of the value' };
  }
  if (/^Flow (sequence|map)/.test(message)) {
    const start = lastStart(document, position, (node) => isCollection(node) && node.flow === true);
    const [open, close] = /^Flow seq/.test(message) ? '[]' : '{}';
    const what = `the value starts with ${open} but is never closed`;
    return { position: start ?? position, what, mend: `add the missing ${close}` };
  }
  if (message === 'Unexpected scalar at node end') {
    const before = source.slice(0, position).trimEnd().at(-1) ?? '';
    if (/["']/.test(before)) {
      const mend = `write the value in the other kind of quotes, or ${before === '"' ? 'put \\ before a " within it' : "double the ' within it"}`;
      return here('text follows a closing quotation mark', mend);
    }
    return here('the line is indented differently from those above it', 'align the keys');
  }
  if (code === 'MULTILINE_IMPLICIT_KEY' || message.startsWith('Implicit map keys need')) {
    return here(
      'the line is not in the form `key: value`',
      'put a colon and a space after the key',
    );
  }
  const reason = message
    .replace(/[.;:]?\s.*YAML\..*$/, '')
    .replace(/^./, (letter) => letter.toLowerCase());
  return here(`YAML cannot be read (${reason})`, quote);
}

/** Where the last matching node before a position starts. */
function lastStart(document: Document, position: number, matches: (node: Node) => boolean) {
  let start: number | undefined;
  visit(document, {
    Node: (_, node) => {
      const from = node.range?.[0];
      if (from !== undefined && from <= position && matches(node)) start = from;
    },
  });
  return start;
}

/**
 * `title: *Great* news` asks for a value named Great that nobody has set. What is set can be asked
 * for so often that nobody can write it all out.
 */
function aliasProblems(document: Document): Finding[] {
  const anchors = new Set<string>();
  const findings: Finding[] = [];
  let count = 0;
  let excess: Finding | undefined;
  visit(document, {
    Value: (_, { anchor }) => {
      if (anchor) anchors.add(anchor);
    },
    Alias: (_, { source, range }) => {
      const position = range?.[0] ?? 0;
      count += 1;
      if (count > limits.yamlAliases) {
        const what = `more than ${limits.yamlAliases} aliases (*) in this YAML`;
        excess = { position, what, mend: 'write the values out' };
        return visit.BREAK;
      }
      if (anchors.has(source)) return undefined;
      const what = 'a value cannot start with *';
      findings.push({ position, what, mend: quote });
      return undefined;
    },
  });
  return excess ? [excess] : findings;
}
