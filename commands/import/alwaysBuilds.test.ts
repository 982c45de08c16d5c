import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { renderMarkdown } from '../../markdown/render';
import { readFrontMatter } from '../../model/frontMatter';
import { isError } from '../../model/problem';
import { type Files, importSample } from './importSample';

const runs = Number(process.env.FUZZ_RUNS ?? 60);
vi.setConfig({ testTimeout: 60_000 + runs * 1_000 });

const picture = readFileSync('commands/import/fixtures/suffix/static/img/lantern.png');

/** Pieces of texts, each of which some build has refused or could. */
const piece = fc.constantFrom(
  ...[
    'word',
    '字',
    '\n',
    '\n\n',
    '  ',
    '> ',
    '- ',
    '1. ',
    '| a | b |\n|---|---|\n| ',
    '```\n',
    '~~~',
    '`',
  ],
  ...['$\\frac{1$', '$$\n\\nosuch{x}\n$$', '\\(x\\)', '\\[', '\\]', '$', '$$', '\\ref{a}'],
  ...[
    '{{< figure src="a.png" caption="*c*" >}}',
    '{{< figure >}}',
    '{{< youtube >}}',
    '{{< zz "A" >}}',
  ],
  ...[
    '{{% zz %}}',
    '{{% /zz %}}',
    '{{< ',
    ' >}}',
    '{{</* x */>}}',
    '{{< highlight go >}}',
    '{{< /highlight >}}',
  ],
  ...[
    '![a](a.png)',
    '![a](no.png)',
    '![a](https://b.example/c.png)',
    '![',
    '](',
    '[a](javascript:x)',
    '[a][b]',
  ],
  ...[
    '<div>',
    '</div>',
    '<script>alert(1)</script>',
    '<iframe src="https://a.example/"></iframe>',
    '<img src=x>',
  ],
  ...[
    '<a onclick="x">',
    '<details>',
    '<!--',
    '-->',
    '<svg onload=x>',
    '<video src="a.mp4">',
    '<td>',
    '<p',
  ],
  ...[
    '**',
    '_',
    '~~',
    '[^1]',
    '\n[^1]: note\n',
    ':smile:',
    '\n: said',
    '{.x}',
    '# Head {#a .b}\n',
    '---\n',
  ],
  ...[
    '{% note %}',
    '{% endnote %}',
    '{% img a.png "t" %}',
    '{% raw %}',
    '{% endraw %}',
    '{% codeblock %}',
  ],
  ...[
    '<Note>',
    '</Note>',
    '<Image src="a.png" />',
    '{a.b}',
    '{',
    '}',
    'import a from "b"\n',
    '<A b={',
  ],
);
const body = fc
  .array(piece, { minLength: 1, maxLength: 25 })
  .map((pieces) => `x ${pieces.join('')}`);

const site = {
  hugo: (text: string): Files => ({
    'hugo.toml': 'enableEmoji = true\n[params]\nmath = true\n',
    'content/posts/a/index.md': text,
    'content/posts/a/a.png': picture,
  }),
  hexo: (text: string): Files => ({
    '_config.yml': 'language: zh-TW\n',
    'source/_posts/a.md': text,
    'source/_posts/a/a.png': picture,
  }),
  contentlayer: (text: string): Files => ({
    'contentlayer.config.ts': "contentDirPath: 'posts'",
    'posts/a/index.mdx': text,
    'posts/a/a.png': picture,
  }),
};

describe.each(Object.entries(site))('what comes from %s', (_, filesOf) => {
  it('has every word of its source, or the report has', async () => {
    // A call that is never closed has no words: Hugo itself would stop at it.
    const whole = piece.filter((one) => one !== '{{< ' && one !== ' >}}');
    const words = fc.array(whole, { minLength: 1, maxLength: 15 });
    await fc.assert(
      fc.asyncProperty(words, async (pieces) => {
        const source = pieces.map((one, index) => `${one} zq${index}zq `).join('');
        const text = `---\ntitle: T\ndate: 2020-01-02\n---\n\n${source}\n`;
        const { texts, report } = await importSample(filesOf(text));
        const there = Object.values(texts).join() + report;
        const lost = report.includes('Not imported')
          ? []
          : pieces.map((__, index) => `zq${index}zq`).filter((word) => !there.includes(word));
        expect([source, there, lost]).toEqual([source, there, []]);
      }),
      { numRuns: runs },
    );
  });

  it('builds, whatever it is', async () => {
    await fc.assert(
      fc.asyncProperty(body, async (source) => {
        const text = `---\ntitle: T\ndate: 2020-01-02\n---\n\n${source}\n`;
        const { texts, names, report } = await importSample(filesOf(text));
        for (const [path, written] of Object.entries(texts)) {
          const read = readFrontMatter(written, path);
          expect(read.problems).toEqual([]);
          const pictures = names.filter((name) => name.endsWith('.png'));
          const rendered = await renderMarkdown(read.body, {
            language: path.includes('.en.') ? 'en' : 'zh-tw',
            title: 'T',
            file: path,
            lineOffset: read.bodyLine,
            basePath: '',
            origin: 'https://example.org',
            pictures: Object.fromEntries(
              pictures.map((name) => [name.split('/').at(-1), { address: `/${name}` }]),
            ),
          });
          // A site is built whatever is doubtful.
          expect([written, rendered.problems.filter(isError)]).toEqual([written, []]);
        }
        if (Object.keys(texts).length === 0) expect(report).toContain('Not imported');
      }),
      { numRuns: runs },
    );
  });
});
