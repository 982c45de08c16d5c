import { describe, expect, it } from 'vitest';
import { htmlOf, renderSample } from './renderSample';

const english = { language: 'en' } as const;

/** What a text says, in English. */
const said = async (markdown: string) =>
  (await renderSample(markdown, english)).blocks.map(({ text }) => text).join('\n');

describe('typography', () => {
  it.each([
    [`The value of $x$'s square, and "$x$".`, 'The value of x’s square, and “x”.'],
    [
      `A note[^1]'s mark, "see note[^1]" and 'note[^1]'.\n\n[^1]: A.`,
      'A note’s mark, “see note” and ‘note’.',
    ],
    [`At [12:34]'s mark, "[12:34]" was said.`, 'At [12:34]’s mark, “[12:34]” was said.'],
    [`<kbd>Ctrl</kbd>'s place, "<kbd>Ctrl</kbd>" and <kbd>"</kbd>`, 'Ctrl’s place, “Ctrl” and "'],
    [`"![pic](chart.png)" end's`, '“pic” end’s'],
    [`one\\\n"two" <br>'three'`, 'one\n“two”\n‘three’'],
    [`*"one"* **"two**" [it](#a)'s "*'three'*"`, '“one” “two” it’s “‘three’”'],
    ['`"a"`\'s "`b`"', '"a"’s “b”'],
    ['see https://a.example/b--c "d"', 'see https://a.example/b--c “d”'],
    [`| "a" |\n| --- |\n| 'b' |`, '“a”\n‘b’'],
    [`# "A" -- b\n\n> "c"\n\n- "d"`, '“A” – b\n“c”\n“d”'],
  ])('%j', async (markdown, text) => {
    expect(await said(markdown)).toBe(text);
  });

  it('follows a time stamp that is a link, and a video', async () => {
    const text = await said(`{{< youtube GMXnmaky9FY >}}\n\nAt [12:34]'s mark, "[12:34]" was.`);
    expect(text).toContain('At 12:34’s mark, “12:34” was.');
  });

  it('is also that of captions and of what pictures, links and videos are called', async () => {
    const texts = [
      `![It's "a"](chart.png "It's 'b'")`,
      `{{< figure src="chart.png" alt="It's c" caption="It's d" >}}`,
      `[e](#a "It's f")`,
      `{{< youtube id="GMXnmaky9FY" title="It's g -- h" >}}`,
    ];
    const html = await htmlOf(texts.join('\n\n'), english);
    for (const set of ['It’s “a”', 'It’s ‘b’', 'It’s c', 'It’s d', 'It’s f', 'It’s g – h']) {
      expect(html).toContain(set);
    }
    expect(await htmlOf(texts[0] ?? '')).toContain(`It's`);
  });

  it('is not that of Chinese texts, nor of code', async () => {
    expect(await htmlOf(`"a" it's`)).toBe(`<p>"a" it's</p>`);
    const { blocks } = await renderSample('```\n"a" -- it\'s\n```', english);
    expect(blocks[0]?.text).toContain(`"a" -- it's`);
  });
});
