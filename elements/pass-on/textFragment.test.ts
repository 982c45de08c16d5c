import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textFragment } from './textFragment';

/** The first part of a text that a directive leads to, found as browsers find it. */
function follow(text: string, directive: string): [number, number] | undefined {
  const parts = directive.split(',');
  const prefix = parts[0]?.endsWith('-')
    ? decodeURIComponent((parts.shift() ?? '').slice(0, -1))
    : '';
  const suffix = parts.at(-1)?.startsWith('-')
    ? decodeURIComponent((parts.pop() ?? '').slice(1))
    : '';
  const [start = '', end = ''] = parts.map(decodeURIComponent);
  const page = text.toLowerCase();
  const find = (wanted: string, after: number) => page.indexOf(wanted.toLowerCase(), after);
  const skip = (offset: number) => offset + (/^\s*/.exec(text.slice(offset))?.[0].length ?? 0);
  for (let after = 0; ; ) {
    const begin = find(prefix || start, after);
    if (begin < 0) return;
    after = begin + 1;
    const from = prefix ? skip(begin + prefix.length) : begin;
    if (find(start, from) !== from) continue;
    for (let to = from + start.length; ; ) {
      if (end) {
        const endFrom = find(end, to);
        if (endFrom < 0) return;
        to = endFrom + end.length;
      }
      if (!suffix || find(suffix, skip(to)) === skip(to)) return [from, to];
      if (!end) break;
    }
  }
}

const led = (text: string, passage: string, locale = 'en', after = 0) => {
  const from = text.indexOf(passage, after);
  const directive = textFragment(text, from, from + passage.length, locale);
  const found = follow(text, directive);
  return { directive, found: found && text.slice(...found), from: found?.[0] };
};

describe('a text fragment', () => {
  it('is the passage itself where that is short', () => {
    expect(led('One small step. One giant leap.', 'giant leap').directive).toBe('giant%20leap');
  });

  it('takes in whole words', () => {
    expect(led('One small step', 'mall st').found).toBe('small step');
    expect(led('我們在臺北車站見面', '北車', 'zh-TW').directive).toMatch(/^(%E5%8F%B0|%E8%87%BA)/);
  });

  it('escapes what means something in it', () => {
    expect(led('a well-known, dull & “long” one', 'well-known, dull & “long”').directive).toBe(
      'well%2Dknown%2C%20dull%20%26%20%E2%80%9Clong',
    );
  });

  it('says what comes before a passage that occurs earlier', () => {
    const text = 'He said yes to it.\nShe said yes to all.';
    expect(led(text, 'said yes', 'en', 20)).toEqual({
      directive: 'She-,said%20yes',
      found: 'said yes',
      from: 23,
    });
  });

  it('is the two ends of a passage that is long', () => {
    const text = `First words here ${'and so on '.repeat(30)}to the very end. After that.`;
    const passage = text.slice(0, text.indexOf(' After'));
    expect(led(text, passage).directive).toBe('First%20words%20here,the%20very%20end');
    expect(led(text, passage).found).toBe(passage.slice(0, -1));
  });

  it('leads across paragraphs', () => {
    const text = '第一段說明白了。\n第二段再說一次。\n第三段不說了。';
    const { found } = led(text, '說明白了。\n第二段再說', 'zh-TW');
    expect(found).toMatch(/^說明白了。\n第二段再說$/);
  });

  it('ends at the last of phrases that overlap', () => {
    const text = 'One went\nto R&D R&D R&D R&D and back';
    const passage = 'went\nto R&D R&D R&D R&D';
    expect(led(text, passage).found).toBe(passage);
  });

  it('is empty where there are no words', () => {
    expect(textFragment('— … —', 0, 5, 'en')).toBe('');
    expect(textFragment('', 0, 0, 'en')).toBe('');
  });

  it('leads to the passage, whatever else there is', () => {
    const word = fc.constantFrom(
      'alpha',
      'beta',
      'gamma',
      'A-b',
      'x,y',
      '你好',
      '世界',
      '資料庫',
      'R&D',
    );
    const paragraph = fc.array(word, { minLength: 1, maxLength: 40 }).map((list) => list.join(' '));
    fc.assert(
      fc.property(
        fc.array(paragraph, { minLength: 1, maxLength: 6 }),
        fc.nat(),
        fc.nat(),
        (paragraphs, a, b) => {
          // Every paragraph can be told from the others.
          const text = paragraphs.map((each, index) => `p${index} ${each} q${index}`).join('\n');
          const words = [...text.matchAll(/[^ \n]+/g)];
          const [first = 0, last = 0] = [a % words.length, b % words.length].sort((x, y) => x - y);
          const from = words[first]?.index ?? 0;
          const to = (words[last]?.index ?? 0) + (words[last]?.[0].length ?? 0);
          const directive = textFragment(text, from, to, 'en');
          // Not whole pages.
          expect(follow(text, directive)).toEqual([from, to]);
        },
      ),
      { numRuns: 500 },
    );
  });
});
