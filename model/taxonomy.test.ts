import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatProblem } from './problem';
import { emptyTaxonomy, findTerms, readTaxonomy } from './taxonomy';

const listed = `tags:
  - id: enterprise-market
    zh-tw: 企業市場
    en: Enterprise market
    aliases: [企業, B2B market]
  - id: cpp
    en: C++
  - id: csharp
    en: C#
  - id: y2024
    en: 2024
categories:
  - id: ai-industry
    zh-tw: AI 產業動態
    en: AI industry
`;

const read = (text: string) => {
  const { taxonomy, problems } = readTaxonomy(text, 'taxonomy.yaml');
  return { taxonomy, problems: problems.map(formatProblem) };
};

describe('readTaxonomy', () => {
  it('reads terms', () => {
    const { taxonomy, problems } = read(listed);
    expect(problems).toEqual([]);
    expect(taxonomy.tag[0]).toEqual({
      kind: 'tag',
      id: 'enterprise-market',
      names: { 'zh-tw': '企業市場', en: 'Enterprise market' },
      aliases: ['企業', 'B2B market'],
      formerIds: ['企業市場', '企業', 'b2b-market'],
    });
    expect(taxonomy.tag[1]?.names).toEqual({ 'zh-tw': 'C++', en: 'C++' });
    expect(taxonomy.tag.map(({ formerIds }) => formerIds)).toEqual([
      ['企業市場', '企業', 'b2b-market'],
      ['c-plus-plus', 'c'],
      ['c-sharp'],
      ['2024'],
    ]);
    expect(taxonomy.category.map(({ id }) => id)).toEqual(['ai-industry']);
  });

  it.each(['', '# nothing yet\n', 'tags:\n', 'tags: []\ncategories:\nother: 5\n'])(
    'takes %j for a list of nothing',
    (text) => {
      expect(read(text)).toEqual({ taxonomy: emptyTaxonomy, problems: [] });
    },
  );

  it('never lets an old address hide a listed term', () => {
    const { taxonomy } = read('tags:\n- {id: a, en: Alpha beta}\n- {id: alpha-beta, en: B}\n');
    expect(taxonomy.tag[0]?.formerIds).toEqual([]);
  });

  const form = 'list terms as `- id: ai`, each with zh-tw, en and aliases: [..] indented below';
  it.each([
    [
      'tags:\n- id: AI tools\n',
      'taxonomy.yaml:2: the id "AI tools" is not made of lower-case ASCII letters, digits and hyphens; write an id such as enterprise-market',
    ],
    [
      'tags:\n- en: B\n  id: 企業\n',
      'taxonomy.yaml:3: the id "企業" is not made of lower-case ASCII letters, digits and hyphens; write an id such as enterprise-market',
    ],
    [
      'tags:\n- id: feed\n',
      'taxonomy.yaml:2: the id "feed" gives the address "feed", which is reserved; choose another id',
    ],
    [
      'tags:\n- id: a\n  en: One\n- id: a\n  en: Two\n',
      'taxonomy.yaml:4: the id "a" stands twice; make the two one term, or rename one',
    ],
    [
      'tags:\n- id: a\n  en: Claude\n- id: b\n  aliases: [ＣＬＡＵＤＥ]\n',
      'taxonomy.yaml:4: "claude" already stands for the tag a; keep it in one of a and b',
    ],
    [
      'tags:\n- id: claude\n- id: b\n  en: Claude\n',
      'taxonomy.yaml:3: "claude" already stands for the tag claude; keep it in one of claude and b',
    ],
    [
      'tags:\n- en: Claude\n',
      `taxonomy.yaml:2: tags, item 1, id does not have the form of a list of terms; ${form}`,
    ],
    ['tags: ai\n', `taxonomy.yaml:1: tags does not have the form of a list of terms; ${form}`],
    ['- ai\n', `taxonomy.yaml:1: the file does not have the form of a list of terms; ${form}`],
    [
      'tags:\n\t- id: a\n',
      'taxonomy.yaml:2: the line is indented with a tab, which YAML forbids; indent with spaces',
    ],
  ])('reports %j', (text, problem) => {
    expect(read(text).problems).toEqual([problem]);
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.string(), (text) => void readTaxonomy(text, 'taxonomy.yaml')));
  });
});

describe('findTerms', () => {
  const tags = findTerms('tag', read(listed).taxonomy);

  it.each([
    ['enterprise-market', 'enterprise-market'],
    ['企業市場', 'enterprise-market'],
    ['ENTERPRISE  MARKET', 'enterprise-market'],
    ['Enterprise-Market', 'enterprise-market'],
    ['Ｂ２Ｂ　market', 'enterprise-market'],
    ['C++', 'cpp'],
    ['c#', 'csharp'],
    ['2024', 'y2024'],
    ['Claude', 'claude'],
    ['claude!', 'claude'],
    ['AI 產業動態', 'ai-產業動態'],
    ['C', 'c'],
    ['Ｃ＋＋', 'cpp'],
    ['C plus plus', 'cpp'],
    ['.NET', 'dot-net'],
  ])('finds %j as %s', (name, id) => {
    expect(tags.idOf(name)).toBe(id);
  });

  it('finds nothing for a name without letters, unless it is listed', () => {
    expect(tags.idOf('🚀')).toBeUndefined();
    const rocket = findTerms('tag', read('tags:\n- id: space\n  aliases: ["🚀"]\n').taxonomy);
    expect(rocket.idOf('🚀')).toBe('space');
  });

  it('names an unlisted term as it was written', () => {
    const spellings = new Map([
      ['claude', ['Ｃlaude', 'Claude', 'claude']],
      ['cpp', ['c++']],
    ]);
    const [claude, cpp] = tags.termsOf(spellings);
    expect(claude).toEqual({
      kind: 'tag',
      id: 'claude',
      names: { 'zh-tw': 'Claude', en: 'Claude' },
      aliases: [],
      formerIds: ['ｃlaude'],
    });
    expect(cpp?.names.en).toBe('C++');
  });

  it('leads every old address of a listed term to it', () => {
    const unlisted = findTerms('tag', emptyTaxonomy);
    for (const { id, names, aliases, formerIds } of read(listed).taxonomy.tag) {
      for (const name of [...Object.values(names), ...aliases]) {
        if (tags.idOf(name) !== id) continue;
        const old = unlisted.idOf(name) ?? '';
        // C++ and C# had one address, which can lead to only one of them.
        if (id !== 'csharp') expect([id, ...formerIds]).toContain(old);
      }
    }
  });
});
