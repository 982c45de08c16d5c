import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openIndex } from '../../elements/search/engine';
import type { Language } from '../../model/language';
import type { SearchDocument } from '../../model/search/documents';
import { buildIndex, type SearchText, textOf } from './buildIndex';
import { emptyMemory, readMemory, writeMemory } from './memory';

let day = 28;

/** Texts in the order of their dates, newest first. */
const text = (language: Language, pair: string, more: Partial<SearchDocument>): SearchDocument => ({
  address: `/${language}/articles/${pair}/`,
  language,
  pair,
  title: pair,
  description: '',
  tags: [],
  date: `2026-01-${day--}T00:00:00.000Z`,
  sections: [],
  ...more,
});

const body = (...blocks: string[]) => [{ heading: '', blocks }];

const documents: SearchDocument[] = [
  text('zh-tw', 'b2b', {
    title: '企業市場的理由',
    tags: ['雲端', 'Cloud computing', '策略'],
    sections: [
      ...body('為什麼是企\n業市場？因為 AI 策略。'),
      { id: '安全', heading: '安全', blocks: ['在臺灣，Claude 很常見。'] },
    ],
  }),
  text('en', 'b2b', {
    title: 'Why businesses',
    tags: ['雲端', 'Cloud computing', '策略'],
    sections: body('Companies choose Claude in Taiwan. The strategy was written down.'),
  }),
  text('en', 'alone', { title: 'Untranslated', sections: body('Claude writes. 雲端') }),
  text('zh-tw', 'mention', {
    sections: body('企業的市場，市場企業。', '只提到一次企業市場。', '發展得快，頭髮長。'),
  }),
  text('zh-tw', 'hair', { sections: body('這裡有茶。<b>不是標記</b>') }),
];

let folder = '';

const openFrom = (where: string) => {
  const asked: string[] = [];
  const index = openIndex('/search/', async (address) => {
    asked.push(address);
    const data = await readFile(join(where, address.slice('/search/'.length))).catch(() => null);
    return data ? new Response(new Uint8Array(data)) : new Response(null, { status: 404 });
  });
  return { index, asked };
};

const search = async (query: string, language: Language = 'zh-tw', limit = 10) =>
  openFrom(folder).index.search(query, { language, limit });

const found = async (query: string, language?: Language) =>
  (await search(query, language)).results.map(({ address }) =>
    address.split('/').slice(1, 4).join('/'),
  );

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'search-'));
  await buildIndex(documents.map(textOf), folder);
});

afterAll(() => rm(folder, { recursive: true, force: true }));

