import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { align } from './align';
import type { AlignBlock, Boundary, Row } from './types';

const kinds: AlignBlock['kind'][] = [
  'heading',
  'paragraph',
  'list',
  'quote',
  'code',
  'table',
  'picture',
  'video',
  'rule',
  'other',
];
const pieces = [
  '公司在 2026 年推出模型。',
  '使用者有 12 萬人，',
  '「為什麼？」',
  'Claude',
  '一',
  '第一',
  '萬億',
  '。」\n',
  '😀',
  '\uD800',
  'The company released 3.5 models. ',
  'two million users ',
  '"Why?" ',
  'e.g. ',
  '1,200,000',
  '...',
  ' ',
  '\n',
];
const block = fc.record({
  kind: fc.constantFrom(...kinds),
  level: fc.option(fc.integer({ min: 1, max: 6 }), { nil: undefined }),
  text: fc
    .array(fc.oneof(fc.constantFrom(...pieces), fc.string()), { maxLength: 8 })
    .map((texts) => texts.join('')),
  anchors: fc.option(
    fc.array(fc.constantFrom('https://a.example/', '/en/b/', 'x'), { maxLength: 2 }),
    { nil: undefined },
  ),
});
const blocks = fc.array(block, { maxLength: 14 });

const paragraph = (text: string): AlignBlock => ({ kind: 'paragraph', text });
const heading = (text: string): AlignBlock => ({ kind: 'heading', level: 2, text });
const upTo = (length: number): number[] => Array.from({ length }, (_, index) => index);
const oneToOne = (length: number): Row[] =>
  upTo(length).map((index) => ({ zh: [index], en: [index] }));

describe('any two texts', () => {
  it('keep their order and every block exactly once', () => {
    fc.assert(
      fc.property(blocks, blocks, (zh, en) => {
        const rows = align(zh, en);
        expect(rows.flatMap((row) => row.zh)).toEqual(upTo(zh.length));
        expect(rows.flatMap((row) => row.en)).toEqual(upTo(en.length));
        expect(rows.every((row) => row.zh.length + row.en.length > 0)).toBe(true);
      }),
    );
  });

  it('start a row at every boundary that the author set', () => {
    const cuts = fc.array(fc.tuple(fc.nat({ max: 14 }), fc.nat({ max: 14 })), { maxLength: 4 });
    fc.assert(
      fc.property(blocks, blocks, cuts, (zh, en, pairs) => {
        const ascending = (side: 0 | 1, length: number) =>
          pairs.map((pair) => Math.min(pair[side], length)).sort((a, b) => a - b);
        const [zhCuts, enCuts] = [ascending(0, zh.length), ascending(1, en.length)];
        const boundaries: Boundary[] = zhCuts.map((cut, index) => ({
          zh: cut,
          en: enCuts[index] as number,
        }));
        const rows = align(zh, en, boundaries);
        expect(rows.flatMap((row) => row.zh)).toEqual(upTo(zh.length));
        expect(rows.flatMap((row) => row.en)).toEqual(upTo(en.length));
        for (const boundary of boundaries) {
          for (const row of rows) {
            const before = [
              ...row.zh.map((i) => i < boundary.zh),
              ...row.en.map((j) => j < boundary.en),
            ];
            expect(new Set(before).size).toBe(1);
          }
        }
      }),
    );
  });

  it('are cut into rows of their own where one is empty', () => {
    fc.assert(
      fc.property(blocks, (all) => {
        expect(align(all, [])).toEqual(upTo(all.length).map((index) => ({ zh: [index], en: [] })));
        expect(align([], all)).toEqual(upTo(all.length).map((index) => ({ zh: [], en: [index] })));
      }),
    );
  });
});

describe('texts of the same skeleton', () => {
  const names = ['Ada', 'Babbage', 'Curie', 'Darwin', 'Euler', 'Feynman', 'Gauss', 'Hopper'];
  const skeleton = fc.array(
    fc.record({
      kind: fc.constantFrom('heading', 'paragraph', 'paragraph', 'paragraph', 'quote', 'list'),
      sentences: fc.integer({ min: 1, max: 5 }),
    }),
    { minLength: 1, maxLength: 30 },
  );

  it('align one to one', () => {
    fc.assert(
      fc.property(skeleton, (plan) => {
        const text = (sentence: (name: string, number: number) => string) =>
          plan.map(({ kind, sentences }, index): AlignBlock => {
            const name = `${names[index % names.length]}${Math.floor(index / names.length)}`;
            const count = kind === 'heading' ? 1 : sentences;
            const parts = upTo(count).map((at) => sentence(name, 100 + index * 10 + at));
            return {
              kind: kind as AlignBlock['kind'],
              level: kind === 'heading' ? 2 : undefined,
              text: parts.join(''),
            };
          });
        const zh = text((name, number) => `${name} 在第 ${number} 天把機器修好了。`);
        const en = text((name, number) => `On day ${number} the machine was mended by ${name}. `);
        expect(align(zh, en)).toEqual(oneToOne(plan.length));
      }),
    );
  });
});

