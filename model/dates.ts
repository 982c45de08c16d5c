import type { Language } from './language';

/** Year, month, day, then perhaps hour, minute, second, fraction, zone and the zone's name. */
const datePattern =
  /^([1-9]\d{3})-(\d{1,2})-(\d{1,2})(?:(?:[Tt]|\s+)(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?(?:\s*(Z|z|UTC|GMT|[+-]\d{2}(?::?\d{2})?)(?:\s+[A-Z]{2,5})?)?)?$/;

const minute = 60_000;
const day = 24 * 60 * minute;

/**
 * The instant that a date in front matter names, as ISO 8601 in UTC; undefined when it is none.
 * Takes the forms that Hugo takes (https://gohugo.io/content-management/front-matter/#dates)
 * and `2026-01-05 12:00`. Without a zone of its own a date is in `timeZone`, an IANA name.
 */
export function parseDate(text: string, timeZone: string): string | undefined {
  const match = datePattern.exec(text.trim());
  if (!match) return undefined;
  const numbers = match.slice(1, 7).map((part) => Number(part ?? 0));
  const [year = 0, month = 0, date = 0, hours = 0, minutes = 0, seconds = 0] = numbers;
  const local = Date.UTC(year, month - 1, date, hours, minutes, seconds);
  // Date.UTC carries 30 February over into March: what comes back must be what was written.
  const back = new Date(local);
  const parts = [back.getUTCMonth() + 1, back.getUTCDate(), back.getUTCHours()];
  if (parts.join() !== [month, date, hours].join() || minutes > 59 || seconds > 59)
    return undefined;
  const instant = match[7] ? withOffset(local, match[7]) : inZone(local, timeZone);
  return instant === undefined ? undefined : new Date(instant).toISOString();
}

/** `local` is a wall clock's reading in milliseconds as if it were UTC; `zone` like `Z` or `+08:00`. */
function withOffset(local: number, zone: string): number | undefined {
  const match = /^([+-])(\d{2}):?(\d{2})?$/.exec(zone);
  if (!match) return local;
  const [hours, minutes] = [Number(match[2]), Number(match[3] ?? 0)];
  if (hours > 14 || minutes > 59) return undefined;
  return local - (match[1] === '-' ? -1 : 1) * (hours * 60 + minutes) * minute;
}

/**
 * A wall clock's reading in a zone. Where clocks change, as Temporal's "compatible" has it: of two
 * possible instants the earlier, and a reading that was skipped is moved on by the change.
 */
function inZone(local: number, timeZone: string): number {
  const before = local - offsetAt(local - day, timeZone);
  const after = local - offsetAt(local + day, timeZone);
  const real = [before, after].filter((instant) => instant + offsetAt(instant, timeZone) === local);
  return real.length > 0 ? Math.min(...real) : before;
}

/** By zone and instant: archives ask for the same days again and again. */
const offsets = new Map<string, number>();

/** How far the zone's clocks are ahead of UTC at an instant, in milliseconds. */
function offsetAt(instant: number, timeZone: string): number {
  const key = `${timeZone} ${instant}`;
  const offset = offsets.get(key) ?? findOffset(instant, timeZone);
  offsets.set(key, offset);
  return offset;
}

function findOffset(instant: number, timeZone: string): number {
  const offset = offsetPattern.exec(offsetIn(timeZone).format(instant));
  if (!offset) return 0;
  const [, sign, ...parts] = offset;
  const [hours = 0, minutes = 0, seconds = 0] = parts.map((part) => Number(part ?? 0));
  return (sign === '-' ? -1 : 1) * ((hours * 60 + minutes) * minute + seconds * 1000);
}

/** As `longOffset` writes it, after the date; UTC itself is `GMT` alone. */
const offsetPattern = /GMT([+-])(\d{2}):(\d{2})(?::(\d{2}))?$/;

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/**
 * A day, given as yyyy-mm-dd, as readers see it: `2026年1月5日` or `5 January 2026`.
 * Not with Intl.DateTimeFormat, whose first use takes a browser 30 ms and more.
 */
export function formatDay(day: string, language: Language): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return language === 'en'
    ? `${date} ${months[month - 1]} ${year}`
    : `${year}年${month}月${date}日`;
}

/** The day of an instant in a zone as readers see it. */
export const formatDate = (iso: string, language: Language, timeZone: string): string =>
  formatDay(dayOf(iso, timeZone), language);

/** The day of an instant in a zone, as yyyy-mm-dd. */
export function dayOf(iso: string, timeZone: string): string {
  const instant = Date.parse(iso);
  return new Date(instant + offsetAt(instant, timeZone)).toISOString().slice(0, 10);
}

/** An instant as ISO 8601 with the zone's own clock and offset: `2026-01-05T00:00:00+08:00`. */
export function inZoneOf(iso: string, timeZone: string): string {
  const instant = Date.parse(iso);
  const offset = offsetAt(instant, timeZone);
  const minutes = Math.abs(Math.round(offset / minute));
  const two = (number: number) => String(number).padStart(2, '0');
  const zone = `${offset < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
  return new Date(instant + offset).toISOString().replace(/\.\d+Z$/, zone);
}

/** Making a formatter costs a thousand times more than using it. */
const formatters = new Map<string, Intl.DateTimeFormat>();

/** Writes an instant with the zone's offset at its end. */
function offsetIn(timeZone: string): Intl.DateTimeFormat {
  const formatter =
    formatters.get(timeZone) ??
    new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' });
  formatters.set(timeZone, formatter);
  return formatter;
}
