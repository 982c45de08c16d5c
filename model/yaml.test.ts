import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { limits, tooDeep } from './limits';
import { readYaml } from './yaml';

/** Values inside each other, in each form that YAML has for that. */
const forms: Record<string, (levels: number) => string> = {
  lists: (levels) => `${'['.repeat(levels)}1${']'.repeat(levels)}`,
  maps: (levels) => `${'{a: '.repeat(levels)}1${'}'.repeat(levels)}`,
  'dashes in a line': (levels) => `${'- '.repeat(levels)}1`,
  'question marks': (levels) => `${'? '.repeat(levels)}1`,
  'dashes and keys': (levels) => `${'- '.repeat(levels - 1)}a: 1`,
  'indented keys': (levels) =>
    Array.from({ length: levels }, (_, level) => `${' '.repeat(level)}a:`).join('\n'),
};

describe.each(Object.entries(forms))('%s inside each other', (name, form) => {
  it('are read up to a limit', () => {
    const { problems, value } = readYaml(form(limits.depth - 10), 'a.md');
    expect(problems).toEqual([]);
    expect(value).toBeDefined();
  });

  it('are a problem of one place beyond it, however many they are', () => {
    for (const levels of name === 'indented keys' ? [110, 1000] : [110, 1000, 10_000, 30_000]) {
      const { problems, value, lineOf, sourceOf } = readYaml(form(levels), 'a.md', 3);
      expect(problems).toEqual([{ file: 'a.md', line: expect.any(Number), ...tooDeep }]);
      expect([value, lineOf(['a']), sourceOf(['a'])]).toEqual([
        undefined,
        problems[0]?.line,
        undefined,
      ]);
    }
  });
});

it('names the line where values go too deep', () => {
  const [problem] = readYaml(`a: 1\nb: ${'['.repeat(20_000)}\n`, 'a.md', 1).problems;
  expect(problem?.line).toBe(3);
});

it('never throws', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...'[]{}:-?,&*#|>"\'a \n\t')), (characters) => {
      expect(readYaml(characters.join(''), 'a.md').problems).toBeDefined();
    }),
  );
});
