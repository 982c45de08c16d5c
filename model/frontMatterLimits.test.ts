import { describe, expect, it } from 'vitest';
import { readFrontMatter } from './frontMatter';
import { limits } from './limits';
import { readYaml } from './yaml';

const problemsOf = (yaml: string) =>
  readFrontMatter(`---\ntitle: A\n${yaml}\n---\nText\n`, 'a.md').problems.map(
    ({ line, what }) => `${line}: ${what}`,
  );

const tooLong = `1: front matter of more than ${limits.frontMatter} characters`;
const tooManyAliases = `more than ${limits.yamlAliases} aliases (*) in this YAML`;
const tooDeep = `more than ${limits.depth} things inside each other`;

/** Each list holds the one before it nine times. */
const laughs = (count: number) =>
  Array.from(
    { length: count },
    (_, index) => `a${index}: &a${index} [${`*a${Math.max(0, index - 1)},`.repeat(9)}]`,
  ).join('\n');

describe('front matter beyond a limit is reported with its line', () => {
  it.each([
    ['length', `a: ${'x'.repeat(200_000)}`, tooLong],
    ['aliases of nothing, 200 kB', `a: [${'*b,'.repeat(70_000)}]`, tooLong],
    ['aliases', `a: &a x\nb: [${'*a,'.repeat(10_000)}]`, `4: ${tooManyAliases}`],
    ['aliases of nothing', `b: [${'*a,'.repeat(10_000)}]`, `3: ${tooManyAliases}`],
    ['aliases of aliases', laughs(500), `8: ${tooManyAliases}`],
    ['lists in lists', `a: ${'['.repeat(20_000)}`, `3: ${tooDeep}`],
    ['lists in lists, closed', `a: ${'['.repeat(9_000)}${']'.repeat(9_000)}`, `3: ${tooDeep}`],
    ['dashes', `a:\n  ${'- '.repeat(20_000)}`, `4: ${tooDeep}`],
    ['keys in keys', `a: ${'{a: '.repeat(10_000)}`, `3: ${tooDeep}`],
  ])('%s', (_, yaml, problem) => {
    expect(problemsOf(yaml)).toEqual([problem]);
  });

  it('but not what is within', () => {
    const tags = `&t [${Array.from({ length: 500 }, (_, index) => `tag ${index}`).join(', ')}]`;
    expect(
      problemsOf(`date: 2026-01-05\ntags: ${tags}\ncategories: *t\nmine: [*t, *t, *t]`),
    ).toEqual([]);
  });
});

it('finds every doubled key among many', () => {
  const keys = Array.from({ length: 50_000 }, (_, index) => `k${index}: 1`);
  const { problems } = readYaml([...keys, 'k7: 2', 'k9: 2'].join('\n'), 'a.yaml');
  expect(problems.map(({ line, what }) => `${line}: ${what}`)).toEqual([
    '50001: `k7` stands twice',
    '50002: `k9` stands twice',
  ]);
});
