import { type CSSToken, HashType, TokenType, tokenizer } from '@csstools/css-tokenizer';
import { atRules, functions, properties } from './drawingParts';

// CSS that asks for nothing from outside. What comes in is taken apart into tokens, and what goes out
// is written from those that the lists of drawingParts.ts know: no at-rule, function or reference
// but theirs is ever written, so that wherever a browser sees a rule begin or end makes no difference.
// https://drafts.csswg.org/css-syntax/

/** Is told the names of properties and at-rules that mean something and are left out. */
type Lose = (name: string) => void;

/** A style sheet. What is doubtful is left out with the declaration or rule that it stands in. */
export const cleanStyleSheet = (css: string, lose: Lose): string =>
  cleaner(css, lose).contents(false);

/** The declarations of an attribute `style`. */
export const cleanDeclarations = (css: string, lose: Lose): string =>
  cleaner(css, lose).contents(true);

/** A value, or several with semicolons between them; nothing if any of it is doubtful. */
export const cleanValue = (css: string, lose: Lose): string => cleaner(css, lose).value();

/** A part of the same drawing, or a picture or font that it carries. */
export const isWithin = (address: string): boolean =>
  /^#\P{Cc}*$/u.test(address) ||
  /^data:(?:image\/(?:png|jpe?g|gif|webp|avif)|font\/\w+|application\/(?:x-)?font-\w+);(?:charset=[\w-]+;)?base64,[\w+/=\s]*$/i.test(
    address,
  );

