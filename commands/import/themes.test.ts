import { readFile } from 'node:fs/promises';
import fc from 'fast-check';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { type Files, importedBody } from './importSample';

vi.setConfig({ testTimeout: 60_000 });

let picture: Uint8Array;
beforeAll(async () => {
  picture = await readFile('commands/import/fixtures/suffix/static/img/lantern.png');
});

/** The body of a text beside a picture `a.png`. */
const bodyOf = async (source: string, files: Files = {}) =>
  (await importedBody(source, { 'content/posts/one/a.png': picture, ...files })).body;

it.each(['NFC', 'NFD'])('shows a picture whose name is in %s', async (form) => {
  for (const written of ['NFC', 'NFD']) {
    const body = await bodyOf(`![b](${'é.png'.normalize(written)})`, {
      [`content/posts/one/${'é.png'.normalize(form)}`]: picture,
    });
    expect(decodeURI(body).normalize('NFC')).toBe('![b](é.png)');
  }
});

describe('a shortcode whose source is a picture is a figure', () => {
  it.each([
    [
      '{{< image src="a.png" caption="A *small* [one](https://a.example/)" width="40%" >}}',
      '{{< figure src="a.png" caption="A *small* [one](https://a.example/)" >}}',
    ],
    [
      '{{< imgcap src="a.png" alt="x" desc="Words" title="T" >}}',
      '{{< figure src="a.png" alt="x" title="T" caption="Words" >}}',
    ],
    [
      '{{< pic url="a.png" href="https://a.example/" >}}A **bold** word{{< /pic >}}',
      '{{< figure src="a.png" caption="A **bold** word" link="https://a.example/" >}}',
    ],
    ['{{< img src="my a.png" caption="C" >}}', '{{< figure src="my-a.png" caption="C" >}}'],
    ['{{< figure src="a.png" href="/x" >}}', '{{< figure src="a.png" link="/x" >}}'],
    ['| a |\n|---|\n| {{< image src="a.png" caption="c" >}} |', '| a |\n|---|\n| ![c](a.png) |'],
  ])('%s', async (source, expected) => {
    expect(await bodyOf(source, { 'content/posts/one/my a.png': picture })).toBe(expected);
  });
});

describe('what a shortcode leaves', () => {
  it('is listed with file and line where it is nothing', async () => {
    const { report } = await importedBody('a {{< icon x >}} b\n\n{{< gap 3 >}}\n\n{{< icon y >}}');
    expect(report).toContain(
      [
        'Shortcodes of the theme of which readers see nothing:',
        '  gap (without "3")',
        '    site/content/posts/one/index.md:8',
        '  icon (without "x", "y")',
        '    site/content/posts/one/index.md:6, 10',
      ].join('\n'),
    );
    expect(report).not.toContain('their words were kept');
  });

  it.each([
    ['**{{< icon x >}}** word', 'word'],
    ['a **{{< icon x >}}**', 'a <!-- {{< icon x >}} -->'],
    ['a **{{< hl >}}{{< /hl >}}** word', 'a  word'],
    ['a **b {{< icon x >}}** word', 'a **b <!-- {{< icon x >}} -->** word'],
    ['__{{< hl >}}{{< /hl >}}__ *{{< hl >}}{{< /hl >}}*', ''],
  ])('is no mark of emphasis: %s', async (source, expected) => {
    expect((await bodyOf(`x\n\n${source}`)).slice(3).trim()).toBe(expected);
  });

  it('is the text of a file that it names', async () => {
    const files = {
      'content/posts/one/sub/main.py': 'print("hello")\n',
      'static/code/x.sh': 'ls\n',
      'content/posts/one/secrets.json': '{"a": 1}\n',
    };
    expect(await bodyOf('{{< codefile "sub/main.py" >}}', files)).toBe(
      '```py\nprint("hello")\n```',
    );
    expect(await bodyOf('{{< include file="/code/x.sh" title="A script" >}}', files)).toBe(
      '**A script**\n\n```sh\nls\n```',
    );
    const { body, report } = await importedBody('{{< codefile "secrets.json" >}}', files);
    expect(body).not.toContain('"a"');
    expect(report).toContain('of which readers see nothing');
    expect(await bodyOf('{{< codefile "../../../hugo.toml" >}}', files)).not.toContain('title');
  });
});

describe('pictures of a theme’s call', () => {
  it.each([
    ['{{< compare "a.png" "b.png" >}}', '{{< figure src="a.png" >}}\n\n![](b.png)'],
    [
      '{{< compare before="a.png" after="b.png" caption="C" >}}',
      '{{< figure src="a.png" caption="C" >}}\n\n![](b.png)',
    ],
    ['{{< image src="a.png" src_s="b.png" >}}', '{{< figure src="a.png" >}}'],
    ['{{< img "a.png" "A *small* cat" >}}', '{{< figure src="a.png" caption="A *small* cat" >}}'],
    ['{{< gallery match="img/*" sortOrder="desc" >}}', '![](1.png)\n\n![](2.png)'],
    ['{{< gallery dir="/img/" />}}', '![](1.png)\n\n![](2.png)'],
  ])('all come over: %s', async (source, expected) => {
    const files = Object.fromEntries(
      ['b.png', 'img/1.png', 'img/2.png'].map((name) => [`content/posts/one/${name}`, picture]),
    );
    expect(await bodyOf(source, files)).toBe(expected);
  });

  it('are named where no text does', async () => {
    const { report } = await importedBody('words', {
      'content/posts/one/a.png': picture,
      'content/posts/one/more.md': 'More words',
    });
    expect(report).toContain(
      'left behind because none of them names it:\n  site/content/posts/one: a.png, more.md',
    );
  });

  it('are covers by their names in some themes', async () => {
    const { texts } = await importedBody('words', { 'content/posts/one/featured.png': picture });
    expect(Object.values(texts).join()).toContain('cover: "featured.png"\n');
  });
});

