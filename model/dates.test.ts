import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf, formatDate, inZoneOf, parseDate } from './dates';

const taipei = 'Asia/Taipei';

describe('parseDate', () => {
  it.each([
    ['2026-01-05', '2026-01-04T16:00:00.000Z'],
    ['2026-1-5', '2026-01-04T16:00:00.000Z'],
    ['2026-01-05 12:00', '2026-01-05T04:00:00.000Z'],
    ['2026-01-05T12:00:00', '2026-01-05T04:00:00.000Z'],
    ['2026-01-05T12:00:00+08:00', '2026-01-05T04:00:00.000Z'],
    ['2026-01-05T12:00:00Z', '2026-01-05T12:00:00.000Z'],
    ['2026-01-05T12:00:00.123456Z', '2026-01-05T12:00:00.000Z'],
    ['2026-01-05 12:00:00 +0800', '2026-01-05T04:00:00.000Z'],
    ['2026-01-05 12:00:00 -0330', '2026-01-05T15:30:00.000Z'],
    ['2026-01-05 12:00:00 +0800 CST', '2026-01-05T04:00:00.000Z'],
    [' 2024-02-29 ', '2024-02-28T16:00:00.000Z'],
  ])('reads %s', (text, iso) => {
    expect(parseDate(text, taipei)).toBe(iso);
  });

  it.each([
    '',
    'yesterday',
    '2026/01/05',
    '05-01-2026',
    '20260105',
    '2026-02-30',
    '2026-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '2026-01-05 24:00',
    '2026-01-05 12:60',
    '2026-01-05T12:00:60Z',
    '2026-01-05T12:00:00+25:00',
    '0001-01-01T00:00:00Z',
    '2026-01-05 noon',
    '2026年1月5日',
  ])('does not take %j for a date', (text) => {
    expect(parseDate(text, taipei)).toBeUndefined();
  });

  it('follows clocks that change', () => {
    const newYork = 'America/New_York';
    expect(parseDate('2026-01-05', newYork)).toBe('2026-01-05T05:00:00.000Z');
    expect(parseDate('2026-07-05', newYork)).toBe('2026-07-05T04:00:00.000Z');
    // Skipped between 02:00 and 03:00, and twice between 01:00 and 02:00.
    expect(parseDate('2026-03-08 02:30', newYork)).toBe('2026-03-08T07:30:00.000Z');
    expect(parseDate('2026-11-01 01:30', newYork)).toBe('2026-11-01T05:30:00.000Z');
    // The hours on either side of a change.
    expect(parseDate('2026-03-08 01:59', newYork)).toBe('2026-03-08T06:59:00.000Z');
    expect(parseDate('2026-03-08 03:00', newYork)).toBe('2026-03-08T07:00:00.000Z');
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.string(), (text) => void parseDate(text, taipei)));
  });
});

const zone = fc.constantFrom(
  'Asia/Taipei',
  'UTC',
  'America/New_York',
  'Europe/London',
  'Pacific/Apia',
  'Pacific/Kiritimati',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
);
const instant = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString());

describe('dates in a zone', () => {
  it('show the day that was written, whatever the zone', () => {
    fc.assert(
      fc.property(zone, instant, (timeZone, iso) => {
        const day = dayOf(iso, timeZone);
        // Samoa left out this day.
        fc.pre(!(timeZone === 'Pacific/Apia' && day === '2011-12-30'));
        const parsed = parseDate(day, timeZone) ?? '';
        expect(dayOf(parsed, timeZone)).toBe(day);
        expect(parsed <= iso).toBe(true);
      }),
    );
  });

  it('keep an instant that is written with its zone', () => {
    fc.assert(
      fc.property(zone, instant, (timeZone, iso) => {
        expect(parseDate(iso, timeZone)).toBe(iso.replace(/\.\d+/, '.000'));
      }),
    );
  });

  it('do not depend on the machine', () => {
    const before = process.env.TZ;
    try {
      for (const machine of ['UTC', 'America/Los_Angeles', 'Pacific/Kiritimati']) {
        process.env.TZ = machine;
        expect(parseDate('2026-01-05', taipei)).toBe('2026-01-04T16:00:00.000Z');
        expect(dayOf('2026-01-04T16:00:00.000Z', taipei)).toBe('2026-01-05');
        expect(formatDate('2026-01-04T16:00:00.000Z', 'en', taipei)).toBe('5 January 2026');
      }
    } finally {
      process.env.TZ = before;
      if (before === undefined) delete process.env.TZ;
    }
  });
});

describe('formatDate', () => {
  it('writes dates as readers of each language do', () => {
    expect(formatDate('2026-01-05T04:00:00.000Z', 'zh-tw', taipei)).toBe('2026年1月5日');
    expect(formatDate('2026-01-05T04:00:00.000Z', 'en', taipei)).toBe('5 January 2026');
    expect(formatDate('2026-01-05T04:00:00.000Z', 'en', 'Pacific/Honolulu')).toBe('4 January 2026');
  });
});

describe('inZoneOf', () => {
  it('writes the zone’s own clock', () => {
    expect(inZoneOf('2026-01-04T16:00:00.000Z', taipei)).toBe('2026-01-05T00:00:00+08:00');
    expect(inZoneOf('2026-01-05T15:30:00.000Z', 'America/St_Johns')).toBe(
      '2026-01-05T12:00:00-03:30',
    );
    expect(inZoneOf('2026-01-05T15:30:00.000Z', 'UTC')).toBe('2026-01-05T15:30:00+00:00');
  });

  it('names the same moment', () => {
    const moments = fc.date({
      min: new Date('1970-01-01'),
      max: new Date('2100-01-01'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(moments, fc.constantFrom(taipei, 'America/New_York', 'UTC'), (date, zone) => {
        date.setMilliseconds(0);
        expect(Date.parse(inZoneOf(date.toISOString(), zone))).toBe(date.getTime());
      }),
    );
  });
});