describe('search', () => {
  it.each([
    ['企業市場', ['zh-tw/articles/b2b', 'zh-tw/articles/mention']],
    ['企业市场', ['zh-tw/articles/b2b', 'zh-tw/articles/mention']],
    ['云端', ['zh-tw/articles/b2b', 'en/articles/alone']],
    ['发展', ['zh-tw/articles/mention']],
    ['头发', ['zh-tw/articles/mention']],
    ['ＡＩ', ['zh-tw/articles/b2b']],
    ['AI 策略', ['zh-tw/articles/b2b']],
    ['AI策略', ['zh-tw/articles/b2b']],
    ['台灣', ['zh-tw/articles/b2b']],
    ['臺灣', ['zh-tw/articles/b2b']],
    ['茶', ['zh-tw/articles/hair']],
    ['cloud', ['zh-tw/articles/b2b']],
    ['為什麼是企業市場', ['zh-tw/articles/b2b']],
    ['"市場 企業"', ['zh-tw/articles/mention']],
    ['Claude', ['zh-tw/articles/b2b', 'en/articles/alone']],
    ['茶 雲端', []],
  ])('finds what %s asks for', async (query, addresses) => {
    expect(await found(query)).toEqual(addresses);
  });

  it.each([
    ['company', ['en/articles/b2b']],
    ['write', ['en/articles/b2b', 'en/articles/alone']],
    ['strategies', ['en/articles/b2b']],
    ['企業市場', ['zh-tw/articles/b2b', 'zh-tw/articles/mention']],
  ])('finds what %s asks for on an English page', async (query, addresses) => {
    expect((await found(query, 'en')).sort()).toEqual([...addresses].sort());
  });

  it('puts the page’s language first, and says whether the other text matches too', async () => {
    const [first, second] = (await search('Claude', 'en')).results;
    expect([first?.language, second?.language]).toEqual(['en', 'en']);
    const pair = [first, second].find((result) => result?.translation);
    expect(pair?.translation).toMatchObject({ language: 'zh-tw', matches: true });
    const [company] = (await search('companies', 'zh-tw')).results;
    expect(company).toMatchObject({ language: 'en', translation: { matches: false } });
  });

  it('leads to the section that matched, with the words lit', async () => {
    const [result] = (await search('安全')).results;
    expect(result?.section?.address).toBe('/zh-tw/articles/b2b/#%E5%AE%89%E5%85%A8');
    expect(result?.section?.heading).toEqual([{ text: '安全', hit: true }]);
  });

  it('keeps markup in texts as text', async () => {
    const [result] = (await search('標記')).results;
    expect(result?.excerpt).toContainEqual({ text: '標記', hit: true });
    expect(result?.excerpt.map((part) => part.text).join('')).toContain('<b>');
  });

  it('counts articles, not texts, and shows no more than asked for', async () => {
    const { total, results } = await search('Claude', 'zh-tw', 1);
    expect(total).toBe(2);
    expect(results).toHaveLength(1);
  });

  it('completes a word that is being typed, and says so', async () => {
    expect(await search('companies')).toMatchObject({ total: 1, loosened: undefined });
    expect(await search('untransl')).toMatchObject({ total: 1, loosened: 'prefix' });
    expect(await search('untransl ')).toMatchObject({ total: 0 });
  });

  it('tells names apart by their symbols', async () => {
    const named = await mkdtemp(join(tmpdir(), 'search-'));
    const list = [
      text('en', 'plus', { title: 'A talk', tags: ['C++'], sections: body('C++, C++. A+ 級') }),
      text('en', 'plain', { title: 'A talk', tags: ['C'], sections: body('The Net. A class.') }),
      text('en', 'sharp', { title: 'A talk', sections: body('On C# 語言 and .NET today.') }),
    ];
    await buildIndex(list.map(textOf), named);
    const { index } = openFrom(named);
    const found = async (query: string) => {
      const { results, loosened } = await index.search(query, { language: 'en', limit: 10 });
      return [results.map(({ address }) => address.split('/')[3]), loosened];
    };
    expect(await found('C++')).toEqual([['plus'], undefined]);
    expect(await found('c＃')).toEqual([['sharp'], undefined]);
    expect(await found('"C# 語言"')).toEqual([['sharp'], undefined]);
    expect(await found('.NET')).toEqual([['sharp'], undefined]);
    expect(await found('.ne')).toEqual([['sharp'], 'prefix']);
    expect(await found('A+級')).toEqual([['plus'], undefined]);
    expect(await found('C')).toEqual([['plain', 'plus', 'sharp'], undefined]);
    expect(await found('talk++')).toEqual([['plus', 'plain', 'sharp'], 'words']);
    await rm(named, { recursive: true });
  });

  it('takes apart a phrase that stands nowhere, and says so', async () => {
    const { loosened, total } = await search('企業市場策略');
    expect({ loosened, total }).toEqual({ loosened: 'words', total: 1 });
  });

  it('suggests what to leave out when nothing has it all', async () => {
    const { total, suggestions } = await search('茶 Claude');
    expect(total).toBe(0);
    expect(suggestions).toEqual([
      { query: 'Claude', total: 2 },
      { query: '茶', total: 1 },
    ]);
  });

  it('tells when there is nothing to search for, and when a query was cut', async () => {
    expect(await search('😀<>"')).toMatchObject({ clauses: [], total: 0 });
    expect(await search('茶'.repeat(10_000))).toMatchObject({ cut: true, total: 0 });
  });

  it('answers any query', async () => {
    const { index } = openFrom(folder);
    const hostile = fc.string({
      unit: fc.oneof(
        fc.constantFrom(...'企業市場雲端AI 台aＡ+"「」<>&\'\\*?./%#😀\ud800\0\u202e\n'),
        fc.constantFrom('Claude', '__proto__', 'constructor', '<img src=x onerror=alert(1)>', '臺'),
      ),
      maxLength: 90,
    });
    await fc.assert(
      fc.asyncProperty(hostile, async (query) => {
        const { total, results } = await index.search(query, { language: 'en', limit: 10 });
        expect(results).toHaveLength(Math.min(total, 10));
      }),
    );
  });
});