describe('every word of a theme’s call', () => {
  const word = fc.constantFrom('Linux', 'lower', 'Two words', '漢字', 'C++', 'a-b', 'see 3');
  const named = fc.dictionary(
    fc.constantFrom('title', 'role', 'caption', 'note', 'label', 'by'),
    word,
    { minKeys: 1, noNullPrototype: true },
  );
  const args = fc.oneof(
    fc.array(word, { minLength: 1, maxLength: 3 }).map((all) => all.map((one) => ['', one])),
    named.map((all) => Object.entries(all).map(([key, one]) => [`${key}=`, one])),
  );
  const inner = fc.constantFrom(undefined, 'Inner *words*', '\nInner\n\nwords\n');

  it('is in the text or in the report', async () => {
    await fc.assert(
      fc.asyncProperty(args, inner, async (all, words) => {
        const list = all.map(([key, one]) => `${key}"${one}"`).join(' ');
        const end = words === undefined ? '' : `${words}{{< /zz >}}`;
        const { body, report } = await importedBody(`a\n\n{{< zz ${list} >}}${end}\n\nb`);
        const shown = body.replace(/\\/g, '') + report;
        for (const [, one = ''] of all) {
          expect([shown, shown.includes(one) || report.includes('readers see nothing')]).toEqual([
            shown,
            true,
          ]);
        }
        if (words) expect(body).toContain('Inner');
      }),
      { numRuns: 60 },
    );
  });
});

describe('templates of the site', () => {
  const layouts = (name: string, html: string): Files => ({
    [`layouts/shortcodes/${name}.html`]: html,
  });
  it.each([
    [
      '<ruby>{{ .Get 0 }}<rp>(</rp><rt>{{- .Get 1 -}}</rt><rp>)</rp></ruby>',
      '這是{{< own "漢字" "ㄏㄢˋ" >}}。',
      '這是<ruby>漢字<rp>(</rp><rt>ㄏㄢˋ</rt><rp>)</rp></ruby>。',
    ],
    [
      '{{/* a note */}}<div class="note">\n  {{ .Inner | markdownify }}\n</div>\n',
      '{{< own >}}**Words**{{< /own >}}',
      '<div class="note">\n\n**Words**\n\n</div>',
    ],
    [
      '<kbd title="{{ .Get "t" }}">{{ .Get "k" }}</kbd>',
      'Press {{< own k="<*>" t="a\\"b" >}}.',
      'Press <kbd title="a&#34;b">&#60;&#42;&#62;</kbd>.',
    ],
    ['Just words', 'x {{< own >}} y', 'x Just words y'],
  ])('are carried out: %j', async (html, source, expected) => {
    expect(await bodyOf(source, layouts('own', html))).toBe(expected);
  });

  it('of a theme as well, and others are reported', async () => {
    const theme = {
      'hugo.toml': 'theme = "t"\n',
      'themes/t/layouts/shortcodes/b.html': '<b>{{ .Inner }}</b>',
    };
    expect(await bodyOf('{{< b >}}x{{< /b >}}', theme)).toBe('<b>x</b>');
    const other = layouts('own', '{{ if .Get 0 }}<b>{{ .Inner }}</b>{{ end }}');
    const { body, report } = await importedBody('{{< own >}}x{{< /own >}}', other);
    expect(body).toBe('x');
    expect(report).toContain('1 own (first in site/content/posts/one/index.md:6)');
  });
});

describe('shortcodes that are known', () => {
  it.each([
    ['{{< ruby "漢字" "かんじ" >}}', '<ruby>漢字<rp>(</rp><rt>かんじ</rt><rp>)</rp></ruby>'],
    ['{{< ruby rt="b" >}}a{{< /ruby >}}', '<ruby>a<rp>(</rp><rt>b</rt><rp>)</rp></ruby>'],
    ['{{< ruby "a|b" >}}', '<ruby>a<rp>(</rp><rt>b</rt><rp>)</rp></ruby>'],
    ['{{< youtube "dQw4w9WgXcQ?t=47&si=abc" >}}', '{{< youtube id="dQw4w9WgXcQ" start="47" >}}'],
    [
      '{{< youtube id="https://youtu.be/dQw4w9WgXcQ?si=a&t=1m5s" >}}',
      '{{< youtube id="dQw4w9WgXcQ" start="65" >}}',
    ],
    ['{{< katex >}}x^2{{< /katex >}}', '$x^2$'],
    ['{{< katex display >}}x^2{{< /katex >}}', '$$\nx^2\n$$'],
  ])('%s', async (source, expected) => {
    expect(await bodyOf(source)).toBe(expected);
  });

  it.each([
    '{{< mermaid >}}\ngraph TD;\n  A-->B;\n{{< /mermaid >}}',
    '```mermaid\ngraph TD;\n  A-->B;\n```',
  ])('a diagram is a fence, and reported: %j', async (source) => {
    const { body, report } = await importedBody(source);
    expect(body).toBe('```mermaid\ngraph TD;\n  A-->B;\n```');
    expect(report).toContain('a diagram is shown as its source (mermaid)');
  });
});
