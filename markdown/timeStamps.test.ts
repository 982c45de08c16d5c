import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { htmlOf, renderSample } from './renderSample';

const video = '{{< youtube GMXnmaky9FY >}}';
const another = '{{< youtube aircAruvnKk >}}';
const link = (time: string, seconds: number, id = 'GMXnmaky9FY') =>
  `<a href="https://www.youtube.com/watch?v=${id}&#x26;t=${seconds}s" class="time" aria-label="從 ${time} 播放影片" rel="noopener">${time}</a>`;

/** The HTML of a paragraph under a video. */
async function under(markdown: string): Promise<string> {
  return (await htmlOf(`${video}\n\n${markdown}`)).split('\n').slice(1).join('\n');
}

describe('time stamps', () => {
  it.each([
    ['12:34', 754],
    ['0:05', 5],
    ['90:00', 5400],
    ['1:02:03', 3723],
    ['01:00:00', 3600],
  ])('lead to the video at that time: %s', async (time, seconds) => {
    expect(await under(`看[${time}]。`)).toBe(`<p>看${link(time, seconds)}。</p>`);
  });

  it('say in English what they do', async () => {
    const html = await htmlOf(`${video}\n\n[12:34]`, { language: 'en' });
    expect(html).toContain('aria-label="Play the video from 12:34"');
  });

  it.each(['[12:99]', '[1:75:00]', '[1:2:03]', '[12:3]', '[:30]', '[1234:00]', '[12:34', '12:34]'])(
    '%s is no time',
    async (text) => expect(await under(`a ${text}`)).toBe(`<p>a ${text}</p>`),
  );

  it.each([
    ['`[12:34]`', '<code>[12:34]</code>'],
    ['\\[12:34\\]', '[12:34]'],
    ['[12:34](/x)', '<a href="/x">12:34</a>'],
    ['[12:34]\n\n[12:34]: /x', '<a href="/x">12:34</a>'],
    ['[a][12:34]\n\n[12:34]: /x', '<a href="/x">a</a>'],
    ['[12:34][a]\n\n[a]: /x', '<a href="/x">12:34</a>'],
    ['[see [12:34]](/x)', '<a href="/x">see [12:34]</a>'],
    ['![[12:34]](chart.png) b', /alt="\[12:34\]"/],
  ])('%j is something else', async (markdown, html) => {
    const result = await under(markdown);
    if (typeof html === 'string') expect(result).toBe(`<p>${html}</p>`);
    else expect(result).toMatch(html);
    expect(result).not.toContain('class="time"');
  });

  it('stand in headings, bold and notes', async () => {
    const { blocks, footnotes, toc } = await renderSample(
      `${video}\n\n## [0:05] 開場\n\n**[0:06]**[^1]\n\n[^1]: [0:07]`,
    );
    expect(blocks[1]?.html).toBe(`${link('0:05', 5)} 開場`);
    expect(toc[0]?.html).toBe('0:05 開場');
    expect(blocks[2]?.html).toContain(`<strong>${link('0:06', 6)}</strong>`);
    expect(footnotes).toContain(link('0:07', 7));
  });

  it('stay text in a text without a video', async () => {
    expect(await htmlOf('a [12:34] b')).toBe('<p>a [12:34] b</p>');
  });

  it('belong to the video before them, or else to the first', async () => {
    const html = await htmlOf(`[0:01]\n\n${video}\n\n[0:02]\n\n${another}\n\n[0:03]`);
    expect(html).toContain(link('0:01', 1));
    expect(html).toContain(link('0:02', 2));
    expect(html).toContain(link('0:03', 3, 'aircAruvnKk'));
  });

  it('keep every other text as it is', async () => {
    const part = fc.oneof(
      fc.constantFrom('[', ']', ':', '12', '3', '59', '60', '(', '漢', ' ', 'a'),
      fc.string({ maxLength: 3 }).map((text) => text.replace(/[^a-z0-9]/gi, '')),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(part, { maxLength: 12 }), async (parts) => {
        const text = `x${parts.join('').trim()}`;
        // What might be a link of another kind is tested above.
        fc.pre(!/\]\(/.test(text));
        const { blocks } = await renderSample(`${video}\n\n${text}`);
        const shown = text.replace(/\[((?:\d{1,2}:(?=\d\d:))?\d{1,3}:[0-5]\d)\]/g, (whole, time) =>
          /^\d+:[6-9]\d:/.test(time) ? whole : time,
        );
        expect(blocks[1]?.text).toBe(shown.replace(/ +/g, ' '));
      }),
    );
  });
});
