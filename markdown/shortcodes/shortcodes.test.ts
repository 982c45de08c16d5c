import { describe, expect, it } from 'vitest';
import { htmlOf, problemsOf, renderSample } from '../renderSample';

const id = 'GMXnmaky9FY';

/** Kinds of blocks, with what is in them. */
async function shapeOf(body: string): Promise<string[]> {
  const { blocks, problems } = await renderSample(body);
  expect(problems).toEqual([]);
  return blocks.map(({ kind, text, video, tree }) => {
    if (video) return `video ${video.id}`;
    return tree ? `${kind} with video: ${text}` : `${kind}: ${text}`;
  });
}

describe('shortcodes', () => {
  it.each([
    [`{{< youtube ${id} >}}`],
    [`{{<youtube ${id}>}}`],
    [`{{% youtube ${id} %}}`],
    [`{{< youtube "${id}" >}}`],
    [`{{< youtube \`${id}\` />}}`],
    [`{{< youtube id=${id} />}}  `],
    [`{{< youtube\n  id="${id}"\n\ttitle=\`a\nb\`\n>}}`],
    [`{{< youtube id="${id}"\n- title="a" >}}`.replace('- ', '')],
    [`   {{<youtube ${id}>}}`],
    [`**{{<youtube ${id}>}}**`],
  ])('%j is a video', async (markdown) => {
    expect(await shapeOf(markdown)).toEqual([`video ${id}`]);
  });

  it('keeps an id with underscores whole', async () => {
    expect(await shapeOf('{{<youtube __abc__def_>}}')).toEqual(['video __abc__def_']);
    expect(await shapeOf('a {{<youtube __abc__def_>}} b_')).toContain('video __abc__def_');
  });

  it.each([
    [`a {{<youtube ${id}>}} b`, ['paragraph: a', `video ${id}`, 'paragraph: b']],
    [`a\n{{<youtube ${id}>}}\nb`, ['paragraph: a', `video ${id}`, 'paragraph: b']],
    [`**a {{<youtube ${id}>}} b** c`, ['paragraph: a', `video ${id}`, 'paragraph: b c']],
    [`{{<youtube ${id}>}}{{<youtube ${id}>}}`, [`video ${id}`, `video ${id}`]],
    [`- a {{<youtube ${id}>}} b\n- c`, ['list with video: a\nb\nc']],
    [`- a\n{{<youtube ${id}>}}\nb`, ['list: a', `video ${id}`, 'paragraph: b']],
    [`> a\n> {{<youtube ${id}>}}\n> b`, ['quote with video: a\nb']],
    [`| a |\n|---|\n| {{<youtube ${id}>}} |`, ['table with video: a']],
    [`<div>\n{{<youtube ${id}>}}\n</div>`, ['other with video: ']],
    [
      `<details>\n<summary>a</summary>\n\n{{<youtube ${id}>}}\n\n</details>`,
      ['other with video: a'],
    ],
    [`a\n{{< figure\n  src="chart.png"\n>}}\n> b`, ['paragraph: a', 'picture: ', 'quote: b']],
  ])('%j is divided', async (markdown, shape) => {
    expect(await shapeOf(markdown)).toEqual(shape);
  });

  it.each([
    ['`{{< youtube x >}}`', '{{< youtube x >}}'],
    ['```\n{{< youtube x >}}\n```', '{{< youtube x >}}'],
    ['    {{< youtube x >}}', '{{< youtube x >}}'],
    ['\\{{< youtube x >}}', '{{< youtube x >}}'],
    ['{{</* youtube x */>}}', '{{< youtube x >}}'],
    ['a {{%/* figure "b" */%}} c', 'a {{% figure "b" %}} c'],
    ['`{{</* youtube x */>}}`', '{{< youtube x >}}'],
    ['```\n{{</* youtube x */>}}\n```', '{{< youtube x >}}'],
    ['<p>{{</* youtube x */>}}</p>', '{{< youtube x >}}'],
    ['<!-- {{< youtube x >}} -->a', 'a'],
    ['{{ .Title }} {<a>}', '{{ .Title }} {}'],
  ])('%j is text', async (markdown, text) => {
    const { blocks, problems } = await renderSample(markdown);
    expect(problems).toEqual([]);
    expect(blocks.map((block) => block.text).join('\n')).toBe(text);
  });

  it.each([
    ['{{< tweet 1 >}}', 'shortcode "tweet" is not known here'],
    ['a {{< /youtube >}}', 'shortcode "/youtube" is not known here'],
    ['{{< >}}', 'shortcode has no name'],
    [`{{< youtube ${id}`, 'shortcode is not closed'],
    [`{{< youtube ${id} %}}`, 'shortcode is not closed'],
    [`a {{< youtube ${id}\nb`, 'shortcode is not closed'],
    ['{{</* a', 'shortcode is not closed'],
    [`{{< youtube "${id} >}}`, `shortcode "youtube" has an argument that cannot be read: "${id}`],
    [`{{< youtube ${id} title="a" >}}`, 'shortcode "youtube" mixes named and positional arguments'],
  ])('%j is a problem', async (markdown, problem) => {
    expect(await problemsOf(`text\n\n${markdown}`)).toEqual([`13: ${problem}`]);
  });

  it('finds its line inside HTML and after an unclosed one', async () => {
    expect(await problemsOf('<div>\na\n{{< tweet >}}\n</div>')).toEqual([
      '13: shortcode "tweet" is not known here',
    ]);
    expect(await problemsOf('{{< youtube\n\n- {{< tweet >}}')).toEqual([
      '11: shortcode is not closed',
      '13: shortcode "tweet" is not known here',
    ]);
  });
});

