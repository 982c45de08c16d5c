import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blockToHtml } from './blockToHtml';
import { htmlOf, renderSample } from './renderSample';

describe('renderMarkdown', () => {
  it.each([
    ['**「粗體」**文字', '<strong>「粗體」</strong>文字'],
    ['~~「刪」~~文字', '<del>「刪」</del>文字'],
    ['1~2 與 3~4', '1~2 與 3~4'],
    ['*強調*', '<em>強調</em>'],
  ])('reads Chinese Markdown: %s', async (markdown, html) => {
    expect(await htmlOf(markdown)).toBe(`<p>${html}</p>`);
  });

  it('sets English quotation marks and dashes, and leaves Chinese and code alone', async () => {
    const markdown = `She said "don't" -- twice... \`"code"\``;
    expect(await htmlOf(markdown, { language: 'en' })).toBe(
      '<p>She said “don’t” – twice… <code>"code"</code></p>',
    );
    expect(await htmlOf('他說 "don\'t"')).toBe('<p>他說 "don\'t"</p>');
  });

  it('gives the same with the line ends of Windows', async () => {
    const body =
      '# 標題\n\n漢\n字\n\n{{< youtube\n  GMXnmaky9FY >}}\n\n```js\na\n```\n\n![](none.png)\n';
    expect(await renderSample(body.replaceAll('\n', '\r\n'))).toEqual(await renderSample(body));
  });

  it('estimates the time that reading takes', async () => {
    expect((await renderSample(`${'漢'.repeat(1200)}\n\n- ${'word '.repeat(230)}`)).minutes).toBe(
      4,
    );
  });

  it('orders problems by line and names the file', async () => {
    const { problems } = await renderSample('![](none.png)\n\n{{< tweet >}}\n\n```\n');
    expect(problems.map(({ file, line }) => `${file}:${line}`)).toEqual([
      'article.md:11',
      'article.md:13',
      'article.md:15',
    ]);
  });

  it('reports what nests too deep to be read', async () => {
    const { blocks, problems } = await renderSample('<i>'.repeat(10_000));
    expect(blocks).toEqual([]);
    expect(problems).toMatchObject([{ line: 11, mend: expect.stringContaining('simpler') }]);
  });

  const part = fc.oneof(
    fc.constantFrom(
      ...['{{<', '{{%', '>}}', '%}}', '/>}}', '{{</*', '*/>}}', 'youtube', 'GMXnmaky9FY', 'figure'],
      ...['src="chart.png"', 'caption="*a* [b](javascript:x)"', '"', '`', '\\', '=', '{', '}'],
      ...[
        '<script>',
        '</script>',
        '<b onclick=x>',
        '<p id="p3" style="x">',
        '<a id="fn_1">',
        '<!--',
      ],
      ...['-->', '<details>', '</details>', '<select>', '<table>', '<td>', '<svg>', '<plaintext>'],
      ...['<iframe>', '<textarea>', '<img src=x onerror=y>', '<youtube video="{}">', '<template>'],
      ...[
        '[a](javascript:x)',
        '[a](/b)',
        '![c](chart.png)',
        '[^1]',
        '\n[^1]: ',
        '<li>',
        '<h2 id=a>',
      ],
      ...[
        '# ',
        '## a',
        '> ',
        '- ',
        '1. ',
        '---',
        '```',
        '~~~js',
        '| a |',
        '|---|',
        '    ',
        '- [x] ',
      ],
      ...['$', '$x^2$', '$$', '$$\n', '> [!NOTE]\n', '[0:30]', '<formula tex=x>', '<mi>'],
      ...[
        '**',
        '_',
        '~~',
        '「',
        '」',
        '，',
        '漢',
        '𠮷',
        'https://x.tw',
        'www.x.tw',
        '\n',
        '\n\n',
        '\t',
      ],
      ...[
        '\0',
        '\u000B',
        '\u2028',
        '\uD842',
        '\uFFFC',
        '&#x0;',
        '&lt;',
        '<base href=//x>',
        '<math>',
      ],
    ),
    fc.string({ maxLength: 6, unit: 'binary' }),
  );
  const text = fc.array(part, { maxLength: 30 }).map((parts) => parts.join(''));

  it('makes safe HTML with unique ids of any text', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(text, async (body) => {
        const glossary = [{ own: '漢', other: 'Han' }];
        const { blocks, footnotes, problems } = await renderSample(body, { glossary });
        expect(problems.filter(({ what }) => what.startsWith('text cannot be read'))).toEqual([]);
        const html = blocks.map(blockToHtml).join('') + footnotes;
        const tags = html.match(/<[a-z](?:"[^"]*"|[^">])*>/gi) ?? [];
        for (const tag of tags) {
          expect(tag).not.toMatch(/^<(?:script|style|iframe|form|input|base|svg|youtube|formula)/i);
          // MathML is only what we draw ourselves.
          expect(tag).not.toMatch(/^<math(?! (?:display="block" )?data-tex=)/i);
          const names = tag.replace(/="[^"]*"/g, '').split(/\s+/);
          expect(names.filter((name) => /^(?:on|style)/i.test(name))).toEqual([]);
          expect(tag).not.toMatch(/(?:href|src)="\s*(?:javascript|data|vbscript):/i);
        }
        const ids = tags.flatMap((tag) => tag.match(/ id="([^"]*)"/)?.[1] ?? []);
        expect(new Set(ids).size).toBe(ids.length);
        expect(ids.filter((id) => /^p\d+$/.test(id))).toEqual([]);
        for (const { line } of blocks) expect(line).toBeGreaterThan(10);
      }),
      { numRuns: 300 },
    );
  });
});