describe('what a translator does', () => {
  const zh = [
    heading('基隆的夜市'),
    paragraph('阿忠今年五十八歲，賣湯賣了三十一年。他每天清早四點到魚市挑貨。'),
    paragraph('他的父親是碼頭工人，1982 年失業，家裡沒有積蓄。'),
    paragraph('女兒在新竹的半導體廠當工程師，年薪是攤子的三倍。'),
    heading('疫情'),
    paragraph('2021 年 5 月，夜市整條街拉下鐵門，外送平台抽成三成。'),
  ];
  const en = [
    heading('A night market in Keelung'),
    paragraph(
      'Ah-Chung is fifty-eight and has sold soup for thirty-one years. At four every morning he is at the fish market.',
    ),
    paragraph('His father was a docker who lost his job in 1982, and the family had no savings.'),
    paragraph(
      'His daughter, an engineer at a chip plant in Hsinchu, earns three times what the stall does.',
    ),
    heading('The pandemic'),
    paragraph(
      'In May 2021 the shutters came down along the night market, and delivery platforms kept thirty per cent.',
    ),
  ];
  const without = <T>(list: readonly T[], index: number): T[] =>
    list.filter((_, at) => at !== index);
  const merged = (list: readonly AlignBlock[], index: number, gap: string): AlignBlock[] => [
    ...list.slice(0, index),
    paragraph(`${list[index]?.text}${gap}${list[index + 1]?.text}`),
    ...list.slice(index + 2),
  ];

  it('is nothing: one to one', () => {
    expect(align(zh, en)).toEqual(oneToOne(6));
  });

  it('merges two paragraphs into one, on either side', () => {
    expect(align(zh, merged(en, 1, ' '))[1]).toEqual({ zh: [1, 2], en: [1] });
    expect(align(merged(zh, 2, ''), en)[2]).toEqual({ zh: [2], en: [2, 3] });
  });

  it('drops a paragraph beside a merge', () => {
    expect(align(zh, without(merged(en, 1, ' '), 2)).slice(1, 3)).toEqual([
      { zh: [1, 2], en: [1] },
      { zh: [3], en: [] },
    ]);
  });

  it('adds a paragraph beside a merge', () => {
    const stranger = paragraph('Lithium prices fell by sixty per cent, analysts in Poland said.');
    const rows = align(zh, [
      ...merged(en, 1, ' ').slice(0, 2),
      stranger,
      ...merged(en, 1, ' ').slice(2),
    ]);
    expect(rows.slice(1, 4)).toEqual([
      { zh: [1, 2], en: [1] },
      { zh: [], en: [2] },
      { zh: [3], en: [3] },
    ]);
  });

  it('leaves out a heading', () => {
    const rows = align(zh, without(en, 4));
    expect(rows.slice(3)).toEqual([
      { zh: [3], en: [3] },
      { zh: [4], en: [] },
      { zh: [5], en: [4] },
    ]);
  });

  it('moves a sentence into the next paragraph', () => {
    const [first = '', second = ''] = en[1]?.text.split(/(?<=\.) /) ?? [];
    const moved = [
      en[0],
      paragraph(first),
      paragraph(`${second} ${en[2]?.text}`),
      ...en.slice(3),
    ] as AlignBlock[];
    expect(align(zh, moved)[1]).toEqual({ zh: [1, 2], en: [1, 2] });
  });
});

it('follows an author who overrules it', () => {
  const texts = [paragraph('公司在 2026 年推出新產品。'), paragraph('市場反應很好，股價上漲。')];
  const translation = [
    paragraph('In 2026 the company launched a product.'),
    paragraph('The market liked it.'),
    paragraph('The shares rose.'),
  ];
  expect(align(texts, translation)[0]).toEqual({ zh: [0], en: [0] });
  expect(align(texts, translation, [{ zh: 1, en: 2 }])).toEqual([
    { zh: [0], en: [0, 1] },
    { zh: [1], en: [2] },
  ]);
});
