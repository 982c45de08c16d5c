import { type Language, languageTag } from '../../model/language';

/** A piece of text that stays on one line. */
export type Token = {
  text: string;
  /** A space stands before it, which goes at a line's start. */
  space: boolean;
};

/** Punctuation that may not start a line, after https://www.w3.org/TR/clreq/#prohibition_rules. */
const noStart = /^[\p{Pe}\p{Pf}，。、；：？！…‥—–·・～／,.;:?!%％ーゝゞ々]/u;
/** Opening punctuation may not end one. */
const noEnd = /[\p{Ps}\p{Pi}]$/u;
/** Between these and anything else a line may break without a space. */
const wide =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\p{Extended_Pictographic}\u2014\u2026\u3000-\u303F\uFF01-\uFF65]/u;

const segmenters = new Map<Language, Intl.Segmenter>();

function segmenter(language: Language): Intl.Segmenter {
  const made =
    segmenters.get(language) ?? new Intl.Segmenter(languageTag[language], { granularity: 'word' });
  segmenters.set(language, made);
  return made;
}

/** Cuts a text where lines may break: between words, Chinese ones included, never inside them. */
export function tokenise(text: string, language: Language): Token[] {
  const tokens: Token[] = [];
  let space = false;
  for (const { segment } of segmenter(language).segment(text.trim())) {
    if (/^\s+$/u.test(segment)) {
      space = true;
      continue;
    }
    const last = tokens.at(-1);
    if (last && !mayBreak(last.text, segment, space)) {
      last.text += (space ? ' ' : '') + segment;
    } else {
      tokens.push({ text: segment, space });
    }
    space = false;
  }
  return tokens;
}

function mayBreak(before: string, after: string, space: boolean): boolean {
  if (noStart.test(after) || noEnd.test(before)) return false;
  const [first = ''] = after;
  return space || wide.test([...before].at(-1) ?? '') || wide.test(first);
}

/** What a break costs beside raggedness, in squared shares of the measure. */
const breakCost = {
  afterStop: -0.3,
  afterComma: -0.2,
  beforeParticle: 0.15,
  betweenLatinWords: 0.1,
  elsewhere: 0,
};

/** Punctuation is where a reader pauses; two Latin words are often one name, such as Bret Victor. */
function kindOfBreak(before: string, after: string): keyof typeof breakCost {
  if (/[：；。！？:;.!?—…·]$/u.test(before)) return 'afterStop';
  if (/[，、,]$/u.test(before)) return 'afterComma';
  if (/^[的了嗎呢吧時]/u.test(after)) return 'beforeParticle';
  return /\p{Script=Latin}$/u.test(before) && /^\p{Script=Latin}/u.test(after)
    ? 'betweenLatinWords'
    : 'elsewhere';
}

export type MeasuredToken = Token & { width: number };

/** `cost` compares settings of one text: uneven lines and awkward breaks add to it. */
type Setting = { lines: string[]; cost: number };

/** The best way to set the tokens before some token, and where its last line starts. */
type Step = { cost: number; start: number } | undefined;

/**
 * Sets tokens in lines as even as can be, rather broken after punctuation than elsewhere
 * (after Knuth and Plass, Breaking Paragraphs into Lines, 1981). All widths in one unit.
 * @param extra lines beyond the fewest possible
 * @returns undefined when there is no such setting, as when a token is wider than the measure
 */
export function breakLines(
  tokens: MeasuredToken[],
  measure: number,
  spaceWidth: number,
  extra = 0,
): Setting | undefined {
  if (tokens.length === 0) return { lines: [], cost: 0 };
  // steps[n][end]: the tokens before `end` in n lines.
  const steps: Step[][] = [[{ cost: 0, start: 0 }]];
  let fewest: number | undefined;
  while (fewest === undefined || steps.length <= fewest + extra) {
    const previous = steps.at(-1) ?? [];
    if (steps.length > tokens.length + 1) return undefined;
    const next = oneMoreLine(tokens, measure, spaceWidth, previous);
    steps.push(next);
    if (next[tokens.length]) fewest ??= steps.length - 1;
  }
  const count = fewest + extra;
  const lines: string[] = [];
  for (let n = count, end = tokens.length; n > 0; n--) {
    const start = steps[n]?.[end]?.start ?? 0;
    lines.unshift(join(tokens.slice(start, end)));
    end = start;
  }
  const cost = steps[count]?.[tokens.length]?.cost;
  return cost === undefined ? undefined : { lines, cost: cost / Math.max(1, count) };
}

function oneMoreLine(
  tokens: MeasuredToken[],
  measure: number,
  spaceWidth: number,
  previous: Step[],
): Step[] {
  const steps: Step[] = [];
  for (let end = 1; end <= tokens.length; end++) {
    const next = tokens[end];
    const kind = next && kindOfBreak(tokens[end - 1]?.text ?? '', next.text);
    let width = 0;
    for (let start = end - 1; start >= 0; start--) {
      const token = tokens[start];
      width += token?.width ?? 0;
      if (width > measure) break;
      const before = previous[start];
      if (before) {
        const cost = before.cost + (1 - width / measure) ** 2 + (kind ? breakCost[kind] : 0);
        if (cost < (steps[end]?.cost ?? Number.POSITIVE_INFINITY)) steps[end] = { cost, start };
      }
      if (token?.space) width += spaceWidth;
    }
  }
  return steps;
}

const join = (tokens: Token[]): string =>
  tokens.map(({ text, space }, at) => (space && at > 0 ? ` ${text}` : text)).join('');
