import { markdownLineEnding, markdownSpace } from 'micromark-util-character';
import type {
  Code,
  Construct,
  Effects,
  Extension,
  ParseContext,
  State,
  TokenizeContext,
} from 'micromark-util-types';

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    shortcode: 'shortcode';
    shortcodeChunk: 'shortcodeChunk';
  }
}

const leftBrace = 123;
const slash = 47;
const asterisk = 42;
const backslash = 92;
const percent = 37;
const lessThan = 60;
const doubleQuote = 34;
const backQuote = 96;

/**
 * micromark syntax for Hugo's shortcodes: `{{< name args >}}`, `{{% name args %}}` and the escaped
 * forms of both. Code stays literal because the parser looks for code first. One that is never
 * closed is a token too, up to the end of its paragraph: whoever reads it says so.
 *
 * A token `shortcode` holds one `shortcodeChunk` for each line.
 */
export function shortcodeSyntax(): Extension {
  return {
    flow: { [leftBrace]: flowConstruct },
    text: { [leftBrace]: { name: 'shortcode', tokenize: tokenizer(false) } },
  };
}

// Concrete: no list or quote may begin inside, else a last line `>}}` would be a quote.
const flowConstruct: Construct = { name: 'shortcode', tokenize: tokenizer(true), concrete: true };

/** Succeeds where a line ending is followed by a blank line, a lazy line or nothing. */
export const paragraphEnd: Construct = {
  partial: true,
  tokenize(effects, ok, nok) {
    const { parser } = this;
    const now = () => this.now();
    return (code) => {
      effects.enter('lineEnding');
      effects.consume(code);
      effects.exit('lineEnding');
      return (next) => {
        if (next === null || parser.lazy[now().line]) return ok(next);
        if (!markdownSpace(next)) return markdownLineEnding(next) ? ok(next) : nok(next);
        effects.enter('whitespace');
        return inSpace(next);
      };
    };

    function inSpace(code: Code): State | undefined {
      if (markdownSpace(code)) {
        effects.consume(code);
        return inSpace;
      }
      effects.exit('whitespace');
      return code === null || markdownLineEnding(code) ? ok(code) : nok(code);
    }
  },
};

/**
 * The last line of the call that text follows, so that it is part of a paragraph: what looks like a
 * call on the lines before that is within it, and reading each of those to its end would take ever
 * longer.
 */
const lastLines = new WeakMap<ParseContext, number>();

/** `flow`: alone on its lines, so that HTML, lists and quotes cannot take it apart. */
function tokenizer(flow: boolean) {
  return function tokenize(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
    const { interrupt, parser } = this;
    const now = () => this.now();
    let closing = '';
    let escaped = false;
    let quote: Code = null;
    let quoted = false;
    // The last few characters outside of quotes, to notice the closing delimiter.
    let tail = '';

    return start;

    function start(code: Code): State | undefined {
      if (flow && now().line <= (lastLines.get(parser) ?? 0)) return nok(code);
      effects.enter('shortcode');
      effects.enter('shortcodeChunk');
      effects.consume(code);
      return secondBrace;
    }

    function secondBrace(code: Code): State | undefined {
      if (code !== leftBrace) return nok(code);
      effects.consume(code);
      return delimiter;
    }

    function delimiter(code: Code): State | undefined {
      if (code !== lessThan && code !== percent) return nok(code);
      closing = code === percent ? '%}}' : '>}}';
      effects.consume(code);
      return opened;
    }

    function opened(code: Code): State | undefined {
      if (code !== slash) return interrupt ? ok(code) : inside(code);
      effects.consume(code);
      return afterSlash;
    }

    function afterSlash(code: Code): State | undefined {
      escaped = code === asterisk;
      // What is escaped is text, so it belongs to a paragraph.
      if (escaped && flow) return nok(code);
      if (interrupt) return ok(code);
      if (escaped) closing = `*/${closing}`;
      return inside(code);
    }

    function inside(code: Code): State | undefined {
      if (code === null) return end(code);
      if (markdownLineEnding(code)) {
        effects.exit('shortcodeChunk');
        return flow ? effects.check(paragraphEnd, unclosed, nextLine)(code) : nextLine(code);
      }
      consumeInside(code);
      return tail.endsWith(closing) ? closed : inside;
    }

    function consumeInside(code: NonNullable<Code>): void {
      effects.consume(code);
      if (quote !== null) {
        if (quoted) quoted = false;
        else if (code === backslash && quote === doubleQuote) quoted = true;
        else if (code === quote) quote = null;
      } else if (!escaped && (code === doubleQuote || code === backQuote)) {
        quote = code;
        tail = '';
      } else {
        tail = (tail + String.fromCharCode(Math.max(code, 0))).slice(-closing.length);
      }
    }

    function nextLine(code: Code): State | undefined {
      effects.enter('lineEnding');
      effects.consume(code);
      effects.exit('lineEnding');
      tail = '';
      return lineStart;
    }

    function lineStart(code: Code): State | undefined {
      if (code === null) return unclosed(code);
      if (markdownLineEnding(code)) return nextLine(code);
      effects.enter('shortcodeChunk');
      return inside(code);
    }

    function closed(code: Code): State | undefined {
      if (!flow || code === null || markdownLineEnding(code)) return end(code);
      if (!markdownSpace(code)) {
        lastLines.set(parser, now().line);
        return nok(code);
      }
      effects.consume(code);
      return closed;
    }

    function end(code: Code): State | undefined {
      effects.exit('shortcodeChunk');
      return unclosed(code);
    }

    function unclosed(code: Code): State | undefined {
      effects.exit('shortcode');
      return ok(code);
    }
  };
}
