import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { convertShortcodes } from './convert';
import { scan } from './scan';
import { readShortcodes } from './tree';
import type { Context } from './types';

const unknown: string[] = [];
const context: Context = {
  picture: async (src) => ({ kind: 'placed', name: src, url: src }),
  refer: (path) => (path === 'here' ? '/en/articles/here/' : undefined),
  parameter: () => undefined,
  tell: () => {},
  unknown: (name) => unknown.push(name),
};
const convert = (text: string) => convertShortcodes(text, context);

/** Pieces of which the texts that trouble a parser consist. */
const piece = fc.constantFrom(
  '{{< ',
  ' >}}',
  '{{% ',
  ' %}}',
  '{{</* ',
  ' */>}}',
  '/',
  'figure',
  'note',
  ' src="a.png"',
  '"',
  '`',
  '```',
  '\n',
  '\n\n',
  '> ',
  '- ',
  '~~~',
  'word',
  '|',
  '字',
);
const text = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(''));

describe('shortcodes of a Hugo text', () => {
  it('are taken apart without loss, whatever the text is', () => {
    fc.assert(
      fc.property(fc.oneof(text, fc.string()), (source) => {
        expect(
          scan(source)
            .map((part) => part.source)
            .join(''),
        ).toBe(source);
      }),
    );
  });

  it('are converted whatever the text is', async () => {
    await fc.assert(
      fc.asyncProperty(text, async (source) => {
        expect(typeof (await convert(source))).toBe('string');
      }),
    );
  });

  it('leave a text without any as it is', async () => {
    const plain = fc.array(
      piece.filter((one) => !one.includes('{{')),
      { maxLength: 30 },
    );
    await fc.assert(
      fc.asyncProperty(plain, async (pieces) => {
        expect(await convert(pieces.join(''))).toBe(pieces.join(''));
      }),
    );
  });

  it('keep the words between the tags of unknown ones', async () => {
    const name = fc.stringMatching(/^[a-z]{3,8}$/).map((one) => `zz${one}`);
    const words = fc.stringMatching(/^[A-Za-z字 ]{1,20}$/).filter((one) => one.trim() !== '');
    await fc.assert(
      fc.asyncProperty(name, words, async (own, inner) => {
        expect(await convert(`a {{< ${own} >}}${inner}{{< /${own} >}} b`)).toContain(inner.trim());
      }),
    );
  });

  it('are left alone in code and when they are escaped', async () => {
    for (const source of [
      '```\n{{< youtube x >}}\n```\n',
      'a `{{< note >}}` b',
      '{{</* youtube x */>}}',
      '~~~md\n{{% note %}}\n~~~',
    ]) {
      expect(await convert(source)).toBe(source);
    }
  });

  it('pair their tags, nested and not', () => {
    const [outer] = readShortcodes('{{< a >}}x{{< b >}}y{{< c >}}z{{< /c >}}{{< /a >}}');
    expect(outer).toMatchObject({
      name: 'a',
      children: [{ source: 'x' }, { name: 'b' }, { source: 'y' }, { name: 'c', inner: 'z' }],
    });
  });

  it.each([
    ['{{< youtube https://youtu.be/dQw4w9WgXcQ >}}', '{{< youtube dQw4w9WgXcQ >}}'],
    ['{{< vimeo id="1" >}}', '[vimeo.com/1](https://vimeo.com/1)'],
    ['{{< x user="a" id="2" >}}', '[x.com/a/status/2](https://x.com/a/status/2)'],
    ['{{< highlight js >}}\na\n{{< /highlight >}}', '```js\na\n```'],
    [
      '{{% details "More" %}}in{{% /details %}}',
      '<details>\n<summary>More</summary>\n\nin\n\n</details>',
    ],
    ['{{< figure src=a.png alt="b" class=c >}}', '{{< figure src="a.png" alt="b" >}}'],
    ['[a]({{< ref "here" >}})', '[a](/en/articles/here/)'],
    ['{{< qr text="hello" />}}', 'hello'],
    ['before {{< icon x >}} after', 'before <!-- {{< icon x >}} --> after'],
    ['{{< img "b.webp" "A cat" >}}', '![A cat](b.webp)'],
  ])('%s', async (source, expected) => {
    expect((await convert(source)).trim()).toBe(expected);
  });
});
