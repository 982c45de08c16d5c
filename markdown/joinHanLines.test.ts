import { describe, expect, it } from 'vitest';
import { htmlOf } from './renderSample';

describe('joinHanLines', () => {
  it.each([
    ['Han', '漢\n字', '漢字'],
    ['rare Han', '𠮷\n𠮷', '𠮷𠮷'],
    ['spaces around the break', '漢 \n  字', '漢字'],
    ['bold', '**粗**\n體', '<strong>粗</strong>體'],
    ['before bold', '字\n**粗**', '字<strong>粗</strong>'],
    ['inside bold', '**粗\n體**', '<strong>粗體</strong>'],
    ['emphasis in a link', '[*連*](#a)\n結', '<a href="#a"><em>連</em></a>結'],
    ['raw HTML', '<b>粗</b>\n體', '<b>粗</b>體'],
    ['full-width punctuation', '好，\nClaude', '好，Claude'],
    ['before a bracket', 'Claude\n「好」', 'Claude「好」'],
    ['a dash beside Han', '好——\n不', '好——不'],
    ['Latin', 'two\nwords', 'two\nwords'],
    ['Latin and Han', '用\nClaude', '用\nClaude'],
    ['a dash beside Latin', 'so —\nhe said', 'so —\nhe said'],
    ['a hard break', '漢\\\n字', '漢<br>\n字'],
    ['code', '`漢`\n`字`', '<code>漢</code><code>字</code>'],
  ])('%s', async (_, markdown, html) => {
    expect(await htmlOf(markdown)).toBe(`<p>${html}</p>`);
  });

  it('joins across the number of a note', async () => {
    expect(await htmlOf('註[^1]\n腳\n\n[^1]: x')).toContain('</sup>腳');
  });

  it('joins in what pictures, links and videos are called', async () => {
    const texts = [
      '![一\n二](chart.png "三\n四")',
      '{{< figure src="chart.png" alt="五\n六" title="七\n八" caption="九\n十 two\nwords" >}}',
      '<img src="chart.png" alt="甲\n乙">',
      '[丙](#a "丁\n戊")',
      '{{< youtube id="GMXnmaky9FY" title="己\n庚" >}}',
    ];
    const html = await htmlOf(texts.join('\n\n'));
    for (const joined of [
      '一二',
      '三四',
      '五六',
      '七八',
      '九十 two\nwords',
      '甲乙',
      '丁戊',
      '己庚',
    ]) {
      expect(html).toContain(joined);
    }
  });

  it('joins in list items, quotes, headings and HTML, but never in a code block', async () => {
    expect(await htmlOf('- 漢\n  字\n\n> 漢\n> 字\n\n漢\n字\n---\n\n<p>漢\n字</p>')).not.toMatch(
      /漢\n字/,
    );
    expect(await htmlOf('```\n漢\n字\n```')).toContain('漢\n字');
    expect(await htmlOf('<pre>漢\n字</pre>')).toContain('漢\n字');
  });
});
