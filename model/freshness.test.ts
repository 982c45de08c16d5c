import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changesSince, fingerprint, sectionsOf } from './freshness';

const body = '開頭。\n\n## 一\n\n甲。\n\n## 二\n\n```md\n## 不是標題\n```\n\n## 三\n\n丙。\n';

describe('sectionsOf', () => {
  it('cuts at headings, not in code', () => {
    expect(sectionsOf(body).map(({ heading }) => heading)).toEqual(['', '一', '二', '三']);
  });
});

describe('changesSince', () => {
  it.each([
    ['nothing', body, []],
    ['white space', body.replaceAll('\n\n', '\n\n\n'), []],
    ['a section', body.replace('甲', '乙'), [{ kind: 'changed', heading: '一' }]],
    ['a heading', body.replace('## 一', '## 壹'), [{ kind: 'changed', heading: '壹' }]],
    ['a new section', `${body}\n## 四\n\n丁。\n`, [{ kind: 'added', heading: '四' }]],
    ['a section less', body.replace('## 一\n\n甲。\n', ''), [{ kind: 'removed', heading: '' }]],
  ])('finds out about %s', (_, now, changes) => {
    expect(changesSince(fingerprint(body), now)).toEqual(changes);
  });

  it('is silent just when the prints are the same', () => {
    const texts = fc.array(fc.constantFrom('甲', '乙', '\n## 一', '\n## 二', '\n'), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(texts, texts, (a, b) => {
        const [before, after] = [fingerprint(a.join('\n')), b.join('\n')];
        return (changesSince(before, after).length === 0) === (before === fingerprint(after));
      }),
    );
  });

  it('takes what is no fingerprint for a change of everything', () => {
    expect(changesSince('none', body).map(({ kind }) => kind)).toEqual([
      'changed',
      'added',
      'added',
      'added',
    ]);
  });
});
