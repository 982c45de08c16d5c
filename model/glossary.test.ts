import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { glossesFor, readGlossary } from './glossary';
import { formatProblem } from './problem';

const read = (text: string) => readGlossary(text, 'glossary.yaml');
const problemsOf = (text: string) => read(text).problems.map(formatProblem);

const list = `- zh-tw: 權重
  en: weight
- zh-tw: 語言模型
  en: language model
  note:
    zh-tw: 註
    en: note
`;

describe('glossary.yaml', () => {
  it('lists terms in both languages', () => {
    expect(read(list)).toEqual({
      terms: [
        { 'zh-tw': '權重', en: 'weight' },
        { 'zh-tw': '語言模型', en: 'language model', note: { 'zh-tw': '註', en: 'note' } },
      ],
      problems: [],
    });
    expect(read('# nothing yet\n')).toEqual({ terms: [], problems: [] });
  });

  const form = 'list terms as `- zh-tw: 權重`, with en: weight and perhaps a note indented below';
  it.each([
    ['- zh-tw: 權重', `glossary.yaml:1: term 1 has no right en; ${form}`],
    ['\n- zh-tw: 權重\n  en: [a]', `glossary.yaml:3: term 1 has no right en; ${form}`],
    ['a: b', `glossary.yaml:1: the file has a wrong form; ${form}`],
    ['- a', `glossary.yaml:1: term 1 has a wrong form; ${form}`],
    [`${list}  colour: red`, `glossary.yaml:3: term 2 has a key that is not known; ${form}`],
    [
      '- zh-tw: 權重\n  en: weight\n  note:\n    en: a',
      'glossary.yaml:3: term 1 has no right note, zh-tw; write the note in both languages, as zh-tw and en indented below it, or leave it out',
    ],
    ['- zh-tw: ""\n  en: a', 'glossary.yaml:1: term 1 is empty; write the term'],
    [
      `${list}- zh-tw: 重量\n  en: Weight`,
      'glossary.yaml:9: "Weight" already stands in line 2; keep one of the two',
    ],
    [
      '- zh-tw: "a',
      'glossary.yaml:1: the value starts with a quotation mark that is never closed; close it at the end of the value',
    ],
  ])('%j', (text, problem) => {
    expect(problemsOf(text)).toEqual([problem]);
  });

  it('is never too odd to be read', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        for (const problem of read(text).problems) expect(problem.line).toBeGreaterThan(0);
      }),
    );
  });
});

describe('glossesFor', () => {
  const { terms } = read(list);

  it('gives a text its own terms, and no others', () => {
    expect(glossesFor('語言\n模型', 'zh-tw', terms)).toEqual([
      { own: '語言模型', other: 'language model', note: '註' },
    ]);
    expect(glossesFor('Two WEIGHTS.', 'en', terms)).toEqual([{ own: 'weight', other: '權重' }]);
    expect(glossesFor('Nothing.', 'en', terms)).toEqual([]);
  });
});
