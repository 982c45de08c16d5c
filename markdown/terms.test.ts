import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Gloss } from '../model/glossary';
import { hasHan } from '../model/han';
import { blockToHtml } from './blockToHtml';
import { htmlOf, renderSample } from './renderSample';
import { withoutTerms } from './terms';

const chinese: Gloss[] = [
  { own: '語言模型', other: 'language model' },
  { own: '大型語言模型', other: 'large language model', note: '縮寫成 LLM。' },
  { own: 'AI 代理', other: 'AI agent' },
];
const english: Gloss[] = [
  { own: 'language model', other: '語言模型' },
  { own: 'bias', other: '偏差值' },
  { own: "Moore's law", other: '摩爾定律' },
  { own: 'reinforcement learning from human feedback', other: '人類回饋強化學習' },
];

/** The HTML with each term in braces. */
async function marked(markdown: string, language: 'zh-tw' | 'en' = 'zh-tw'): Promise<string> {
  const glossary = language === 'en' ? english : chinese;
  const html = await htmlOf(markdown, { language, glossary });
  return html.replace(
    /<span class="term">([\s\S]*?)<button [\s\S]*?<\/button><small [\s\S]*?<\/small><\/span>/g,
    '{$1}',
  );
}

describe('terms', () => {
  it('are not found in names that symbols make of them', async () => {
    const glossary = ['Net', 'C', 'C#'].map((own) => ({ own, other: `(${own})` }));
    const html = await htmlOf('.NET, C++, c＃, ASP.NET, the C.', { language: 'en', glossary });
    expect(html.match(/aria-label="[^"]*"/g)).toEqual(['aria-label="(Net)"', 'aria-label="(C)"']);
    expect(html).toMatch(/^<p>\.NET, C\+\+, c＃, ASP\./);
    expect(await htmlOf('C#', { language: 'en', glossary })).toContain('aria-label="(C#)"');
  });

  it('open their counterpart, with a note, and need no script for it', async () => {
    expect(await htmlOf('大型語言模型', { glossary: chinese })).toBe(
      '<p><span class="term">大型語言模型' +
        '<button type="button" popovertarget="_t1" lang="en" aria-label="large language model"></button>' +
        '<small popover="" id="_t1"><b lang="en">large language model</b> 縮寫成 LLM。</small></span></p>',
    );
  });

  it.each([
    ['語言模型與語言模型', '<p>{語言模型}與語言模型</p>'],
    ['大型語言模型是語言模型', '<p>{大型語言模型}是{語言模型}</p>'],
    ['大型語言模型，大型語言模型，語言模型', '<p>{大型語言模型}，大型語言模型，{語言模型}</p>'],
    ['**語言模型**', '<p><strong>{語言模型}</strong></p>'],
    ['語言\n模型', '<p>{語言模型}</p>'],
    ['用AI 代理做', '<p>用{AI 代理}做</p>'],
    ['XAI 代理', '<p>XAI 代理</p>'],
    ['語言模型（language model）與語言模型', '<p>語言模型（language model）與語言模型</p>'],
    [
      '# 語言模型\n\n[語言模型](/a) `語言模型`',
      '<h2 id="語言模型">語言<wbr>模型</h2>\n<p><a href="/a">語言模型</a> <code>語言模型</code></p>',
    ],
    ['<q lang="en">語言模型</q>', '<p><q lang="en">語言模型</q></p>'],
    [
      'a[^1]\n\n[^1]: 語言模型',
      '<p>a<sup><a class="note" href="#fn_1" id="fnref_1">1</a></sup></p>',
    ],
  ])('in Chinese: %j', async (markdown, html) => {
    expect(await marked(markdown)).toBe(html);
  });

  it.each([
    ['Language models', '<p>{Language models}</p>'],
    ['a language\nmodel', '<p>a {language\nmodel}</p>'],
    ['biases; bias', '<p>{biases}; bias</p>'],
    ['unbiased, biased, a-bias', '<p>unbiased, biased, a-{bias}</p>'],
    ["Moore's law", '<p>{Moore’s law}</p>'],
    ['bias (偏差值)', '<p>bias (<span lang="zh-TW">偏差值</span>)</p>'],
    // The whole would be wider than a phone.
    [
      'reinforcement learning from human feedback',
      '<p>reinforcement learning from human {feedback}</p>',
    ],
  ])('in English: %j', async (markdown, html) => {
    expect(await marked(markdown, 'en')).toBe(html);
  });

  it('are no part of the text', async () => {
    const { blocks } = await renderSample('大型語言模型。', { glossary: chinese });
    expect(blocks[0]?.text).toBe('大型語言模型。');
  });

  it('go without a trace where they would be in the way', async () => {
    const video = '{{< youtube GMXnmaky9FY >}}';
    const body = `大型語言模型\n\n- 語言模型\n\n  ${video}`;
    const { blocks } = await renderSample(body, { glossary: chinese });
    const { blocks: plain } = await renderSample(body);
    expect(blocks[1]?.tree).toBeDefined();
    expect(blocks.map(withoutTerms).map(blockToHtml)).toEqual(plain.map(blockToHtml));
  });

  it('leave every text as it is', async () => {
    const part = fc.oneof(
      fc.constantFrom(
        '語言模型',
        '大型',
        '（',
        'language model',
        'bias',
        's',
        '**',
        ' ',
        '\n',
        '[a](/b)',
      ),
      fc.string({ maxLength: 4 }),
    );
    const gloss = fc.record({
      own: fc.oneof(
        fc.constantFrom('語言模型', 'bias', 's'),
        fc.string({ minLength: 1, maxLength: 5 }),
      ),
      other: fc.string({ minLength: 1, maxLength: 5 }),
      note: fc.option(fc.string({ maxLength: 5 }), { nil: undefined }),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(part, { maxLength: 12 }),
        fc.array(gloss, { maxLength: 4 }),
        fc.constantFrom('zh-tw' as const, 'en' as const),
        async (parts, glosses, language) => {
          // Chinese within English is marked as Chinese, in as many pieces as there are.
          const glossary = glosses.filter(
            ({ own }) => own.trim() === own && !(language === 'en' && hasHan(own)),
          );
          const body = parts.join('');
          const { blocks } = await renderSample(body, { language, glossary });
          const { blocks: plain } = await renderSample(body, { language });
          expect(blocks.map(({ text }) => text)).toEqual(plain.map(({ text }) => text));
          expect(blocks.map(withoutTerms).map(blockToHtml)).toEqual(plain.map(blockToHtml));
        },
      ),
    );
  });
});
