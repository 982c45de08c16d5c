import { parseDate } from './dates';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
/** Characters. The longest that people write, with the names of a day, a month and a zone, has 50. */
const longest = 100;

const two = (number: string | number) => String(number).padStart(2, '0');

/** `January 2, 2006`, `Mon, 02 Jan 2006 15:04:05 MST`, `Monday, 02-Jan-06 …`, with or without time. */
const worded =
  /^(?:[A-Za-z]{3,9},? )?(?:(\d{1,2})[ -]([A-Za-z]{3,9})|([A-Za-z]{3,9}) (\d{1,2}))(?:st|nd|rd|th)?,?[ -](\d{4}|\d{2})\b,? ?(.*)$/;

/** What a clock shows and a zone, as they may follow a day. */
const clock = /^(?:at )?(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d{1,9})?)? ?([AaPp][Mm])? ?(.*)$/;

/**
 * A date in any of the forms that Hugo takes (the layouts of Go's `time` that its `cast.ToTime`
 * tries, and seconds since 1970) or people write, in a form that this site takes. Undefined when it
 * is none, or Hugo's zero date.
 */
export function toDate(value: unknown, timeZone: string): string | undefined {
  if (typeof value === 'number') return toDate(String(value), timeZone);
  if (typeof value !== 'string') return undefined;
  const text = value.trim();
  if (text.length > longest) return undefined;
  if (/^\d{9,11}$/.test(text)) return fromSeconds(Number(text));
  if (/^0001-/.test(text)) return undefined;
  const plain = text.replace(/\s+/g, ' ');
  return [text, tidy(plain), fromWords(plain)].find(
    (one) => one !== undefined && parseDate(one, timeZone) !== undefined,
  );
}

const fromSeconds = (seconds: number): string | undefined =>
  seconds > 0 && seconds < 1e11
    ? `${new Date(seconds * 1000).toISOString().slice(0, 19)}Z`
    : undefined;

/** `2016/1/2 15:04`, `2016.01.02`, `20160102`, `2016年1月2日`, and clocks with what Go adds to them. */
function tidy(text: string): string | undefined {
  const match =
    /^(\d{4})(?:[-/.年] ?(\d{1,2})[-/.月] ?(\d{1,2})日?|(\d{2})(\d{2}))(?:[Tt ](.*))?$/.exec(text);
  if (!match) return undefined;
  const [, year, month = match[4] ?? '', day = match[5] ?? '', , , rest = ''] = match;
  return withClock(`${year}-${two(month)}-${two(day)}`, rest);
}

function fromWords(text: string): string | undefined {
  const [, dayA, monthA, monthB, dayB, year = '', rest = ''] = worded.exec(text) ?? [];
  const month = months.indexOf((monthA ?? monthB ?? '').slice(0, 3).toLowerCase()) + 1;
  if (month === 0) return undefined;
  // Go's pivot (https://pkg.go.dev/time#Parse): two digits from 69 on are of the last century.
  const full = year.length === 2 ? `${Number(year) >= 69 ? '19' : '20'}${year}` : year;
  return withClock(`${full}-${two(month)}-${two(dayA ?? dayB ?? '')}`, rest);
}

function withClock(day: string, rest: string): string | undefined {
  if (rest.trim() === '') return day;
  const match = clock.exec(rest.trim());
  if (!match) return undefined;
  const [, hour = '', minute, second = '00', half, zone = ''] = match;
  const hours = half ? (Number(hour) % 12) + (/p/i.test(half) ? 12 : 0) : Number(hour);
  const offset = /^(?:(?:UTC|GMT)\s*)?([+-])(\d{1,2}):?(\d{2})?/.exec(zone);
  // The short name of a zone says less than an offset, anything else is no part of a date.
  if (!offset && !/^(?:[A-Z]{1,5})?(?: ?\([^()]*\))?$/.test(zone)) return undefined;
  const tail = offset
    ? `${offset[1]}${two(offset[2] ?? '')}:${offset[3] ?? '00'}`
    : /^(?:Z|UTC|GMT)\b/i.test(zone)
      ? 'Z'
      : '';
  return `${day}T${two(hours)}:${minute}:${second}${tail}`;
}
