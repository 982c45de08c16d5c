import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CollectOptions, collect } from './collection';
import { formatProblem } from './problem';
import { emptyTaxonomy, readTaxonomy } from './taxonomy';

const options: CollectOptions = {
  now: '2026-11-23T00:00:00.000Z',
  timeZone: 'Asia/Taipei',
  preview: false,
  taxonomy: emptyTaxonomy,
};

/** Files by path; each value is the front matter's lines after a title. */
const collectAll = (files: Record<string, string>, more: Partial<CollectOptions> = {}) => {
  const sources = Object.entries(files).map(([path, lines]) => ({
    path,
    file: `content/${path}`,
    text: `---\ntitle: ${path}\n${lines}\n---\n\nText.\n`,
  }));
  const result = collect(sources, { ...options, ...more });
  return { ...result, problems: result.problems.map(formatProblem) };
};

/** What is published, without problems. */
const published = (files: Record<string, string>, more: Partial<CollectOptions> = {}) => {
  const { problems, ...result } = collectAll(files, more);
  expect(problems).toEqual([]);
  return result;
};

const day = 'date: 2026-01-05';

describe('pairing', () => {
  const languagesOf = (files: Record<string, string>) =>
    published(files).articles.map(({ pair, language, original }) =>
      [pair, language, ...(original ? ['original'] : [])].join(' '),
    );

  it.each([
    [{ 'articles/x.md': day, 'articles/x.en.md': '' }],
    [{ 'articles/x/index.zh-tw.md': day, 'articles/x/index.en.md': '' }],
    [{ 'zh-tw/articles/x.md': day, 'en/articles/x.md': '' }],
    [{ 'articles/x/index.md': day, 'en/articles/x.md': '' }],
  ])('joins a text and its translation: %j', (files) => {
    expect(languagesOf(files)).toEqual(['articles/x zh-tw original', 'articles/x en']);
  });

  it('joins files whose translationKey differs in nothing that is seen', () => {
    expect(
      languagesOf({
        'articles/a.md': `${day}\ntranslationKey: caf\u00e9`,
        'articles/b.en.md': 'translationKey: cafe\u0301',
      }),
    ).toEqual(['caf\u00e9 zh-tw original', 'caf\u00e9 en']);
  });

  it('joins files of different names by translationKey', () => {
    expect(
      languagesOf({
        'articles/西洋棋.md': `${day}\ntranslationKey: chess`,
        'articles/chess.en.md': 'translationKey: chess',
      }),
    ).toEqual(['chess en', 'chess zh-tw original']);
  });

  it('lets one file have the translationKey for both of one name', () => {
    expect(
      languagesOf({ 'articles/x.md': `${day}\ntranslationKey: k`, 'articles/x.en.md': '' }),
    ).toEqual(['k zh-tw original', 'k en']);
  });

  it.each(['translator: Lin Mei', 'translation: machine', 'source_hash: abc'])(
    'takes the other text for the original when the Chinese one has %s',
    (line) => {
      expect(languagesOf({ 'x.md': line, 'x.en.md': day })).toEqual([
        'articles/x zh-tw',
        'articles/x en original',
      ]);
    },
  );

  it('takes a text alone, or one of two translations, for the original', () => {
    expect(languagesOf({ 'x.en.md': `${day}\ntranslator: Ann Lee` })).toEqual([
      'articles/x en original',
    ]);
    expect(languagesOf({ 'x.md': `${day}\ntranslator: A`, 'x.en.md': 'translator: B' })).toEqual([
      'articles/x zh-tw original',
      'articles/x en',
    ]);
  });

  it('leaves other Markdown in a bundle alone, and says so', () => {
    const { articles, problems } = collectAll({
      'articles/x/index.md': day,
      'articles/x/notes.md': '',
      'articles/x/more/notes.md': '',
      'articles/xy.md': day,
    });
    expect(articles.map(({ slug }) => slug)).toEqual(['x', 'xy']);
    expect(problems).toEqual(
      ['more/notes.md', 'notes.md'].map(
        (name) =>
          `content/articles/x/${name}:1: doubt: the file is overlooked: it is in the folder of another text; put it elsewhere if it is a text of its own`,
      ),
    );
  });
});