describe('youtube', () => {
  it('takes every argument that Hugo documents', async () => {
    const { blocks } = await renderSample(
      `{{< youtube id="${id}" title="He said \\"hi >}}\\"" class="c" loading="lazy" start=30 end="90" autoplay=true controls=false loop=1 mute="true" allowFullScreen=false >}}`,
    );
    expect(blocks[0]?.video).toEqual({
      id,
      title: 'He said "hi >}}"',
      start: 30,
      end: 90,
      player: { autoplay: '1', controls: '0', fs: '0', loop: '1', mute: '1', playlist: id },
    });
  });

  it('says nothing to the player about what is usual', async () => {
    const { blocks } = await renderSample(
      `{{< youtube id="${id}" autoplay=false controls=true loop=0 mute=false allowFullScreen=1 start=0 >}}`,
    );
    expect(blocks[0]?.video).toEqual({ id });
  });

  it.each([
    ['', 'youtube has no id'],
    ['abc', 'youtube id "abc" is not one'],
    [`id=${id} start=1:30`, 'youtube start "1:30" is not a number'],
    [`id=${id} mute=yes`, 'youtube mute "yes" is not a switch'],
    [`id=${id} width=3`, 'youtube has no argument "width"'],
    [`id=${id} constructor=3`, 'youtube has no argument "constructor"'],
    [`${id} class`, 'youtube takes one argument without a name'],
  ])('%s is a problem', async (given, problem) => {
    expect(await problemsOf(`{{< youtube ${given} >}}`)).toEqual([`11: ${problem}`]);
  });

  it('finds the id in an address', async () => {
    const { problems } = await renderSample(`{{< youtube https://youtu.be/${id}?t=3 >}}`);
    expect(problems[0]?.mend).toBe(`write ${id} in its place`);
  });
});

describe('figure', () => {
  it('takes every argument that Hugo documents', async () => {
    const html = await htmlOf(
      '{{< figure src="chart.png" link="/x" target="_blank" rel="a" alt="b" title="c" caption="*d* `e`" class="f" height="200" loading="lazy" attr="g" attrlink="/h" >}}',
    );
    expect(html).toBe(
      '<figure><a href="/x"><img src="/a/chart.png" alt="b" width="400" height="200" fetchpriority="high" decoding="async"></a>' +
        '<figcaption><strong>c</strong> <em class="latin">d</em> <code>e</code> <a href="/h">g</a></figcaption></figure>',
    );
  });

  it('needs a picture that is there, and no more', async () => {
    expect(await htmlOf('{{< figure src="chart.png" >}}')).toBe(
      '<figure><a href="/a/chart.png" aria-label="放大圖片" data-zoom="關閉"><img src="/a/chart.png" alt="" width="800" height="400" fetchpriority="high" decoding="async"></a></figure>',
    );
    expect(await problemsOf('{{< figure src="none.png" >}}')).toEqual([
      '11: picture "none.png" is not there',
    ]);
  });

  it.each([
    ['alt="a"', 'figure has no src'],
    ['"chart.png"', 'figure has an argument without a name'],
    ['src="chart.png" zoom=1', 'figure has no argument "zoom"'],
  ])('%s is a problem', async (given, problem) => {
    expect(await problemsOf(`{{< figure ${given} >}}`)).toEqual([`11: ${problem}`]);
  });
});
