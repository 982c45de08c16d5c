import { joinHanLines } from '../../model/hanLines';
import { shortcodeNames } from './names';

/** A call as Hugo reads it: positional arguments have the keys `0`, `1` … */
export type Call = { name: string; arguments: Map<string, string> };

/** Why a shortcode cannot be read. */
export type CallError = { what: string; mend: string };

const argument = /\s*(?:([A-Za-z_][\w-]*)=)?("(?:\\[\s\S]|[^"\\])*"|`[^`]*`|[^\s"`]+)/y;

/** The text that an escaped shortcode stands for, or undefined if this is not one. */
export function unescapeShortcode(source: string): string | undefined {
  const match = source.match(/^\{\{([<%])\/\*([\s\S]*)\*\/([>%])\}\}$/);
  return match ? `{{${match[1]}${match[2]}${match[3]}}}` : undefined;
}

/** Every escaped shortcode in a text unescaped, as Hugo does in code too. */
export function unescapeAll(text: string): string {
  let result = '';
  let done = 0;
  const opening = /\{\{([<%])\/\*/g;
  const closing = /\*\/([>%])\}\}/g;
  for (let open = opening.exec(text); open; open = opening.exec(text)) {
    closing.lastIndex = opening.lastIndex;
    const close = closing.exec(text);
    // Then no later one is closed either.
    if (!close) break;
    const inside = text.slice(opening.lastIndex, close.index);
    result += `${text.slice(done, open.index)}{{${open[1]}${inside}${close[1]}}}`;
    done = closing.lastIndex;
    opening.lastIndex = done;
  }
  return result + text.slice(done);
}

/**
 * Reads a shortcode's name and arguments.
 * @see https://gohugo.io/content-management/shortcodes/
 */
export function parseCall(source: string): Call | CallError {
  const end = source.startsWith('{{%') ? '%}}' : '>}}';
  const whole = source.trimEnd();
  if (!whole.endsWith(end)) {
    return {
      what: 'shortcode is not closed',
      mend: `end it with ${end} and close every quotation mark before that`,
    };
  }
  const body = whole.slice(3, -3).replace(/\/$/, '').trim();
  const name = body.match(/^[^\s"`=]+/)?.[0];
  if (!name) return { what: 'shortcode has no name', mend: `write ${shortcodeNames} first` };
  return readArguments(name, body.slice(name.length));
}

function readArguments(name: string, text: string): Call | CallError {
  const found = new Map<string, string>();
  let named = 0;
  argument.lastIndex = 0;
  let end = 0;
  for (let match = argument.exec(text); match; match = argument.exec(text)) {
    end = argument.lastIndex;
    if (match[1]) named += 1;
    found.set(match[1] ?? String(found.size), joinHanLines(unquote(match[2] ?? '')));
  }
  if (text.slice(end).trim() !== '') {
    return {
      what: `shortcode "${name}" has an argument that cannot be read: ${text.slice(end).trim()}`,
      mend: 'put each value in a pair of double quotation marks',
    };
  }
  const positional = [...found.keys()].some((key) => /^\d/.test(key));
  if (named > 0 && positional) {
    return {
      what: `shortcode "${name}" mixes named and positional arguments`,
      mend: 'name every argument or none',
    };
  }
  return { name, arguments: found };
}

function unquote(value: string): string {
  if (value.startsWith('`')) return value.slice(1, -1);
  if (!value.startsWith('"')) return value;
  return value.slice(1, -1).replace(/\\([\s\S])/g, (_, char) => (char === 'n' ? '\n' : char));
}
