import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFrontMatter } from './frontMatter';
import { readGlossary } from './glossary';
import { joinHanLines } from './hanLines';
import { readTaxonomy } from './taxonomy';
import { readYaml } from './yaml';

describe('joinHanLines', () => {
  it.each([
    ['漢\n字', '漢字'],
    ['漢 \r\n\t字', '漢字'],
    ['好，\nClaude', '好，Claude'],
    ['two\nwords', 'two\nwords'],
    ['用\nClaude', '用\nClaude'],
    ['한국어\n문장', '한국어\n문장'],
    ['漢 字', '漢 字'],
  ])('makes %j %j', (text, joined) => {
    expect(joinHanLines(text)).toBe(joined);
  });
});

describe('a value over several lines', () => {
  const title = (yaml: string) =>
    readFrontMatter(`---\ntitle: ${yaml}\ndate: 2026-01-05\n---\n\nText.`, 'a.md').frontMatter
      ?.title;

  it.each([
    ['>-\n  把長標題\n  寫成兩行', '把長標題寫成兩行'],
    ['> # 註\n  把長標題，\n  Claude\n\n', '把長標題，Claude'],
    ['|\n  把長標題\n  寫成兩行。\n', '把長標題寫成兩行。'],
    ['把長標題\n  寫成 兩行', '把長標題寫成 兩行'],
    ['\n  把長標題\n  寫成兩行', '把長標題寫成兩行'],
    ['"把長\\"標題\n  寫成兩行"', '把長"標題寫成兩行'],
    ["'把長''標題\n  寫成\n  三行'", "把長'標題寫成三行"],
    ['>-\n  two\n  words', 'two words'],
    ['>-\n  한국어\n  문장', '한국어 문장'],
    ['>-\n  用\n  Claude\n  寫', '用 Claude 寫'],
  ])('%j is %j', (yaml, value) => {
    expect(title(yaml)).toBe(value);
  });

  it('is joined in lists, groups of keys, taxonomy and glossary, and nothing else is', () => {
    const yaml = 'tags: ["機器\n  學習", 二\n  三]\nauthor:\n  name: 林\n  電話: 一。\n  國: 二\n';
    expect(readYaml(yaml, 'a.md').value).toEqual({
      tags: ['機器學習', '二三'],
      author: { name: '林', 電話: '一。', 國: '二' },
    });
    const { taxonomy } = readTaxonomy('tags:\n- id: ml\n  zh-tw: 機器\n    學習\n', 't.yaml');
    expect(taxonomy.tag[0]?.names['zh-tw']).toBe('機器學習');
    const { terms } = readGlossary('- zh-tw: |\n    權\n    重\n  en: the\n    weight\n', 'g.yaml');
    expect(terms).toEqual([{ 'zh-tw': '權重', en: 'the weight' }]);
  });

  it('has the same lines in messages as before', () => {
    const { problems } = readFrontMatter(
      '---\ntitle: 一\n  二\ndate: 一\n  二\ntags: 5\n---\nText.',
      'a.md',
    );
    expect(problems.map(({ line }) => line)).toEqual([4, 6]);
  });

  it('differs from the same in one line by spaces only', () => {
    const word = fc.constantFrom('漢', '字，', '「字', 'two', '한', '"', "'", '—');
    const words = fc.array(word, { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(words, fc.constantFrom('>-\n  ', '|-\n  ', ''), (parts, sign) => {
        const value = title(`${sign}甲 ${parts.join('\n  ')}`) ?? '';
        expect(value.replaceAll(' ', '')).toBe(`甲${parts.join('')}`);
        const lines = `甲 ${parts.join('\n')}`;
        expect(value).toBe(joinHanLines(lines).replaceAll('\n', ' '));
      }),
    );
  });
});
