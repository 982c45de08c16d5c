import type { Token } from './tokens';

type Unit = Pick<Token, 'han' | 'common' | 'position'>;

/**
 * Whether two units are indexed together: side by side, and one of them too common to be looked up
 * by itself. So a Han word is found where its characters stand side by side.
 */
export const isPair = (first: Unit, second: Unit): boolean =>
  second.position === first.position + 1 && (first.common || second.common);

/** The term of a pair. Whether there was a space makes no difference: `AI 策` and `AI策` are one. */
export const pairOf = (first: string, second: string, bothHan: boolean): string =>
  bothHan ? first + second : `${first} ${second}`;

/**
 * Calls back with every term of a run of tokens, and where it stands; what is common stands nowhere.
 * `isOther` tells that the text has another name there: C, where it says C++.
 */
export function eachTerm(
  tokens: readonly Token[],
  call: (term: string, position: number | undefined, isOther: boolean) => void,
): void {
  for (const [index, token] of tokens.entries()) {
    call(token.text, token.common ? undefined : token.position, token.symbols !== undefined);
    if (token.symbols !== undefined) call(token.symbols, token.position, false);
    const next = tokens[index + 1];
    if (!next || !isPair(token, next)) continue;
    call(pairOf(token.text, next.text, token.han && next.han), token.position, false);
    if (token.symbols === undefined && next.symbols === undefined) continue;
    const pairs = formsOf(token).flatMap((a) => formsOf(next).map((b) => pairOf(a, b, false)));
    for (const pair of pairs.slice(1)) call(pair, token.position, false);
  }
}

/** A word as it is, and with its symbols. */
const formsOf = ({ text, symbols }: Token): string[] =>
  symbols === undefined ? [text] : [text, symbols];
