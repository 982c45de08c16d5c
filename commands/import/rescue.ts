import type { Html, Nodes, Root } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import { parse } from '../../markdown/parse';
import { renderMarkdown } from '../../markdown/render';
import { isStripped } from '../../markdown/sanitize';
import type { RenderOptions } from '../../markdown/types';
import { isError, type Problem } from '../../model/problem';
import { applyEdits, type Edit } from './edits';
import { codeSpan, fence } from './markdownText';

type Rescued = { body: string; rescued: Problem[]; rest: Problem[] };

/**
 * Holds a body against the checks of the build. What these would refuse is set as code, so that the
 * text is whole and the site can be built: first what is at fault by itself, then the blocks that it
 * stands in, then all of the text.
 */
export async function rescue(
  body: string,
  options: Omit<RenderOptions, 'lineOffset'>,
): Promise<Rescued> {
  const rescued: Problem[] = [];
  let text = body;
  for (let round = 0; ; round++) {
    const rendered = await renderMarkdown(withoutLanguages(text), { ...options, lineOffset: 0 });
    // The site is built whatever is doubtful.
    const problems = rendered.problems.filter(isError);
    const edits = round < rounds.length ? (rounds[round]?.(text, problems) ?? []) : [];
    const isShown = rendered.blocks.some(({ kind }) => kind !== 'rule');
    if (problems.length === 0 && !isShown && text.trim() !== '') {
      return {
        body: fence(text.trim(), 'markdown'),
        rescued: [...rescued, unseen(options.file)],
        rest: [],
      };
    }
    if (problems.length === 0 || round >= rounds.length)
      return { body: text, rescued, rest: problems };
    if (edits.length === 0) continue;
    rescued.push(...problems);
    text = applyEdits(text, edits);
  }
}

/** Said of a text such as one of comments alone, which no build takes. */
const unseen = (file: string): Problem => ({
  file,
  line: 1,
  what: 'nothing of the text would be seen',
  mend: 'write what it is to say, or delete it',
});

/** Code in no language: colours are what takes longest, and nothing can be wrong with them. */
const withoutLanguages = (text: string): string =>
  text.replace(
    /^([ \t>]*(?:`{3,}|~{3,}(?!~)))([^`\n]*)$/gm,
    (whole, mark: string, language: string) => (language.trim() === '' ? whole : `${mark}text`),
  );

