import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from './parse';
import { toPlainMarkdown } from './plainMarkdown';

const plain = (body: string, basePath = '/repo') =>
  toPlainMarkdown(parse(body), body, {
    origin: 'https://site.example',
    basePath,
    pictures: {
      'chart.png': { address: `${basePath}/assets/pictures/chart.1.png` },
      '圖 1.png': { address: `${basePath}/assets/pictures/%E5%9C%96.2.png` },
    },
  });

const id = 'GMXnmaky9FY';
const watch = `https://www.youtube.com/watch?v=${id}`;
const chart = 'https://site.example/repo/assets/pictures/chart.1.png';

describe('toPlainMarkdown', () => {
  it.each([
    [`一\n\n{{< youtube ${id} >}}  \n\n二\n`, `一\n\n[YouTube](${watch})  \n\n二\n`],
    [`a {{<youtube id="${id}" title="A [b]" start="30">}} b`, `a [A \\[b\\]](${watch}&t=30s) b`],
    [`- {{< youtube\n  ${id}\n  >}}\n- x`, `- [YouTube](${watch})\n- x`],
    [`<div>{{< youtube ${id} >}}</div>`, `<div>[YouTube](${watch})</div>`],
    ['{{< figure src="chart.png" alt="圖" >}}', `![圖](${chart})`],
    [
      '{{< figure src="chart.png" alt="一\n二" caption="三\n四 two\nwords" >}}',
      `![一二](${chart}) 三四 two words`,
    ],
    [
      '<p>a <img alt="圖" src="chart.png"> <a href=\'/x\'>b</a></p> <!-- <img src="chart.png"> -->',
      `<p>a <img alt="圖" src="${chart}"> <a href='https://site.example/repo/x'>b</a></p> <!-- <img src="chart.png"> -->`,
    ],
    ['`<img src="chart.png">`', '`<img src="chart.png">`'],
    [
      '{{< figure src="./chart.png" alt="a" title="T" caption="**b** [c](/en/)" attr="d" attrlink="/e" link="/f" >}}',
      `[![a](${chart})](https://site.example/repo/f) **T** **b** [c](/en/) [d](https://site.example/repo/e)`,
    ],
    ['![](chart.png)', `![](${chart})`],
    ['![a [b](/en/) c](./chart.png "t")', `![a [b](/en/) c](${chart} "t")`],
    ['![圖](<圖 1.png>)', '![圖](<https://site.example/repo/assets/pictures/%E5%9C%96.2.png>)'],
    ['![圖][c]\n\n[c]: chart.png "t"', `![圖][c]\n\n[c]: ${chart} "t"`],
    ['[![a](chart.png)](/zh-tw/)', `[![a](${chart})](https://site.example/repo/zh-tw/)`],
    ['[![a](/x.png)](/x)', '[![a](https://site.example/repo/x.png)](https://site.example/repo/x)'],
    ['[![a](/x)](/x)', '[![a](https://site.example/repo/x)](https://site.example/repo/x)'],
    ['[a](/en/x/ "/en/x/")', '[a](https://site.example/repo/en/x/ "/en/x/")'],
    ['[a](/repo/en/)', '[a](https://site.example/repo/en/)'],
    ['[a](#b) [c](https://d.example/) [e](//f.example/) <https://g.example/>', undefined],
    [`\`{{< youtube ${id} >}}\``, undefined],
    [`\`\`\`\n{{< youtube ${id} >}}\n\`\`\``, undefined],
    [`<!-- {{< youtube ${id} >}} -->`, undefined],
    [`\`{{</* youtube ${id} */>}}\``, `\`{{< youtube ${id} >}}\``],
    [`a {{</* youtube ${id} */>}}`, `a {{< youtube ${id} >}}`],
  ])('%j', (body, expected) => {
    expect(plain(body)).toBe(expected ?? body);
  });

  it('leaves every text without shortcodes and addresses alone', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z中文*_`#>\n -]{0,80}$/), (body) => {
        expect(plain(body)).toBe(body);
      }),
    );
  });
});