describe('inheritance', () => {
  const original = `date: 2026-01-05
tags: [AI]
categories: [News]
source_url: https://a.example/1
source_name: CNBC
source_date: 2026-01-01
cover: c.png
author: Lin Mei
series: One
license: CC BY 4.0
featured: true
toc: false
aliases: [/old/]
description: D`;
  const translationOf = (lines: string) =>
    published({ 'x.md': original, 'x.en.md': lines }).articles.find(
      ({ language }) => language === 'en',
    );

  it('gives a translation what it does not set, and nothing else', () => {
    expect(translationOf('translator: Ann Lee')).toEqual({
      pair: 'articles/x',
      slug: 'x',
      language: 'en',
      original: false,
      file: 'content/x.en.md',
      path: 'x.en.md',
      title: 'x.en.md',
      date: '2026-01-04T16:00:00.000Z',
      tags: ['ai'],
      categories: ['news'],
      sourceUrl: 'https://a.example/1',
      sourceName: 'CNBC',
      sourceDate: '2026-01-01',
      authors: ['Lin Mei'],
      translators: ['Ann Lee'],
      series: ['One'],
      featured: false,
      toc: true,
      aliases: [],
      cover: 'c.png',
      draft: false,
      body: '\nText.\n',
      bodyLine: 4,
    });
  });

  it('finds a cover beside the text that names it', () => {
    const covers = (files: Record<string, string>) =>
      published(files).articles.map(({ cover }) => cover);
    expect(
      covers({
        'zh-tw/articles/x/index.md': `${day}\ncover: c.png`,
        'en/articles/x/index.md': day,
      }),
    ).toEqual(['zh-tw/articles/x/c.png', 'zh-tw/articles/x/c.png']);
    expect(covers({ 'articles/x.md': `${day}\ncover: /c.png` })).toEqual(['/c.png']);
  });

  it('says once that a cover cannot be shown, where it is named', () => {
    const fault = { what: 'is not there', mend: 'put it there' };
    const files = { 'articles/x.md': `${day}\ncover: c.png`, 'articles/x.en.md': 'tags: [A]' };
    const pictureAt = (path: string) => (path === 'articles/c.png' ? { path, fault } : undefined);
    expect(collectAll(files, { pictureAt }).problems).toEqual([
      'content/articles/x.md:4: `cover` "c.png" is not there; put it there',
    ]);
  });

  it('finds a cover as Hugo does: in the page bundle first, then in public/', () => {
    const there = ['articles/x/images/a.png', '/images/a.png', '/images/b c.png'];
    const pictureAt = (path: string) => (there.includes(path) ? { path } : undefined);
    const coverOf = (cover: string) => {
      const files = { 'articles/x/index.md': `${day}\ncover: "${cover}"` };
      const { articles, problems } = collectAll(files, { pictureAt });
      return problems[0] ?? articles[0]?.cover;
    };
    expect(coverOf('images/a.png')).toBe('articles/x/images/a.png');
    expect(coverOf('/images/a.png')).toBe('/images/a.png');
    expect(coverOf('images/b c.png')).toBe('/images/b c.png');
    expect(coverOf('images/b%20c.png?v=2')).toBe('/images/b c.png');
    expect(coverOf('/images/c.png')).toBe(
      'content/articles/x/index.md:4: `cover` "/images/c.png" is not there; put the file into public/ or correct its name',
    );
    const themes = { 'articles/x/index.md': `${day}\ncover: {image: images/b c.png, alt: B}` };
    const { articles } = collectAll(themes, { pictureAt });
    expect(articles[0]?.cover).toBe('/images/b c.png');
  });

  it('has no cover where that is on another site, and says so', () => {
    const files = {
      'articles/x.md': `${day}\ncover: https://a.example/c.png`,
      'articles/x.en.md': 'tags: [A]',
    };
    const { articles, problems } = collectAll(files);
    expect(articles.map(({ cover }) => cover)).toEqual([undefined, undefined]);
    expect(problems).toEqual([
      'content/articles/x.md:4: doubt: `cover` "https://a.example/c.png" is on another site; npm run check -- --fetch-pictures brings it here, or put it beside the text yourself',
    ]);
    expect(collectAll(files, { foreignPictures: 'error' }).problems).toEqual([
      expect.not.stringContaining('doubt'),
    ]);
  });

  it('lets an old address be asked for with its accents in one piece, too', () => {
    const { articles } = published({ 'x.md': `${day}\naliases: [/cafe\u0301/, /b/]` });
    expect(articles[0]?.aliases).toEqual(['/cafe\u0301/', '/caf\u00e9/', '/b/']);
  });

  it('leaves what a translation sets', () => {
    const lines =
      'date: 2026-02-01\ntags: [B2B]\ncover: d.png\nauthor: X\nseries: Two\nsource_name: N';
    expect(translationOf(lines)).toMatchObject({
      date: '2026-01-31T16:00:00.000Z',
      tags: ['b2b'],
      categories: ['news'],
      cover: 'd.png',
      authors: ['X'],
      series: ['Two'],
      sourceName: 'N',
      sourceUrl: 'https://a.example/1',
    });
  });

  it('does not credit another source with the name of the original’s', () => {
    const text = translationOf('source_url: https://a.example/2');
    expect(text?.sourceUrl).toBe('https://a.example/2');
    expect(text?.sourceName).toBeUndefined();
    expect(text?.sourceDate).toBeUndefined();
  });
});

