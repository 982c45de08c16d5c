import type { Link, Root } from 'mdast';
import type { Extension as FromMarkdown } from 'mdast-util-from-markdown';
import {
  asciiAlphanumeric,
  markdownLineEndingOrSpace,
  unicodePunctuation,
} from 'micromark-util-character';
import type {
  Code,
  Construct,
  Effects,
  Event,
  Extension,
  ParseContext,
  State,
  TokenizeContext,
} from 'micromark-util-types';
import { SKIP, visit } from 'unist-util-visit';
import { hasHan } from '../model/han';
import { LimitExceeded, limits } from '../model/limits';

declare module 'micromark-util-types' {
  interface Token {
    _gfmAutolinkLiteralWalkedInto?: boolean;
  }
  interface TokenTypeMap {
    literalAutolink: 'literalAutolink';
    literalAutolinkHttp: 'literalAutolinkHttp';
    literalAutolinkWww: 'literalAutolinkWww';
  }
}

const prefixes = ['http://', 'https://', 'www.'];
const lessThan = 60;
const openParenthesis = 40;
const closeParenthesis = 41;

/** Whether an address written bare in a text ends before this UTF-16 code unit. */
function stops(code: Code): boolean {
  if (code === null || code < 128) return false;
  // Half of a pair: a rare Han character or an emoji.
  if (code >= 0xd800 && code <= 0xdfff) return true;
  return unicodePunctuation(code) || hasHan(String.fromCharCode(code));
}

/** Punctuation that ends a sentence or markup rather than an address. */
const trailing = (code: Code): boolean =>
  code !== null && code > 0 && code < 128 && '!"&\'),.:;?]}*_~'.includes(String.fromCharCode(code));

/**
 * micromark syntax for a bare address that Chinese follows without a space: the address ends where
 * the Chinese begins, so that markup after it is still read. Every other bare address is left to
 * GitHub's rule. Makes the tokens of micromark-extension-gfm-autolink-literal.
 */
export function autolinkSyntax(): Extension {
  return { text: { 72: autolink, 104: autolink, 87: autolink, 119: autolink } };
}

const autolink: Construct = { name: 'hanAutolink', tokenize: tokenizeAutolink };

/** The last word that was read to its end in vain: there is no use in beginning within it again. */
const withoutChinese = new WeakMap<ParseContext, { from: number; to: number }>();

/** Succeeds where nothing but trailing punctuation comes before the Chinese. */
const trail: Construct = {
  partial: true,
  tokenize(effects, ok, nok) {
    return start;
    function start(code: Code): State | undefined {
      effects.enter('data');
      return inside(code);
    }
    function inside(code: Code): State | undefined {
      if (trailing(code)) {
        effects.consume(code);
        return inside;
      }
      effects.exit('data');
      return stops(code) ? ok(code) : nok(code);
    }
  },
};

function tokenizeAutolink(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  const { previous, events } = this;
  const { parser } = this;
  const now = () => this.now();
  const from = now().offset;
  let prefix = '';
  let depth = 0;
  let length = 0;
  let isNoTrail = false;
  return start;

  function start(code: Code): State | undefined {
    const without = withoutChinese.get(parser);
    if (without && from >= without.from && from < without.to) return nok(code);
    if (asciiAlphanumeric(previous) || isInLabel(events)) return nok(code);
    const kind = code === 72 || code === 104 ? 'literalAutolinkHttp' : 'literalAutolinkWww';
    effects.enter('literalAutolink');
    effects.enter(kind);
    return inPrefix(code);

    function inPrefix(next: Code): State | undefined {
      if (next === null || next < 0) return nok(next);
      prefix += String.fromCharCode(next).toLowerCase();
      if (!prefixes.some((each) => each.startsWith(prefix))) return nok(next);
      effects.consume(next);
      return prefixes.includes(prefix) ? hostStart : inPrefix;
    }

    function hostStart(next: Code): State | undefined {
      return asciiAlphanumeric(next) ? inside(next) : nok(next);
    }

    function inside(next: Code): State | undefined {
      if (next === null || next === lessThan || markdownLineEndingOrSpace(next)) {
        withoutChinese.set(parser, { from, to: now().offset });
        return nok(next);
      }
      if (stops(next)) return end(next);
      if (!trailing(next)) isNoTrail = false;
      if (isNoTrail || !trailing(next) || (next === closeParenthesis && depth > 0)) {
        return more(next);
      }
      return effects.check(trail, end, noTrail)(next);
    }

    /** Nor does the rest of this run of punctuation end the address. */
    function noTrail(next: Code): State | undefined {
      isNoTrail = true;
      return more(next);
    }

    function more(next: Code): State | undefined {
      if (next === openParenthesis) depth += 1;
      if (next === closeParenthesis) depth -= 1;
      length += 1;
      // GitHub's rule, which comes next, would take ever longer.
      if (length > limits.word) throw tooLong(now().line);
      effects.consume(next);
      return inside;
    }

    function end(next: Code): State | undefined {
      effects.exit(kind);
      effects.exit('literalAutolink');
      return ok(next);
    }
  }
}

const tooLong = (line: number) =>
  new LimitExceeded(line, {
    what: `address or word of more than ${limits.word} characters`,
    mend: 'shorten it, or put it in a block of code',
  });

/** Whether a bracket is open, in which there are no addresses until the parser knows more. */
function isInLabel(events: Event[]): boolean {
  let index = events.length;
  while (index--) {
    const token = events[index]?.[1];
    if (!token || token._gfmAutolinkLiteralWalkedInto) break;
    if ((token.type === 'labelLink' || token.type === 'labelImage') && !token._balanced) {
      return true;
    }
  }
  // As GitHub's rule marks it: not to be looked at for every address.
  const last = events.at(-1);
  if (last) last[1]._gfmAutolinkLiteralWalkedInto = true;
  return false;
}

/** What long words cost GitHub's rule that looks for addresses after parsing: none is left. */
export function wordsFromMarkdown(): FromMarkdown {
  return {
    transforms: [
      (tree) => {
        visit(tree, 'text', ({ value, position }) => {
          if (longWord.test(value)) throw tooLong(position?.start.line ?? 1);
        });
      },
    ],
  };
}

/** Chinese has no spaces, but no part in an address either. */
const longWord = new RegExp(`[!-~]{${limits.word + 1}}`);

/**
 * Cuts the links that GitHub's rule finds after parsing (inside square brackets, say), which have
 * no position, where Chinese begins. Gives them the position of their parent.
 */
export function trimAutolinks(tree: Root): void {
  visit(tree, 'link', (node, index, parent) => {
    if (node.position || !parent || index === undefined) return;
    node.position = parent.position;
    const rest = cut(node);
    if (rest !== '') parent.children.splice(index + 1, 0, { type: 'text', value: rest });
    return SKIP;
  });
}

function cut(link: Link): string {
  const [text] = link.children;
  if (text?.type !== 'text') return '';
  const { value } = text;
  let end = 0;
  while (end < value.length && !stops(value.charCodeAt(end))) end += 1;
  if (end === value.length) return '';
  while (trailing(value.charCodeAt(end - 1))) end -= 1;
  text.value = value.slice(0, end);
  link.url = link.url.slice(0, link.url.length - (value.length - end));
  return value.slice(end);
}
