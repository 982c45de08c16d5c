import { type Document, isAlias, isNode, isScalar, type Node, type Scalar, visit } from 'yaml';
import { shorten } from './characters';

/** Something to mend, at an offset in the source. */
export type Finding = { position: number; what: string; mend: string };

/** How to mend what YAML takes for something else. */
export const quote = 'put the value in double quotes';

/** Most front matter has nothing that could be lost, and needn't be walked through. */
export const mayLose = /[ \t]#|[!&~]|null/i;

/** A # with something close behind it, as in #1. What has a space behind its # is a comment. */
const hash = /[ \t]*(#+(?![ \t#]).*)/y;
const hashAfterKey = /[ \t]*:[ \t]+(#+(?![ \t#]).*)/y;
const hashInNextLine = /[ \t]*\n([ \t]+)(#+(?![ \t#]).*)/y;

/** Tags of YAML's own, such as !!str: they say what a value is. */
const knownTag = /^tag:yaml\.org,2002:(?:str|int|float|bool|null|seq|map|set|omap|timestamp)$/;

/** A longer text is cut in messages. Characters. */
const longest = 40;

/**
 * What is legal YAML and no part of a value, though an author may have meant it as one: comments that
 * continue a value, unknown tags, anchors that nothing refers to, and the word null in a list.
 * @param key of `node`, where it has one
 */
export function lossesIn(
  document: Document,
  source: string,
  { key, node }: { key?: Node; node: Node },
): Finding[] {
  const findings: Finding[] = [];
  const lose = (position: number, text: string, as: string, mend = quote) => {
    const what = `${JSON.stringify(shorten(text, longest))} is lost: YAML takes it for ${as}`;
    findings.push({ position, what, mend });
  };
  const loseComment = (pattern: RegExp, position: number) => {
    pattern.lastIndex = position;
    const text = pattern.exec(source)?.[1]?.trimEnd();
    const mend = `${quote}, or a space behind the # of a comment`;
    if (text) lose(source.indexOf('#', position), text, 'a comment', mend);
  };
  /** `key: #text` with the value in the next line, or the value with #text in the next line. */
  const checkKey = (key: unknown, value: unknown) => {
    if (!isNode(key) || !isNode(value) || !key.range || !value.range) return;
    if (isScalar(value) && value.source === '') return;
    loseComment(hashAfterKey, key.range[1]);
    if (!isScalar(value) || value.type !== 'PLAIN') return;
    hashInNextLine.lastIndex = value.range[1];
    const [, indent = ''] = hashInNextLine.exec(source) ?? [];
    const column = key.range[0] - (source.lastIndexOf('\n', key.range[0]) + 1);
    // Less far to the right, it is about the keys.
    if (indent.length > column) loseComment(hash, source.indexOf('#', value.range[1]));
  };
  checkKey(key, node);
  visit(node, {
    Pair: (_, pair) => checkKey(pair.key, pair.value),
    Node: (at, one) => {
      if (isAlias(one)) return;
      const { tag, anchor, range } = one as Scalar;
      const [start, end] = range ?? [0, 0];
      if (tag && !knownTag.test(tag)) lose(start, written(tag), 'a tag');
      if (anchor && !isReferredTo(document, anchor)) lose(start, `&${anchor}`, 'an anchor');
      if (!isScalar(one) || one.type !== 'PLAIN') return;
      const isItem = typeof at === 'number';
      if (isItem && one.value === null && one.source) lose(start, one.source, 'nothing');
      loseComment(hash, end);
    },
  });
  return findings;
}

/** A tag as it was typed. */
const written = (tag: string): string => tag.replace(/^tag:yaml\.org,2002:/, '!!');

function isReferredTo(document: Document, anchor: string): boolean {
  let found = false;
  visit(document, {
    Alias: (_, { source }) => {
      found = source === anchor;
      return found ? visit.BREAK : undefined;
    },
  });
  return found;
}