describe('publishing', () => {
  const unpublished = [
    `${day}\ndraft: true`,
    'date: 2026-11-24',
    `${day}\npublishDate: 2027-01-01`,
    `${day}\nexpiryDate: 2026-11-23 08:00`,
  ];

  it.each(unpublished)('keeps %j back', (lines) => {
    const result = published({ 'x.md': `${lines}\ntags: [Secret]` });
    expect([result.articles, result.pages, result.terms]).toEqual([[], [], []]);
    expect(result.unpublished).toMatchObject([{ slug: 'x', draft: true }]);
  });

  it.each(unpublished)('shows %j in a preview, marked', (lines) => {
    const { articles, terms } = published(
      { 'x.md': `${lines}\ntags: [Secret]` },
      { preview: true },
    );
    expect(articles.map(({ draft }) => draft)).toEqual([true]);
    expect(terms.map(({ id }) => id)).toEqual(['secret']);
  });

  it('goes by the instant, in the site’s zone', () => {
    const at = (now: string) => published({ 'x.md': 'date: 2026-01-05' }, { now }).articles.length;
    expect(at('2026-01-04T15:59:59.999Z')).toBe(0);
    expect(at('2026-01-04T16:00:00.000Z')).toBe(1);
    expect(at('2026-01-04T16:00:00Z')).toBe(1);
  });

  it('judges each text by its own flags and by its original’s dates', () => {
    const shown = (own: string, translation: string) =>
      published({ 'x.md': own, 'x.en.md': translation }).articles.map(({ language }) => language);
    expect(shown(`${day}\ndraft: true`, '')).toEqual(['en']);
    expect(shown(day, 'draft: true')).toEqual(['zh-tw']);
    expect(shown('date: 2027-01-01', '')).toEqual([]);
    expect(shown('date: 2027-01-01', day)).toEqual(['en']);
    expect(shown(`${day}\npublishDate: 2027-01-01`, '')).toEqual([]);
    expect(shown(`${day}\nexpiryDate: 2026-02-01`, '')).toEqual([]);
  });

  it('applies to pages', () => {
    const files = {
      'pages/about.md': '',
      'pages/b.md': 'draft: true',
      'pages/c.md': 'date: 2027-01-01',
    };
    expect(published(files).pages).toEqual([
      {
        pair: 'pages/about',
        slug: 'about',
        language: 'zh-tw',
        file: 'content/pages/about.md',
        path: 'pages/about.md',
        title: 'pages/about.md',
        draft: false,
        body: '\nText.\n',
        bodyLine: 4,
      },
    ]);
    expect(published(files, { preview: true }).pages).toHaveLength(3);
  });

  it('sorts newest first, then by slug, whatever the order of files', () => {
    const files = {
      'b.md': day,
      'a.md': day,
      'old.md': 'date: 2025-01-01',
      'new.md': 'date: 2026-02-01',
    };
    const slugs = (of: Record<string, string>) => published(of).articles.map(({ slug }) => slug);
    expect(slugs(files)).toEqual(['new', 'a', 'b', 'old']);
    expect(slugs(Object.fromEntries(Object.entries(files).reverse()))).toEqual(slugs(files));
  });

  it('tells of a change only when it came after publishing', () => {
    const updated = (lines: string) =>
      published({ 'x.md': `${day}\n${lines}` }).articles[0]?.updated;
    expect(updated('lastmod: 2026-01-06')).toBe('2026-01-05T16:00:00.000Z');
    expect(updated('lastmod: 2026-01-05')).toBeUndefined();
    expect(updated('lastmod: 2025-12-31')).toBeUndefined();
  });
});

