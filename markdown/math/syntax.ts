import {
  asciiAlphanumeric,
  asciiDigit,
  markdownLineEnding,
  markdownLineEndingOrSpace,
  markdownSpace,
} from 'micromark-util-character';
import type { Code, Effects, Extension, State, TokenizeContext } from 'micromark-util-types';
import { hasHan, hasHanPunctuation } from '../../model/han';
import { paragraphEnd } from '../shortcodes/syntax';

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    formula: 'formula';
    formulaChunk: 'formulaChunk';
  }
}

const dollar = 36;
const backslash = 92;

/**
 * micromark syntax for formulas: `$…$` in a line and `$$…$$` by itself. Most dollar signs are money,
 * so the rule is Pandoc's: no space behind the opening `$` nor before the closing one, and no digit
 * behind the closing one. Two more keep `US$5` and `$5 元或 6 美元$` text: no letter or digit stands
 * before the opening `$`, and Chinese within a line's formula only in `\text{…}`.
 * https://pandoc.org/MANUAL.html#extension-tex_math_dollars
 *
 * A token `formula` holds one `formulaChunk` for each line, delimiters included.
 */
export function mathSyntax(): Extension {
  return {
    // Concrete: a line of a formula that starts with + or - is no list.
    flow: { [dollar]: { name: 'formula', tokenize: tokenizer(true), concrete: true } },
    text: { [dollar]: { name: 'formula', tokenize: tokenizer(false) } },
  };
}

const hasChinese = (formula: string): boolean => {
  const outside = formula.replace(/\\(?:text\w*|mbox)\s*\{[^{}]*\}/g, '');
  return hasHan(outside) || hasHanPunctuation(outside);
};

/** `flow`: alone on its lines, so that lists and quotes cannot take it apart. */
function tokenizer(flow: boolean) {
  return function tokenize(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
    const { previous, interrupt } = this;
    let size = 0;
    let closing = 0;
    let formula = '';
    let last: Code = null;

    return start;

    function start(code: Code): State | undefined {
      if (!flow && (asciiAlphanumeric(previous) || previous === dollar)) return nok(code);
      effects.enter('formula');
      effects.enter('formulaChunk');
      return opening(code);
    }

    function opening(code: Code): State | undefined {
      if (code === dollar) {
        size += 1;
        effects.consume(code);
        return opening;
      }
      if (size > 2 || (flow && size === 1)) return nok(code);
      if (flow && interrupt) return alone(code);
      if (size === 1 && markdownLineEndingOrSpace(code)) return nok(code);
      return inside(code);
    }

    /** Only `$$` with the line to itself ends a paragraph above it. */
    function alone(code: Code): State | undefined {
      if (code === null || markdownLineEnding(code)) return ok(code);
      if (!markdownSpace(code)) return nok(code);
      effects.consume(code);
      return alone;
    }

    function inside(code: Code): State | undefined {
      if (code === null) return nok(code);
      if (markdownLineEnding(code)) {
        effects.exit('formulaChunk');
        return flow ? effects.check(paragraphEnd, nok, nextLine)(code) : nextLine(code);
      }
      if (code === dollar) {
        closing = 0;
        return dollars(code);
      }
      add(code);
      return code === backslash ? escaped : inside;
    }

    function add(code: NonNullable<Code>): void {
      effects.consume(code);
      formula += code < 0 ? ' ' : String.fromCharCode(code);
      last = code;
    }

    function escaped(code: Code): State | undefined {
      if (code === null || markdownLineEnding(code)) return inside(code);
      add(code);
      return inside;
    }

    function nextLine(code: Code): State | undefined {
      effects.enter('lineEnding');
      effects.consume(code);
      effects.exit('lineEnding');
      formula += '\n';
      last = code;
      return lineStart;
    }

    function lineStart(code: Code): State | undefined {
      if (code === null) return nok(code);
      if (markdownLineEnding(code)) return nextLine(code);
      effects.enter('formulaChunk');
      return inside(code);
    }

    function dollars(code: Code): State | undefined {
      if (code === dollar) {
        closing += 1;
        effects.consume(code);
        return dollars;
      }
      if (closing === size && isFormula(code)) return flow ? closed(code) : end(code);
      // A single one belongs to a formula by itself, as in \text{if $x > 0$}.
      if (size === 1 || closing > 1) return nok(code);
      formula += '$';
      last = dollar;
      return inside(code);
    }

    function isFormula(next: Code): boolean {
      if (size === 1 && (markdownLineEndingOrSpace(last) || asciiDigit(next))) return false;
      return formula.trim() !== '' && (flow || !hasChinese(formula));
    }

    function closed(code: Code): State | undefined {
      if (code === null || markdownLineEnding(code)) return end(code);
      if (!markdownSpace(code)) return nok(code);
      effects.consume(code);
      return closed;
    }

    function end(code: Code): State | undefined {
      effects.exit('formulaChunk');
      effects.exit('formula');
      return ok(code);
    }
  };
}