/** What `note`s, definitions and rows of tables are reported for. */
const unshown = /^(?:note "|"\[|row of )/;

type Round = (text: string, problems: readonly Problem[]) => Edit[];

/** What to do about problems, each by the innermost node on its line that can be at fault. */
const asCode: Round = (text, problems) => {
  const [inBlocks, others] = [true, false].map((isUnshown) =>
    problems.filter(({ what }) => unshown.test(what) === isUnshown).map(({ line }) => line),
  );
  const faults = new Map(others?.map((line) => [line, undefined as Nodes | undefined]));
  const lines = new Set(inBlocks);
  if (faults.size + lines.size === 0) return [];
  const escapes: Edit[] = [];
  visit(treeOf(text), (node) => {
    const { position } = node;
    if (position && isAt(lines, node)) escapes.push(...escapesFor(node));
    if (!position) return;
    if (isOneElement(node)) {
      const whole: Html = { type: 'html', value: '', position };
      for (let line = position.start.line; line <= position.end.line; line++)
        if (faults.has(line)) faults.set(line, whole);
      return SKIP;
    }
    if (!/^(?:html|shortcode|image|link|code|formula)$/.test(node.type)) return;
    // A shortcode that was never closed may be within a line.
    const firm = /^(?:html|shortcode|formula)$/.test(node.type);
    for (let line = position.start.line; line <= position.end.line; line++)
      if (faults.has(line) && (firm || !faults.get(line))) faults.set(line, node);
  });
  const edits = [...new Set(faults.values())].flatMap((fault) => editFor(text, fault) ?? []);
  // What is inside each other is mended one after the other.
  return escapes.length > 0 ? escapes : edits;
};

/** Whether a paragraph is nothing but an element that goes with its words, as `<svg>` does. */
function isOneElement(node: Nodes): boolean {
  if (node.type !== 'paragraph') return false;
  const [first, last] = [node.children[0], node.children.at(-1)];
  if (first?.type !== 'html' || last?.type !== 'html') return false;
  const name = /^<([a-z]+)/i.exec(first.value)?.[1]?.toLowerCase() ?? '';
  return isStripped(name) && last.value.toLowerCase().startsWith(`</${name}`);
}

/** Whether a node begins on one of these lines; a table has its problems at its rows. */
function isAt(lines: ReadonlySet<number>, node: Nodes): boolean {
  const parts = node.type === 'table' ? node.children : [node];
  return parts.some(({ position }) => lines.has(position?.start.line ?? 0));
}

/** Backslashes that make text of a note, of a definition, and of the bars between cells too many. */
function escapesFor(node: Nodes): Edit[] {
  const starts =
    node.type === 'footnoteDefinition' || node.type === 'definition'
      ? [node.position?.start.offset]
      : node.type === 'table'
        ? node.children.flatMap(({ children }) =>
            children.slice(node.align?.length).map(({ position }) => position?.start.offset),
          )
        : [];
  return starts.flatMap((at) => (at === undefined ? [] : { from: at, to: at, text: '\\' }));
}

/** The blocks at the top level that have a problem, each as code. */
const blocksAsCode: Round = (text, problems) => {
  const wrong = new Set(problems.map(({ line }) => line));
  return treeOf(text).children.flatMap(({ type, position }) => {
    const [from, to] = [position?.start.offset, position?.end.offset];
    if (!position || from === undefined || to === undefined || type === 'code') return [];
    const lines = Array.from(
      { length: position.end.line - position.start.line + 1 },
      (_, index) => position.start.line + index,
    );
    if (!lines.some((line) => wrong.has(line))) return [];
    const start = text.lastIndexOf('\n', from - 1) + 1;
    return [{ from: start, to, text: fence(text.slice(start, to), 'markdown') }];
  });
};

const allAsCode: Round = (text) => [
  { from: 0, to: text.length, text: `${fence(text, 'markdown')}\n` },
];

const rounds: Round[] = [asCode, asCode, asCode, asCode, blocksAsCode, allAsCode];

/** No tree of what is too deep to be read. */
function treeOf(text: string): Root {
  try {
    return parse(text);
  } catch {
    return { type: 'root', children: [] };
  }
}

function editFor(text: string, fault: Nodes | undefined): Edit | undefined {
  const [from, to] = [fault?.position?.start.offset, fault?.position?.end.offset];
  if (!fault || from === undefined || to === undefined) return undefined;
  const source = text.slice(from, to);
  if (fault.type === 'code') {
    const ticks = /^(`{3,}|~{3,})/.exec(source)?.[1];
    return ticks ? { from: to, to, text: `\n${ticks}` } : undefined;
  }
  const start = text.lastIndexOf('\n', from - 1) + 1;
  const before = text.slice(start, from);
  const alone = /^[\s>]*$/.test(before) && /^[ \t]*(?:\n|$)/.test(text.slice(to));
  const language = fault.type === 'formula' ? 'tex' : 'html';
  if ((fault.type === 'html' || (fault.type === 'formula' && fault.display)) && alone) {
    const code = source
      .split('\n')
      .map((one) => (one.startsWith(before) ? one.slice(before.length) : one));
    return { from, to, text: fence(code.join('\n'), language).split('\n').join(`\n${before}`) };
  }
  const flat = fault.type === 'formula' || source.includes('{{') || !source.includes('\n');
  return flat ? { from, to, text: codeSpan(source) } : undefined;
}