describe('English words in front matter', () => {
  it('are set as those of the text', () => {
    const lines = `description: It's "a" -- b\nsource_name: The '80s\nseries: ["It's"]\nauthor: O'Neil`;
    const { articles } = published({ 'a.en.md': `${day}\n${lines}`, 'a.md': `${day}\n${lines}` });
    const [chinese, english] = articles;
    expect(english).toMatchObject({
      description: 'It’s “a” – b',
      sourceName: 'The ’80s',
      series: ['It’s'],
      authors: ["O'Neil"],
    });
    expect(chinese).toMatchObject({ description: `It's "a" -- b`, series: ["It's"] });
  });
});

describe('terms', () => {
  it('are one for names that give one address, called as first written', () => {
    const { articles, terms } = published({
      'a.md': `${day}\ntags: [B2B, b2b, C#]`,
      'b.md': `${day}\ntags: [b2b, CI/CD, 100%, AI🚀]`,
    });
    expect(articles.map(({ tags }) => tags)).toEqual([
      ['b2b', 'c-sharp'],
      ['b2b', 'ci-cd', '100-percent', 'ai'],
    ]);
    expect(terms.map(({ id, names }) => `${id} ${names.en}`)).toEqual([
      '100-percent 100%',
      'ai AI🚀',
      'b2b B2B',
      'c-sharp C#',
      'ci-cd CI/CD',
    ]);
  });

  it('are told apart by symbols, and not by width, case, spaces and hyphens', () => {
    const { articles, terms } = published({
      'a.md': `${day}\ntags: [Net, C＋＋, A+, A]`,
      'b.md': `${day}\ntags: [C]`,
      'c.md': `${day}\ntags: ["C#", .NET]`,
      'd.md': `${day}\ntags: [C++, R&D, "100 %", open-source]`,
      'e.md': `${day}\ntags: [r & d, "100%", Open Source, OpenSource]`,
    });
    expect(articles.map(({ tags }) => tags)).toEqual([
      ['net', 'c-plus-plus', 'a-plus', 'a'],
      ['c'],
      ['c-sharp', 'dot-net'],
      ['c-plus-plus', 'r-and-d', '100-percent', 'open-source'],
      ['r-and-d', '100-percent', 'open-source'],
    ]);
    const names = Object.fromEntries(terms.map((term) => [term.id, term.names.en]));
    expect(names).toMatchObject({ c: 'C', 'c-plus-plus': 'C++', net: 'Net', 'dot-net': '.NET' });
    const former = terms.map(({ id, formerIds }) => [id, formerIds]);
    expect(Object.fromEntries(former)).toMatchObject({
      'r-and-d': ['r-d'],
      'open-source': ['opensource'],
      'c-plus-plus': [],
      'dot-net': [],
      '100-percent': ['100'],
    });
  });

  it('are found where they were before symbols told them apart', () => {
    const { terms } = published({ 'a.md': `${day}\ntags: [C++]`, 'b.md': `${day}\ntags: [C#]` });
    expect(terms.map(({ id, formerIds }) => [id, formerIds])).toEqual([
      ['c-plus-plus', ['c']],
      ['c-sharp', []],
    ]);
  });

  it('keep an address that an article uses from those that were', () => {
    const { taxonomy } = readTaxonomy('tags:\n- {id: cpp, en: C++}\n', 'taxonomy.yaml');
    const files = { 'a.md': `${day}\ntags: [C++]`, 'b.md': `${day}\ntags: [C]` };
    const { terms } = published(files, { taxonomy });
    expect(terms.map(({ id, names, formerIds }) => [id, names.en, formerIds])).toEqual([
      ['c', 'C', []],
      ['cpp', 'C++', ['c-plus-plus']],
    ]);
  });

  it('take nothing from texts that are kept back', () => {
    const { terms } = published({
      'a.md': `${day}\ndraft: true\ntags: [AI tools]`,
      'b.md': `${day}\ntags: [AItools]`,
    });
    expect(terms).toMatchObject([{ id: 'aitools', names: { en: 'AItools' }, formerIds: [] }]);
  });

  it('are doubtful where two names would have one address', () => {
    const { problems, articles } = collectAll({
      'a.md': `${day}\ntags: [C++]\nseries: [Node.js]`,
      'b.md': `${day}\ntags:\n  - AI\n  - C plus plus\nseries: [Node JS]`,
    });
    expect(problems).toEqual([
      'content/b.md:6: doubt: "C plus plus" in `tags` has the address of "C++", and counts as the same; write C++, or list both in taxonomy.yaml with ids of their own',
      'content/b.md:7: doubt: "Node JS" in `series` has the address of "Node.js", and counts as the same; write Node.js, or use another name',
    ]);
    expect(articles[1]?.tags).toEqual(['ai', 'c-plus-plus']);
  });

  it('are found in taxonomy.yaml by either name', () => {
    const yaml =
      'tags:\n- {id: enterprise, zh-tw: 企業市場, en: Enterprise market, aliases: [B2B]}\n';
    const { taxonomy } = readTaxonomy(yaml, 'taxonomy.yaml');
    const files = { 'x.md': `${day}\ntags: [企業市場]`, 'x.en.md': 'tags: [Enterprise Market]' };
    const { articles, terms } = published(files, { taxonomy });
    expect(articles.map(({ tags }) => tags)).toEqual([['enterprise'], ['enterprise']]);
    expect(terms).toEqual([
      {
        kind: 'tag',
        id: 'enterprise',
        names: { 'zh-tw': '企業市場', en: 'Enterprise market' },
        aliases: ['B2B'],
        formerIds: ['企業市場', 'enterprise-market', 'b2b'],
      },
    ]);
  });
});

