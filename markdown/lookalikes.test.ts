import { expect, it } from 'vitest';
import { renderSample } from './renderSample';

const doubtsIn = async (body: string): Promise<string[]> =>
  (await renderSample(body)).problems.map(
    ({ line, level = 'error', what, mend }) => `${line - 10} ${level}: ${what}; ${mend}`,
  );

it.each([
  // Blanks in an address.
  [
    '前文。\n\n![螢幕截圖](螢幕截圖 2026-01-05 下午3.10.22.png)',
    '3 doubt: "![螢幕截圖](螢幕截圖 2026-01-05 下午3.10.22.png)" looks like a picture, but is text; write ![螢幕截圖](<螢幕截圖 2026-01-05 下午3.10.22.png>)',
  ],
  ['見[簡報](期末 簡報.pdf)。', 'write [簡報](<期末 簡報.pdf>)'],
  ['[a](my file (1).md)', 'write [a](<my file (1).md>)'],
  ['[a](../b c/d)', 'write [a](<../b c/d>)'],
  ['[a](https://a.tw/b c)', 'write [a](<https://a.tw/b c>)'],
  ['[a](#b c)', 'write [a](<#b c>)'],
  ['![a](b c)', 'write ![a](<b c>)'],
  ['![a](b c.png "d")', 'write ![a](<b c.png> "d")'],
  ['![a](b.png “c d”)', 'write ![a](b.png "c d")'],
  ['![a](b.png 「c」)', 'write ![a](b.png "c")'],
  ['[a](b.pdf c d)', 'write [a](b.pdf "c d")'],
  ['[甲](乙.pdf 丙)', 'write [甲](乙.pdf "丙")'],
  ['![a](b.png =300x200)', 'write ![a](b.png)'],
  ['**[a](b c.md)**', 'write [a](<b c.md>)'],
  ['[![a](b c.png)](/x)', 'write ![a](<b c.png>)'],
  ['- x\n- [a](b c.md)', '2 doubt: "[a](b c.md)" looks like a link, but is text'],
  ['| a |\n|---|\n| [b](c d.md) |', '3 doubt: "[b](c d.md)" looks like a link, but is text'],
  ['# [a](b c.md)', 'write [a](<b c.md>)'],
  // Other programs' ways.
  ['![[a.png]]', '"![[a.png]]" looks like a picture, but is text; write ![](a.png)'],
  ['![[a b.png|說明]]', 'write ![說明](<a b.png>)'],
  ['見[[某一頁]]', '"[[某一頁]]" looks like a link, but is text; write [某一頁](address)'],
  ['文^[一個註]', '"^[一個註]" looks like a note, but is text'],
  // Full width.
  ['[文件]（https://a.tw/）', 'write [文件](https://a.tw/)'],
  ['[文件]（/doc）', 'write [文件](/doc)'],
  ['[文件](doc.md）', 'write [文件](doc.md)'],
  ['【文件】(doc.md)', 'write [文件](doc.md)'],
  ['［文件］（doc.md）', 'write [文件](doc.md)'],
  ['！［圖］（a.png）', 'write ![圖](a.png)'],
  ['!【圖】(a.png)', 'write ![圖](a.png)'],
  // Not closed, or apart.
  ['![a](b.png', 'write ![a](b.png)'],
  ['![a] (b.png)', 'write ![a](b.png)'],
  ['[a] (b.md)', 'write [a](b.md)'],
  ['(文件)[https://a.tw/]', 'write [文件](https://a.tw/)'],
  ['（文件）[/doc]', 'write [文件](/doc)'],
  ['見[https://b.tw/]與![a](b c.png)', '"![a](b c.png)" looks like a picture'],
  // No definition.
  ['見[文件][doc]。', '"[文件][doc]" looks like a link, but is text; write [doc]: address'],
  ['[文件][]', 'write [文件]: address'],
  ['![圖][1]', '"![圖][1]" looks like a picture, but is text; write [1]: address'],
  // Notes.
  ['文[^1]', '"[^1]" looks like a note, but is text; write [^1], and its note as [^1]: …'],
  ['文［^1］', 'write [^1], and its note'],
  ['文[＾1]', 'write [^1], and its note'],
  ['文[^my note]', 'write [^my-note], and its note'],
  ['[^1]：註', '"[^1]：" looks like a note, but is text; write [^1]: with a half-width colon'],
  ['> [^1]：註', 'write [^1]: with a half-width colon'],
  ['文[^1]\n\n[^1]：註一\n\n[^1]: 註二', '3 doubt: "[^1]：" looks like a note, but is text'],
])('%j is reported', async (markdown, expected) => {
  expect(await doubtsIn(markdown)).toEqual([expect.stringContaining(expected)]);
});

it('reports each once, where it stands', async () => {
  const doubts = await doubtsIn('文[^1]與[^2]，\n見[文件][doc]、\\\n[a](b c.md)。');
  expect(doubts.map((doubt) => doubt.split(' looks')[0])).toEqual([
    '1 doubt: "[^1]"',
    '1 doubt: "[^2]"',
    '2 doubt: "[文件][doc]"',
    '3 doubt: "[a](b c.md)"',
  ]);
});

it.each([
  '他說 [sic]，[1] [2, 3] [1][2] a[i] a[i][j] f[0](x y) [ ] [x] [...] […] [a, b] [0, 1)',
  '- [ ] 一\n- [x] 二',
  '[1]（https://a.tw/）[甲]（說明）[甲](乙 丙) 【重點】說明 【甲】（乙）［註］ [[1]] [[1, 2], [3]] [甲] (乙)',
  '[文件] (https://a.tw/) [甲](/x)（/y） [甲]: 乙 丙 (甲)[乙] （甲）[1]',
  '`[a](b c.md)` `![[a.png]]` `[^1]` `[a][b]`\n\n    [a](b c.md)\n\n```\n[^1] ![[a.png]]\n```',
  '$[a](b c.md)$ $$[^1]$$ $x[i][j]$',
  '\\[a](b c.md) \\![[a.png]] \\[^1] [a\\][b] \\[[a]]',
  '[甲](<b c.md>) ![a](chart.png) ![a](<chart.png> "b") [a][b] 文[^1]\n\n[b]: /x\n[^1]: 註',
  '正規表示式 [^a-z] [^0-9]+ [^\\s] [^abc]* x^[2]',
  '<b title="[a](b c.md)">a</b>\n\n<div>\n[a](b c.md) [^1]\n</div>',
  '[12:34][5] [1:02:03] https://a.tw/[x](y)',
  '！[文件](/x) 看！[甲](乙)',
  '> [!NOTE]\n> 文',
])('says nothing of %j', async (markdown) => {
  expect(await doubtsIn(markdown)).toEqual([]);
});
