const digits: Record<string, number> = {
  〇: 0,
  零: 0,
  一: 1,
  二: 2,
  兩: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const multipliers: Record<string, number> = { 十: 10, 百: 100, 千: 1000 };
const groups: Record<string, number> = { 萬: 1e4, 億: 1e8, 兆: 1e12 };
const chineseScale: Record<string, number> = { ...multipliers, ...groups };

/** What an English word or letter behind a figure multiplies it by. */
const englishScale: Record<string, number> = {
  hundred: 100,
  thousand: 1e3,
  k: 1e3,
  million: 1e6,
  m: 1e6,
  billion: 1e9,
  b: 1e9,
  bn: 1e9,
  trillion: 1e12,
};

const counting =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty';
const months =
  'january february march april may june july august september october november december';
/** *One* and *may* are left out: they are seldom a number or a month. */
const englishWords = new Map<string, number>([
  ...counting.split(' ').map((word, value): [string, number] => [word, value]),
  ...months.split(' ').map((word, index): [string, number] => [word, index + 1]),
  ...'thirty forty fifty sixty seventy eighty ninety'
    .split(' ')
    .map((word, index): [string, number] => [word, (index + 3) * 10]),
  ['hundred', 100],
  ['thousand', 1000],
  ['dozen', 12],
]);
for (const word of ['zero', 'one', 'may']) englishWords.delete(word);

/** One spelling for one value: rounded, so that 1.2 × 10⁸ and 120,000,000 come out the same. */
const spell = (value: number): string =>
  String(Number.isInteger(value) ? value : Number(value.toPrecision(12)));

const amountOf = (figure: string): number => Number(figure.replaceAll(',', ''));

/** The value of a Chinese numeral such as 一百二十, 三千萬 or 二〇二六. */
function chineseNumeral(numeral: string): number {
  if (/^[〇零一二三四五六七八九]{2,}$/.test(numeral)) {
    return Number(Array.from(numeral, (digit) => digits[digit]).join(''));
  }
  let total = 0;
  let group = 0;
  let digit: number | undefined;
  for (const sign of numeral) {
    if (digits[sign] !== undefined) {
      digit = digits[sign];
      continue;
    }
    const multiplier = multipliers[sign];
    if (multiplier !== undefined) group += (digit ?? 1) * multiplier;
    else {
      total += Math.max(1, group + (digit ?? 0)) * (groups[sign] ?? 1);
      group = 0;
    }
    digit = undefined;
  }
  return total + group + (digit ?? 0);
}

const numeralSigns = new Set(
  [...Object.keys(digits), ...Object.keys(chineseScale)].map((sign) => sign.charCodeAt(0)),
);

/** Whether a character, by its code, is part of a Chinese numeral. */
export const isNumeral = (code: number): boolean => numeralSigns.has(code);

/** What `chineseNumber` reads: digits with a Chinese scale behind them, or Chinese numerals. */
export const chineseFigure = String.raw`\d+(?:,\d{3})*(?:\.\d+)?(?: ?[十百千]?[萬億兆])?|[〇零一二兩三四五六七八九十百千萬億兆]+`;

/**
 * A figure of a Chinese text, spelled so that 12 萬, 十二萬 and 120,000 are all `120000`.
 * Undefined for 一, and for 十, 百, 千, 萬 by themselves: these are rarely numbers.
 */
export function chineseNumber(figure: string): string | undefined {
  const [amount = ''] = /^[\d,.]*/.exec(figure) ?? [];
  if (amount === '') {
    return /^(?:一|[〇零十百千萬億兆]+)$/.test(figure) ? undefined : spell(chineseNumeral(figure));
  }
  const scale = figure.slice(amount.length).trim();
  return spell(
    [...scale].reduce((value, sign) => value * (chineseScale[sign] ?? 1), amountOf(amount)),
  );
}

/** What `englishNumber` reads, in a text of lower case. */
export const englishFigure = String.raw`\d+(?:,\d{3})*(?:\.\d+)?(?:[ -]?(?:hundred|thousand|million|billion|trillion|bn)\b|[kmb]\b)?`;

/** A figure of an English text, spelled as `chineseNumber` spells it. */
export function englishNumber(figure: string): string {
  const [amount = ''] = /^[\d,.]*/.exec(figure) ?? [];
  const scale = figure.slice(amount.length).replace(/^[ -]/, '');
  return spell(amountOf(amount) * (englishScale[scale] ?? 1));
}

/** The value of an English number word or month name; undefined for other words. */
export const englishNumberWord = (word: string): number | undefined => englishWords.get(word);

/** What a word such as *million* multiplies the number before it by; undefined for other words. */
export const englishMultiplier = (word: string): number | undefined =>
  word.length > 2 && Object.hasOwn(englishScale, word) ? englishScale[word] : undefined;