describe('what is wrong between texts', () => {
  const problemsOf = (files: Record<string, string>) => collectAll(files).problems;
  const rename = 'delete one of the two files, or rename it';
  const inTaxonomy = 'use another name, or list it in taxonomy.yaml with an id';

  it.each<[string, Record<string, string>, string]>([
    [
      'a lone text without a date',
      { 'x.md': 'tags: [a]' },
      'content/x.md:1: `date` is missing; add a line such as date: 2026-01-05',
    ],
    [
      'a lone text with an empty date',
      { 'x.md': 'tags: [a]\ndate:' },
      'content/x.md:4: `date` is missing; add a line such as date: 2026-01-05',
    ],
    [
      'one slug for two texts',
      { 'a.md': `${day}\nslug: x`, 'b.md': `${day}\nslug: x` },
      'content/b.md:4: the slug "x" is already that of content/a.md; give one of them another `slug`',
    ],
    [
      'one name in two sections',
      { 'articles/2025/x.md': day, 'articles/2026/x.md': day },
      'content/articles/2026/x.md:1: the slug "x" is already that of content/articles/2025/x.md; give one of them another `slug`',
    ],
    [
      'one slug for texts that are not paired',
      { 'articles/2025/x.md': day, 'articles/2026/x.en.md': day },
      'content/articles/2026/x.en.md:1: the slug "x" is also that of content/articles/2025/x.md, which is not paired with it; give both the same `translationKey`, or one of them another `slug`',
    ],
    [
      'two files for one text',
      { 'articles/x.md': day, 'articles/x/index.md': day },
      `content/articles/x/index.md:1: content/articles/x.md is already the zh-tw text of this article; ${rename}`,
    ],
    [
      'two files for one translation',
      { 'x.md': day, 'x.en.md': '', 'en/x.md': '' },
      `content/x.en.md:1: content/en/x.md is already the en text of this article; ${rename}`,
    ],
    [
      'a translationKey that is used twice in one language',
      { 'a.md': `${day}\ntranslationKey: k`, 'b.md': `${day}\ntranslationKey: k` },
      `content/b.md:4: content/a.md is already the zh-tw text of this article; ${rename}`,
    ],
    [
      'one alias for two texts',
      { 'a.md': `${day}\naliases: [/old/]`, 'b.md': `${day}\naliases:\n- /older/\n- old` },
      'content/b.md:6: the alias /old is also an alias of content/a.md; keep it in one of the two',
    ],
    [
      'an alias that is another article’s address',
      { 'a.md': `${day}\naliases: [/zh-tw/articles/b/]`, 'b.md': day },
      'content/a.md:4: the alias /zh-tw/articles/b/ is the address of content/b.md; remove the alias',
    ],
    [
      'an alias that is an unpublished article’s share link',
      { 'a.md': `${day}\naliases: [/a/b]`, 'b.md': `${day}\ndraft: true` },
      'content/a.md:4: the alias /a/b is the address of content/b.md; remove the alias',
    ],
    [
      'an alias that is the text’s own address',
      { 'a.md': `${day}\naliases: [/zh-tw/articles/a/index.html]` },
      'content/a.md:4: the alias /zh-tw/articles/a/index.html is the address of this text itself; remove the alias',
    ],
    [
      'an alias that is a page of the site',
      { 'a.md': `${day}\ntags: [AI]\naliases: /en/tags/ai/` },
      'content/a.md:5: the alias /en/tags/ai/ is the address of a page of the site; remove the alias',
    ],
    [
      'an alias that is the archive',
      { 'a.md': `${day}\naliases: [/zh-tw/archive/]` },
      'content/a.md:4: the alias /zh-tw/archive/ is the address of a page of the site; remove the alias',
    ],
    [
      'an alias that is the title page',
      { 'a.md': `${day}\naliases: /` },
      'content/a.md:4: the alias / is the address of a page of the site; remove the alias',
    ],
    [
      'a reserved file name',
      { 'articles/page.md': day },
      'content/articles/page.md:1: the name "page" gives the address "page", which is reserved; add a `slug` such as my-article',
    ],
    [
      'a file name without a letter',
      { 'articles/🚀.md': day },
      'content/articles/🚀.md:1: the name "🚀" leaves nothing for an address; add a `slug` such as my-article',
    ],
    [
      'a page in the place of a list',
      { 'pages/tags.md': '' },
      'content/pages/tags.md:1: the name "tags" gives the address "tags", which is reserved; add a `slug` such as my-article',
    ],
    [
      'two pages with one slug',
      { 'pages/a.md': 'slug: x', 'pages/b.md': 'slug: x' },
      'content/pages/b.md:3: the slug "x" is already that of content/pages/a.md; give one of them another `slug`',
    ],
    [
      'a tag of only punctuation',
      { 'x.md': `${day}\ntags:\n  - AI\n  - "#"` },
      `content/x.md:6: "#" in \`tags\` leaves nothing for an address; ${inTaxonomy}`,
    ],
    [
      'a tag of only emoji, in a draft',
      { 'x.md': `${day}\ndraft: true\ntags: [🚀]` },
      `content/x.md:5: "🚀" in \`tags\` leaves nothing for an address; ${inTaxonomy}`,
    ],
    [
      'a reserved category',
      { 'x.md': `${day}\ncategories: Page` },
      `content/x.md:4: "Page" in \`categories\` gives the address "page", which is reserved; ${inTaxonomy}`,
    ],
    [
      'a language that the site does not have',
      { 'x.md': day, 'x.ja.md': '' },
      'content/x.ja.md:1: language ja is not one of this site\'s; end the file name in .zh-tw.md or .en.md, or rename it without ".ja"',
    ],
    [
      'an original that cannot be read, without blaming its translation',
      { 'x.md': 'date: soon', 'x.en.md': '' },
      'content/x.md:3: `date` is "soon", which is not a date; write a date such as 2026-01-05 or 2026-01-05T12:00:00+08:00',
    ],
  ])('%s', (_, files, problem) => {
    expect(problemsOf(files)).toEqual([problem]);
  });

  it('does not object to what only looks alike', () => {
    published({
      'articles/x.md': `${day}\naliases: [/old/, /old/]`,
      'articles/x.en.md': 'slug: y\naliases: [/older/]',
      'pages/x.md': '',
      'pages/x.en.md': '',
      'articles/tags.md': day,
    });
  });

  it('does not include what follows from a file that could not be decoded', () => {
    const text = '---\ntitle: T\n---\nText.';
    const files = [
      { path: 'x.md', file: 'content/x.md', text: undefined },
      { path: 'x.en.md', file: 'content/x.en.md', text },
    ];
    expect(collect(files, options).problems).toEqual([]);
  });

  it('is reported all at once, in order', () => {
    const problems = problemsOf({ 'b.md': 'tags: ["!"]', 'a.md': 'tags: [🚀]', 'c.md': 'slug: a' });
    expect(problems.map((problem) => problem.slice(0, 13))).toEqual([
      'content/a.md:',
      'content/a.md:',
      'content/b.md:',
      'content/b.md:',
      'content/c.md:',
      'content/c.md:',
    ]);
  });

  it('never throws, and depends on no order', () => {
    const name = fc.constantFrom(
      'a',
      'b',
      'a/index',
      'posts/a',
      'en/a',
      'pages/a',
      'index',
      'page',
    );
    const suffix = fc.constantFrom('.md', '.en.md', '.zh-tw.md', '.ja.md');
    const line = fc.constantFrom(
      ...[
        day,
        'date: 2027-01-01',
        'date: no',
        'draft: true',
        'slug: b',
        'slug: B',
        'translationKey: b',
      ],
      ...[
        'translator: T',
        'tags: [A, 🚀]',
        'aliases: [/a/a, /b]',
        'tags: [',
        'lastmod: 2026-02-02',
      ],
    );
    const files = fc.dictionary(
      fc.tuple(name, suffix).map((parts) => parts.join('')),
      fc.array(line, { maxLength: 4 }).map((lines) => lines.join('\n')),
      { maxKeys: 6 },
    );
    fc.assert(
      fc.property(files, (all) => {
        const result = collectAll(all);
        expect(collectAll(Object.fromEntries(Object.entries(all).reverse()))).toEqual(result);
        if (result.problems.length > 0) return;
        const addresses = result.articles.map(({ language, slug }) => `${language} ${slug}`);
        expect(new Set(addresses).size).toBe(addresses.length);
      }),
      { numRuns: 500 },
    );
  });
});