function cleaner(css: string, lose: Lose) {
  const tokens = tokensOf(css);
  const partners = partnersIn(tokens);
  const typeAt = (index: number) => tokens[index]?.[0];

  /** @param nested within a rule, where declarations may stand */
  function contents(nested: boolean, from = 0, to = tokens.length): string {
    const items: string[] = [];
    for (let at = from; at < to; ) {
      if (skipped.has(tokens[at]?.[0] as TokenType)) {
        at += 1;
        continue;
      }
      const end = endOf(at, to, nested);
      const isBlock = end < to && typeAt(end) === TokenType.OpenCurly;
      const close = isBlock ? Math.min(partners.get(end) ?? to, to) : end;
      const item = isBlock ? rule(at, end, close) : nested || isAtRule(at) ? line(at, end) : '';
      if (item) items.push(item.endsWith('}') ? `${item} ` : `${item};`);
      at = close + 1;
    }
    return items.join('').slice(0, -1);
  }

  const isAtRule = (index: number): boolean => typeAt(index) === TokenType.AtKeyword;

  /** Where what begins at an index has its block, its semicolon or its end. */
  function endOf(from: number, to: number, nested: boolean): number {
    for (let at = from; at < to; at += 1) {
      const type = typeAt(at);
      if (type === TokenType.OpenCurly) return at;
      if (type === TokenType.Semicolon && (nested || isAtRule(from))) return at;
      if (closers.has(type as TokenType)) at = partners.get(at) ?? to;
    }
    return to;
  }

  function rule(from: number, open: number, close: number): string {
    const name = isAtRule(from) ? nameOf(tokens[from]) : undefined;
    if (name !== undefined && !atRules.has(name)) return '';
    const prelude = write(name === undefined ? from : from + 1, open);
    const inner = contents(true, open + 1, close);
    if (prelude === undefined && inner !== '') lose('a selector');
    if (prelude === undefined || inner === '') return '';
    if (name === undefined) return prelude && `${prelude}{${inner}}`;
    if (name === 'font-face' && !/(?:^|;)src:/.test(inner)) return '';
    return `@${name}${prelude && ` ${prelude}`}{${inner}}`;
  }

  /** A declaration, or the order of layers. */
  function line(from: number, to: number): string {
    if (isAtRule(from)) {
      if (nameOf(tokens[from]) === 'import') lose('@import');
      const order = nameOf(tokens[from]) === 'layer' && write(from + 1, to);
      return order ? `@layer ${order}` : '';
    }
    const colon = from + 1 + (typeAt(from + 1) === TokenType.Whitespace ? 1 : 0);
    if (typeAt(from) !== TokenType.Ident || typeAt(colon) !== TokenType.Colon) return '';
    const given = String(decoded(tokens[from]));
    const isCustom = given.startsWith('--');
    const name = isCustom ? encodeName(given) : given.toLowerCase();
    if (!isCustom && !properties.has(name.replace(/^-(?:webkit|moz|ms|o)-/, ''))) return '';
    const value = colon < to && write(colon + 1, to);
    if (!value) lose(name);
    return value ? `${name}:${value}` : '';
  }

  /** Writes tokens; nothing if there is one among them that may ask for something. */
  function write(from: number, to: number): string | undefined {
    const pieces: string[] = [];
    for (let at = from; at < to; at += 1) {
      const token = tokens[at] as CSSToken;
      const isUrl = token[0] === TokenType.Function && nameOf(token) === 'url';
      const piece = isUrl ? urlFunction(at) : brackets.has(token[0]) ? bracket(at) : plain(token);
      if (piece === undefined) return undefined;
      if (isUrl) at = partners.get(at) ?? to;
      if (piece === outside) lose('a reference to another file');
      for (const each of piece === outside ? [' ', 'none', ' '] : [piece]) add(pieces, each);
    }
    if (gaps.has(pieces.at(-1) ?? '')) pieces.pop();
    return pieces.join('');
  }

  function bracket(index: number): string | undefined {
    const token = tokens[index] as CSSToken;
    if (!partners.has(index)) return undefined;
    if (token[0] !== TokenType.Function) return token[1];
    const name = String(decoded(token));
    return functions.has(name.toLowerCase()) ? `${name}(` : undefined;
  }

  /** `url("…")`; without quotation marks it is one token. */
  function urlFunction(index: number): string | undefined {
    const close = partners.get(index);
    if (close === undefined) return undefined;
    const inner = tokens.slice(index + 1, close).filter(([type]) => !blanks.has(type));
    const [string] = inner;
    if (inner.length !== 1 || string?.[0] !== TokenType.String) return undefined;
    if (!/^url\($/i.test(tokens[index]?.[1] ?? '')) return undefined;
    return isWithin(String(decoded(string))) ? `url(${plain(string)})` : outside;
  }

  return { contents, value: () => write(0, tokens.length) ?? '' };
}

/** Far more than a program or a person makes; the tokeniser takes its time over each. */
const mostMistakes = 1000;

/** The tokens of CSS, up to where it has too many mistakes. */
function tokensOf(css: string): CSSToken[] {
  const tokens: CSSToken[] = [];
  let mistakes = 0;
  const onParseError = () => {
    mistakes += 1;
  };
  const source = tokenizer({ css }, { onParseError });
  while (!source.endOfFile() && mistakes < mostMistakes) tokens.push(source.nextToken());
  return tokens;
}

/** For each bracket the index of the one that it belongs to, if there is one. */
function partnersIn(tokens: CSSToken[]): Map<number, number> {
  const partners = new Map<number, number>();
  const open: { index: number; closer: TokenType }[] = [];
  for (const [index, [type]] of tokens.entries()) {
    const closer = closers.get(type);
    if (closer) open.push({ index, closer });
    const last = open.at(-1);
    if (type !== last?.closer) continue;
    open.pop();
    partners.set(index, last.index).set(last.index, index);
  }
  return partners;
}

const closers = new Map([
  [TokenType.Function, TokenType.CloseParen],
  [TokenType.OpenParen, TokenType.CloseParen],
  [TokenType.OpenSquare, TokenType.CloseSquare],
  [TokenType.OpenCurly, TokenType.CloseCurly],
]);

/** Those that a value or a selector may hold. */
const brackets = new Set([
  TokenType.Function,
  TokenType.OpenParen,
  TokenType.CloseParen,
  TokenType.OpenSquare,
  TokenType.CloseSquare,
]);

const blanks = new Set<TokenType>([TokenType.Whitespace, TokenType.Comment]);

/** What may stand between rules and means nothing there. */
const skipped = new Set<TokenType>([...blanks, TokenType.Semicolon, TokenType.CDO, TokenType.CDC]);

/** Stands for a reference that leads outside: a word by itself, not the end of the one before it. */
const outside = ' none ';

const gaps = new Set([' ', '/**/']);

/** Adds what is written of a token; of several gaps one stays, a blank if there is one. */
function add(pieces: string[], piece: string): void {
  const last = pieces.at(-1) ?? ' ';
  if (!gaps.has(piece) || !gaps.has(last)) pieces.push(piece);
  else if (pieces.length > 0 && piece === ' ') pieces[pieces.length - 1] = piece;
}

const decoded = (token: CSSToken | undefined): unknown =>
  (token?.[4] as { value?: unknown })?.value;

const nameOf = (token: CSSToken | undefined): string => String(decoded(token)).toLowerCase();

/** What is written of a token by itself, if it may be. */
function plain(token: CSSToken): string | undefined {
  const [type, source] = token;
  switch (type) {
    case TokenType.Whitespace:
      return ' ';
    case TokenType.Comment:
      return '/**/';
    case TokenType.Ident:
      return encodeName(token[4].value);
    case TokenType.Hash:
      if (token[4].type === HashType.ID) return `#${encodeName(token[4].value)}`;
      return unescaped(source);
    case TokenType.String:
      return encodeString(token[4].value, source.startsWith("'") ? "'" : '"');
    case TokenType.URL:
      return unquotedUrl(source, token[4].value);
    case TokenType.Number:
    case TokenType.Percentage:
    case TokenType.Dimension:
    case TokenType.Delim:
      return unescaped(source);
    case TokenType.Comma:
    case TokenType.Colon:
    case TokenType.Semicolon:
      return source;
    default:
      return undefined;
  }
}

const unescaped = (source: string): string | undefined =>
  /[\\@]/.test(source) ? undefined : source;

function unquotedUrl(source: string, address: string): string | undefined {
  // Spelt with escapes or not closed: nobody means well by it.
  if (!/^url\(/i.test(source) || !source.endsWith(')')) return undefined;
  if (!isWithin(address)) return outside;
  return /^[\w#:;,.+/=-]*$/.test(address)
    ? `url(${address})`
    : `url(${encodeString(address, '"')})`;
}

const escaped = (character: string): string => `\\${character.codePointAt(0)?.toString(16)} `;

const encodeName = (name: string): string =>
  name.replace(/(?<=^-?)\d|^-$|[^-\w\u3001-\ud7ff]/gu, escaped);

/** Also without what XML forbids, or what would end a `style` of HTML. */
const encodeString = (text: string, quote: string): string =>
  quote + text.replace(/["'\\<\p{Cc}\p{Cs}\ufffe\uffff]/gu, escaped) + quote;
