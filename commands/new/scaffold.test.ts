import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from '../../markdown/parse';
import { renderSample } from '../../markdown/renderSample';
import { scaffold } from './scaffold';

const original = `{{< youtube GMXnmaky9FY >}}

第一段，有一個[連結](https://example.org)。
還在第一段。

## 標題

- 一
- 二

> 引文。

\`\`\`sh
run --fast # 不必翻譯
\`\`\`

| 甲 | 乙 |
| -- | -- |
| 1 | 2 |

![圖](chart.png)

<!-- row -->

最後一段--結束 --> 了。[^n]

[^n]: 註。
`;

describe('scaffold', () => {
  it('keeps what is structure, and puts what is text into comments', () => {
    expect(scaffold(original)).toBe(`{{< youtube GMXnmaky9FY >}}

<!-- original
第一段，有一個[連結](https://example.org)。
還在第一段。
-->


## 標題

<!-- original
- 一
- 二
-->


<!-- original
> 引文。
-->


\`\`\`sh
run --fast # 不必翻譯
\`\`\`

| 甲 | 乙 |
| -- | -- |
| 1 | 2 |

![圖](chart.png)

<!-- row -->

<!-- original
最後一段- -結束 - -> 了。[^n]
-->


<!-- original
[^n]: 註。
-->

`);
  });

  it('leaves a shortcode inside a paragraph in its place', () => {
    expect(scaffold('前文\n{{< youtube GMXnmaky9FY >}}\n後文')).toBe(
      '<!-- original\n前文\n-->\n\n\n{{< youtube GMXnmaky9FY >}}\n\n<!-- original\n後文\n-->\n\n',
    );
  });

  it('does not make a mark of a paragraph "row"', async () => {
    const { rowMarks } = await renderSample(`text\n\n${scaffold('row')}text`);
    expect(rowMarks).toEqual([]);
  });

  it('shows nothing of the text of the original, whatever that is', async () => {
    const piece = fc.oneof(
      fc.constantFrom('-', '--', '-->', '<!--', '--!>', '>', '\n', '\n\n', '*', '{{<', '`', '# '),
      fc.string({ unit: fc.constantFrom('甲', 'a', ' ') }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece), async (pieces) => {
        const paragraph = `x${pieces.join('').replaceAll('\n\n', '\n')}`;
        const body = `${paragraph}\n\nend`;
        const before = await renderSample(body);
        // Only what is a paragraph from beginning to end, and no HTML that looks like one.
        fc.pre(parse(body).children.every(({ type }) => type === 'paragraph'));
        fc.pre(before.blocks.length === 2 && before.problems.length === 0);
        fc.pre(before.blocks.every(({ kind }) => kind === 'paragraph'));
        const { blocks, problems } = await renderSample(scaffold(body));
        expect(blocks).toEqual([]);
        expect(problems).toEqual([]);
      }),
    );
  });
});