describe('the index', () => {
  it('is fetched only when it is used, and each file once', async () => {
    const { index, asked } = openFrom(folder);
    expect(asked).toEqual([]);
    await index.search('企業市場', { language: 'zh-tw', limit: 10 });
    const first = asked.length;
    await index.search('企業市場', { language: 'zh-tw', limit: 10 });
    expect(asked).toHaveLength(first);
    expect(new Set(asked).size).toBe(first);
  });

  it('can be asked again after the network has failed', async () => {
    let online = false;
    const index = openIndex('/search/', async (address) => {
      if (!online) throw new TypeError('offline');
      return new Response(new Uint8Array(await readFile(join(folder, address.slice(8)))));
    });
    const options = { language: 'zh-tw', limit: 10 } as const;
    await expect(index.search('茶', options)).rejects.toThrow('offline');
    online = true;
    expect((await index.search('茶', options)).total).toBe(1);
  });

  it('is opened anew when the site was published meanwhile', async () => {
    const other = await mkdtemp(join(tmpdir(), 'search-'));
    await buildIndex(documents.map(textOf), other);
    const { index } = openFrom(other);
    await index.warm();
    await buildIndex(documents.slice(3).map(textOf), other);
    const { total } = await index.search('企業市場', { language: 'zh-tw', limit: 10 });
    expect(total).toBe(1);
    await rm(other, { recursive: true });
  });

  it('is the same for the same documents, in whatever order, and another for others', async () => {
    const other = await mkdtemp(join(tmpdir(), 'search-'));
    await buildIndex([...documents].reverse().map(textOf), other);
    expect(await filesOf(other)).toEqual(await filesOf(folder));
    await buildIndex(documents.slice(1).map(textOf), other);
    expect((await readdir(other)).sort()).not.toEqual((await readdir(folder)).sort());
    await rm(other, { recursive: true });
  });

  it('comes out the same when the last one is remembered, whatever has changed', async () => {
    const [first, second, ...others] = documents as [SearchDocument, SearchDocument];
    const lists = [
      documents,
      documents,
      [{ ...first, sections: body('雲端換了一句話。') }, second, ...others],
      [first, { ...second, title: 'Renamed' }, ...others],
      [second, ...others],
      [...others, text('en', 'newer', { date: '2027-01-01T00:00:00.000Z' })],
    ];
    const kept = await mkdtemp(join(tmpdir(), 'search-'));
    const anew = await mkdtemp(join(tmpdir(), 'search-'));
    const file = join(kept, 'memory');
    for (const list of lists) {
      const memory = readMemory(file, 'code');
      await buildIndex(list.map(textOf), join(kept, 'index'), memory);
      await writeMemory(file, memory);
      await buildIndex(list.map(textOf), anew);
      expect(await filesOf(join(kept, 'index'))).toEqual(await filesOf(anew));
    }
    await Promise.all([kept, anew].map((each) => rm(each, { recursive: true })));
  });

  it('reads no text again that it remembers', async () => {
    const kept = await mkdtemp(join(tmpdir(), 'search-'));
    const memory = emptyMemory();
    await buildIndex(documents.map(textOf), kept, memory);
    const read: string[] = [];
    const texts = documents.map((document) => ({
      ...textOf(document),
      read: async () => {
        read.push(document.address);
        return document;
      },
    }));
    const [changed, ...same] = texts as [SearchText];
    await buildIndex([{ ...changed, key: 'another' }, ...same], kept, memory);
    expect(read).toEqual([changed.address]);
    await rm(kept, { recursive: true });
  });

  it('may be empty', async () => {
    const other = await mkdtemp(join(tmpdir(), 'search-'));
    await buildIndex([], other);
    const { index } = openFrom(other);
    expect((await index.search('茶', { language: 'en', limit: 10 })).total).toBe(0);
    await rm(other, { recursive: true });
  });
});

async function filesOf(where: string): Promise<[string, string][]> {
  const names = (await readdir(where, { recursive: true })).filter((name) => /\.\w+$/.test(name));
  const files = names
    .sort()
    .map(
      async (name): Promise<[string, string]> => [
        name,
        (await readFile(join(where, name))).toString('base64'),
      ],
    );
  return Promise.all(files);
}
