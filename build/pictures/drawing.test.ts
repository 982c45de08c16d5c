import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanDrawing, readDrawing } from './drawing';
import { attributes, elements } from './drawingParts';

const svg = (inner: string, more = '') =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"${more}>${inner}</svg>`;
const bare = (inner: string) => `<svg xmlns="http://www.w3.org/2000/svg">${inner}</svg>`;
const clean = (text: string) => cleanDrawing(Buffer.from(text));
const pixel = 'data:image/png;base64,iVBORw0KGgo=';

describe('a drawing', () => {
  it.each([
    '<path d="M0 0h1" fill="none" stroke-width="2"></path>',
    '<g transform="rotate(45)"><text x="1">中文 &#x26; &#x3C;b></text></g>',
    '<defs><linearGradient id="a"><stop offset="0" stop-color="#fff"></stop></linearGradient></defs><rect fill="url(#a)" style="mask:url(\'#b\')"></rect>',
    '<symbol id="s"></symbol><use href="#s"></use>',
    `<image href="${pixel}" width="1"></image>`,
    '<style>.a:not(.b){fill:#f00} @media (prefers-color-scheme:dark){.a{fill:#fff}}</style>',
    '<style>@font-face{font-family:a;src:url(data:font/woff2;base64,AAAA)}</style>',
    '<circle><animate attributeName="r" values="1;2" dur="1s"></animate></circle>',
    '<title>標題</title><desc>…</desc>',
  ])('keeps %s', (inner) => {
    expect(clean(svg(inner))).toBe(bare(inner));
  });

  it.each([
    ['<script>alert(1)</script>', ''],
    ['<SCRIPT>alert(1)</SCRIPT>', ''],
    ['<s:script xmlns:s="http://www.w3.org/2000/svg">alert(1)</s:script>', ''],
    ['<g><script href="data:text/javascript,alert(1)"/></g>', '<g></g>'],
    ['<rect onclick="alert(1)" OnLoad="alert(1)" on:x="1"/>', '<rect></rect>'],
    ['<foreignObject><iframe xmlns="http://www.w3.org/1999/xhtml" src="//e"/></foreignObject>', ''],
    [
      '<switch><foreignObject><p>a</p></foreignObject><text>b</text></switch>',
      '<switch><text>b</text></switch>',
    ],
    ['<g xmlns="http://www.w3.org/1999/xhtml"><style/></g>', '<g><style></style></g>'],
    ['<a href="javascript:alert(1)"><text>a</text></a>', '<g><text>a</text></g>'],
    ['<a xlink:href="https://e.example/" id="k"><path/></a>', '<g id="k"><path></path></g>'],
    ['<use href="https://e.example/a.svg#b"/>', '<use></use>'],
    ['<use xlink:href="data:image/svg+xml,&lt;svg/>"/>', '<use></use>'],
    ['<use xlink:href="#b"/>', '<use href="#b"></use>'],
    ['<use xml:base="https://e.example/" href="#b"/>', '<use href="#b"></use>'],
    ['<image href="https://e.example/a.png"/>', '<image></image>'],
    ['<image href="//e.example/a.png"/>', '<image></image>'],
    ['<image href="other.png"/>', '<image></image>'],
    ['<feImage href="https://e.example/a.png"/>', '<feImage></feImage>'],
    ['<rect fill="url(https://e.example/#a)"/>', '<rect fill="none"></rect>'],
    ['<rect fill="URL( &quot;//e&quot; )"/>', '<rect fill="none"></rect>'],
    ['<rect style="fill:u\\72l(//e)"/>', '<rect></rect>'],
    ['<rect style="fill:url(//e"/>', '<rect></rect>'],
    ['<rect style="mask:image-set(\'//e\' 1x)"/>', '<rect></rect>'],
    ['<rect style="fill:url(//e/url(x))"/>', '<rect></rect>'],
    ['<style>@font-face{font-family:a;src:url(//e/url(x))}</style>', '<style></style>'],
    ['<style>@font-face{font-family:a;src:url(//e/url(#a))}</style>', '<style></style>'],
    ['<style>@import "//e";a{fill:red}</style>', '<style>a{fill:red}</style>'],
    ['<style>@im/**/port url(//e);</style>', '<style></style>'],
    ['<style>@imp@import;ort "//e";</style>', '<style></style>'],
    ['<style>a{fill:url("//e" x)}</style>', '<style></style>'],
    ['<style><![CDATA[a{background:url(//e)}]]></style>', '<style>a{background:none}</style>'],
    ['<style><g>a{}</g></style>', '<style></style>'],
    ['<use><set attributeName="href" to="javascript:alert(1)"/></use>', '<use></use>'],
    ['<use><animate attributeName="xlink:href" values="//e"/></use>', '<use></use>'],
    ['<g><set attributeName="onclick" to="alert(1)"/></g>', '<g></g>'],
    [
      '<g><set attributeName="fill" to="url(//e)"/></g>',
      '<g><set attributeName="fill" to="none"></set></g>',
    ],
    ['<metadata><a/></metadata><sodipodi:namedview xmlns:sodipodi="s"/>', ''],
    ['<handler/><audio src="a"/><video/><iframe/><object/><embed/><link/><html/>', ''],
    ['<!-- <script/> --><?xml-stylesheet href="//e"?>', ''],
  ])('without what is dangerous in it: %s', (inner, left) => {
    expect(clean(svg(inner, ' onload="alert(1)"'))).toBe(bare(left));
  });

  it.each([
    // Escapes are read, and written again only where they are needed.
    ['.\\31 23,#\\61 b{f\\69ll:\\72 ed}', '.\\31 23,#ab{fill:red}'],
    ['text{font-family:"\\4e00\\22 ",\\65 b\\a0 c}', 'text{font-family:"一\\22 ",eb\\a0 c}'],
    ['.none:not(.none),g.none{fill:none}', '.none:not(.none),g.none{fill:none}'],
    ['a{fill:#123;stroke:#1a2}', 'a{fill:#123;stroke:#1a2}'],
    // What is doubtful goes alone.
    ['a{fill:red;mask:image-set("//e" 1x);stroke:blue}', 'a{fill:red;stroke:blue}'],
    ['a{fill:red;--y:src("//e");--x:url(//e)}b{fill:red}', 'a{fill:red;--x:none} b{fill:red}'],
    ['@import "//e";@namespace "//e";@charset "a";a{fill:red}', 'a{fill:red}'],
    ['@property --x{initial-value:url(//e)}a{fill:red}', 'a{fill:red}'],
    ['a{b:url("#x\n)}svg{background:url(//e)}/*")}c{fill:red}', 'svg{background:none}'],
    ['a{fill:red;b:"x\n;stroke:blue;c:d"}', 'a{fill:red;stroke:blue}'],
    ['a{fill:attr(x type(<url>));fill:element(#a);fill:paint(a);fill:if(else:red)}', ''],
    ['a{behavior:url(#x);-moz-binding:url(#x);fill:red}', 'a{fill:red}'],
    ['a{fill:red', 'a{fill:red}'],
    ['a{fill:rgb(0,0,0', ''],
    [
      '@media print{@supports (fill:red){a{fill:red}}',
      '@media print{@supports (fill:red){a{fill:red}}}',
    ],
    ['@keyframes k{from{opacity:0}50%{opacity:1}}', '@keyframes k{from{opacity:0} 50%{opacity:1}}'],
    ['a/**/.b /*x*/ c/*x*/{fill:/**/red/**/}', 'a/**/.b c{fill:red}'],
    ['a{fill:url(//e)(//e)}', 'a{fill:none (//e)}'],
    ['a[b="]]>"]>c{fill:red}', 'a[b="]]&#x3E;"]>c{fill:red}'],
    [
      'a{font-family:"</style>\\0\\1\\d800\\ffff"}',
      'a{font-family:"\\3c /style>\ufffd\\1 \ufffd\\ffff "}',
    ],
    [
      '@font-face{font-family:a;src:local("a"),url("data:font/woff2;base64,AA") format("woff2");unicode-range:U+0025-00FF, u+4??}',
      '@font-face{font-family:a;src:local("a"),url("data:font/woff2;base64,AA") format("woff2");unicode-range:U+0025-00FF, u+4??}',
    ],
  ])('keeps of %j what draws', (css, left) => {
    const escaped = css.replace(/[&<>]/g, (one) => `&#${one.charCodeAt(0)};`);
    const cleaned = clean(svg(`<style>${escaped}</style>`));
    expect(cleaned).toBe(bare(`<style>${left}</style>`));
    expect(clean(String(cleaned))).toBe(cleaned);
  });

  it.each([
    [
      'style',
      'background: #fff; color-scheme: light dark',
      'background:#fff;color-scheme:light dark',
    ],
    [
      'style',
      'fill: light-dark(#000, var(--a, #fff)); cursor: url(//e), auto',
      'fill:light-dark(#000, var(--a, #fff));cursor:none , auto',
    ],
    ['transform', 'translate (10-5)rotate(-45 , .5.5)', 'translate (10-5)rotate(-45 , .5.5)'],
    ['aria-label', 'Demo(2', 'Demo(2'],
    ['fill', 'url(#中文) red', 'url(&#x22;#中文&#x22;) red'],
    ['values', 'url(#a);url(//e);red', 'url(#a); none ;red'],
  ])('keeps of the attribute %s %j what draws', (name, value, left) => {
    expect(clean(svg(`<g ${name}="${value}"/>`))).toBe(bare(`<g ${name}="${left}"></g>`));
  });

  it.each([
    'url( ',
    'url("#a" ',
    'a{fill:url(',
    'a{fill:rgb(',
    '{',
    'a{',
    '({[',
    '(}',
    '@media ',
    '@media all{',
    'a{fill:red}',
    'fill:red;',
    '/*',
    '/**/ ',
    '"\n',
    '\\\n',
    '#',
    '<!--',
    'url(//e)',
    ']]>',
  ])('takes no more time and room than its size allows: %j', (part) => {
    // Of a size at which what is cubic would never end.
    const css = part
      .repeat(200_000 / part.length)
      .replace(/[&<>"]/g, (one) => `&#${one.charCodeAt(0)};`);
    for (const inner of [`<style>${css}</style>`, `<g style="${css}" fill="${css}"/>`]) {
      const cleaned = clean(svg(inner));
      if (typeof cleaned === 'string') expect(cleaned.length).toBeLessThan(2.2 * css.length + 200);
      else expect(cleaned.what).toMatch(/too many parts/);
    }
  });

  it('takes no more time than its size allows, however labels are nested', () => {
    const nested = (inner: string, count: number) =>
      `<switch><foreignObject><p>a</p></foreignObject><g>`.repeat(count) +
      inner +
      '</g></switch>'.repeat(count);
    const words = `<text>${'b '.repeat(300_000)}</text>`;
    expect(clean(svg(nested(words, 500)))).toContain('b b b');
    const many = '<foreignObject><p>a</p></foreignObject>'.repeat(30_000);
    expect(clean(svg(`<switch>${many}${words}</switch>`))).toContain('b b b');
  });

  it('has one namespace, and no document type', () => {
    const text =
      '<?xml version="1.0"?>\n<!DOCTYPE svg [<!ENTITY a "b">]>\n<svg width="1"><g/></svg>\n';
    expect(clean(text)).toBe('<svg xmlns="http://www.w3.org/2000/svg" width="1"><g></g></svg>');
    expect(clean('<svg xmlns="http://www.w3.org/1999/xhtml"/>')).toBe(bare(''));
  });

  it.each([
    ['<svg><g></svg>', /^cannot be read \(line 1: /],
    ['<svg>\n&lol;</svg>', /^cannot be read \(line 2: /],
    ['<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]><svg>&x;</svg>', /^cannot be read/],
    ['<html><svg/></html>', /it does not begin with <svg>/],
    ['<svg:svg xmlns:svg="http://www.w3.org/2000/svg"/>', /it does not begin with <svg>/],
    ['\xff', /./],
    ['', /^cannot be read/],
    ['<g>'.repeat(1_000_000), /^cannot be read/],
  ])('that is none: %#', (text, what) => {
    expect(clean(text)).toMatchObject({ what: expect.stringMatching(what) });
  });

  it('has to be UTF-8', () => {
    const utf16 = Buffer.from('\ufeff<svg/>', 'utf16le');
    expect(cleanDrawing(utf16)).toMatchObject({ what: 'cannot be read (it is not UTF-8)' });
  });

  it('holds nothing else, whatever is in the file', () => {
    const names = fc.constantFrom(...elements, 'script', 'foreignObject', 'a', 'iframe', 'x:g');
    const keys = fc.constantFrom(
      // The parser checks its values.
      ...[...attributes].filter((name) => name !== 'xml:space'),
      'href',
      'xlink:href',
      'onload',
      'xmlns',
      'src',
      'xml:base',
    );
    const values = fc.oneof(
      fc.string(),
      fc.constantFrom(
        '#a',
        'javascript:alert(1)',
        'url(//e)',
        'href',
        'onload',
        'url(#a) url("/e")',
        'url(//e/url(x))',
        'url(//e/url(#a))',
      ),
    );
    const escaped = (text: string) =>
      text
        .replace(/[\p{Cc}\p{Cs}\ufffe\uffff]/gu, '')
        .replace(/["&<]/g, (one) => `&#${one.charCodeAt(0)};`);
    const { node } = fc.letrec((tie) => ({
      node: fc.oneof(
        { maxDepth: 4 },
        fc.string().map(escaped),
        fc
          .tuple(names, fc.dictionary(keys, values), fc.array(tie('node'), { maxLength: 3 }))
          .map(([name, given, inner]) => {
            const list = Object.entries(given).map(([key, value]) => ` ${key}="${escaped(value)}"`);
            return `<${name}${list.join('')}>${inner.join('')}</${name}>`;
          }),
      ),
    }));
    fc.assert(
      fc.property(node, (inner) => {
        const text = clean(svg(String(inner)));
        if (typeof text !== 'string') throw new Error(text.what);
        // In XML, a `<` begins a tag and nothing else.
        for (const [, name = '', list = ''] of text.matchAll(
          /<([^\s/>]+)((?:\s[^"]+"[^"]*")*)>/g,
        )) {
          expect(elements.has(name)).toBe(true);
          for (const [, key = '', value = ''] of list.matchAll(/\s([^\s=]+)="([^"]*)"/g)) {
            expect(attributes.has(key) || key === 'href' || key === 'xmlns').toBe(true);
            if (key === 'href') expect(value).toMatch(/^#/);
            expect(value).not.toMatch(/url\((?!['"]?#)/i);
          }
        }
        expect(clean(text)).toBe(text);
      }),
    );
  });
});

const html = (inner: string, style = '') =>
  `<div xmlns="http://www.w3.org/1999/xhtml" style="${style}">${inner}</div>`;
/** As draw.io writes them. */
const drawioLabel = (inner: string, fallback: string) =>
  `<switch><foreignObject width="100%" height="100%" style="overflow: visible; text-align: left;">${html(
    `<div style="box-sizing: border-box; font-size: 0px; text-align: center;"><div style="display: inline-block; font-size: 12px; color: #c00; white-space: normal;">${inner}</div></div>`,
    'display: flex; align-items: unsafe center; justify-content: unsafe center; width: 118px; height: 1px; padding-top: 30px; margin-left: 1px;',
  )}</foreignObject><text x="60" y="34">${fallback}</text></switch>`;
/** As Mermaid writes them. */
const mermaidLabel = (inner: string) =>
  `<foreignObject width="63" height="24">${html(`<span class="nodeLabel"><p>${inner}</p></span>`, 'display: table-cell; white-space: nowrap; text-align: center;')}</foreignObject>`;

const lossesOf = (inner: string) => {
  const read = readDrawing(Buffer.from(svg(inner)));
  if ('mend' in read) throw new Error(read.what);
  return read.losses.map(({ what, level = 'error' }) => `${level}: ${what}`);
};
/** The lines of text that are drawn. */
const linesOf = (inner: string) =>
  Array.from(String(clean(svg(inner))).matchAll(/<tspan[^>]*>([^<]*)</g), ([, text]) => text);

describe('labels in HTML', () => {
  it('become text at their place: Mermaid', () => {
    expect(clean(svg(mermaidLabel('開始 &amp; Go')))).toBe(
      bare(
        '<text x="31.5" y="12" text-anchor="middle" stroke="none" fill="currentColor" class="nodeLabel"><tspan x="31.5" dy="0.35em">開始 &#x26; Go</tspan></text>',
      ),
    );
    expect(lossesOf(mermaidLabel('開始'))).toEqual([]);
  });

  it('become text at their place: draw.io', () => {
    expect(clean(svg(drawioLabel('開始<br/>Start', '開始…')))).toContain(
      '<text x="60" y="30" text-anchor="middle" stroke="none" fill="#c00" font-size="12px"><tspan x="60" dy="-0.25em">開始</tspan><tspan x="60" dy="1.2em">Start</tspan></text>',
    );
    expect(lossesOf(drawioLabel('開始<br/>Start', '開始…'))).toEqual([]);
  });

  it('are the text that a program has put beside them, if that says all', () => {
    expect(clean(svg(drawioLabel('<b>開</b>始', '開始')))).toBe(
      bare('<switch><text x="60" y="34">開始</text></switch>'),
    );
    expect(lossesOf(drawioLabel('開始', '開始'))).toEqual([]);
  });

  it('are the picture of them that a program has put beside them', () => {
    const image = `<image href="${pixel}"></image>`;
    const label = drawioLabel('<h1>開始</h1>', '').replace(/<text.*<\/text>/, image);
    expect(clean(svg(label))).toBe(bare(`<switch>${image}</switch>`));
    expect(lossesOf(label)).toEqual([]);
  });

  it('stay hidden where they are', () => {
    const hidden = (style: string) => mermaidLabel(`開始<span style="${style}">藏</span>`);
    for (const style of ['display:none', 'color:red; visibility: hidden']) {
      expect(linesOf(hidden(style))).toEqual(['開始']);
      expect(lossesOf(hidden(style))).toEqual([]);
    }
  });

  it('are broken where the HTML would be', () => {
    expect(linesOf(drawioLabel('一二三四五六七八九十一二三', '…'))).toEqual([
      '一二三四五六七八九',
      '十一二三',
    ]);
    expect(linesOf(drawioLabel('The quick brown fox jumps', '…'))).toEqual([
      'The quick brown fox',
      'jumps',
    ]);
    expect(linesOf(mermaidLabel('The quick brown fox jumps'))).toEqual([
      'The quick brown fox jumps',
    ]);
  });

  it.each([
    ['<foreignObject x="170" y="20" width="120" height="60">', '</foreignObject>', '170,20'],
    ['<foreignObject width="100%" height="100%">', '</foreignObject>', '30,50'],
  ])('stand where they begin: %s', (start, end, place) => {
    const label = start + html('結束', 'padding-top:50px;margin-left:30px') + end;
    const [, x, y] = /<text x="(\d+)" y="(\d+)"/.exec(String(clean(svg(label)))) ?? [];
    expect(`${x},${y}`).toBe(place);
  });

  it.each([
    ['<foreignObject width="100%" height="100%"><p>一 二</p></foreignObject>', '一 二'],
    [
      `<foreignObject width="9" height="9">${html('<table><tr><td>一</td></tr></table>')}</foreignObject>`,
      '一',
    ],
    ['<switch><foreignObject><p>一二</p></foreignObject><text>一…</text></switch>', '一二'],
    ['<flowRoot><flowPara>一</flowPara></flowRoot>', '一'],
    ['<div>一</div>', '一'],
  ])('whose place is not simple are reported: %s', (inner, words) => {
    expect(lossesOf(inner)).toEqual([`error: loses words that it has as HTML: "${words}"`]);
  });
});

describe('what a reader would miss', () => {
  it.each([
    ['<image href="data:image/svg+xml,no"/>', 'error: loses a picture that it carries'],
    ['<feImage href="data:image/svg+xml,&lt;svg/>"/>', 'error: loses a picture that it carries'],
    ['<image xlink:href="data:image/png,x"/>', 'error: loses a picture that it carries'],
    [
      '<foreignObject width="9" height="9"><img src="data:image/png;base64,AA"/></foreignObject>',
      'error: loses a picture that it carries',
    ],
    [
      '<use href="symbols.svg#a"/><image href="//e/a.png"/>',
      'doubt: loses what it takes from another file: "symbols.svg#a", "//e/a.png"',
    ],
    ['<script>a()</script><g onclick="a()"/>', 'doubt: loses its script'],
    ['<use href="#a"><set attributeName="href" to="#b"/></use>', 'doubt: loses an animation'],
    ['<rect style="fi\\6cl:url(//e)"/>', 'doubt: loses styles: "a reference to another file"'],
    ['<rect style="fill:u\\72l(//e)"/>', 'doubt: loses styles: "fill"'],
    ['<rect fill="paint(a)"/>', 'doubt: loses styles: "fill"'],
    ['<style>@import "//e";a{mask:element(#b)}</style>', 'doubt: loses styles: "@import", "mask"'],
    [
      '<style>a{fill:if(a);mask:if(a);cursor:if(a);stroke:if(a);filter:if(a)}</style>',
      'doubt: loses styles: "fill", "mask", "cursor" …',
    ],
  ])('is listed: %s', (inner, loss) => {
    expect(lossesOf(inner)).toEqual([loss]);
  });

  it.each([
    '<a href="https://e.example/"><text>一</text></a>',
    '<metadata><title>一</title></metadata><sodipodi:namedview xmlns:sodipodi="s">一</sodipodi:namedview>',
    '<!-- 一 --><style>a{-inkscape-font-specification:b;mso-a:b}</style><g data-a="一" xml:base="a"/>',
    `<image href="${pixel}"/><text style="font-family:'一'">一</text><title>一</title>`,
    '<foreignObject width="9" height="9"></foreignObject>',
  ])('is not %s', (inner) => {
    expect(lossesOf(inner)).toEqual([]);
  });
});

describe('a drawing in a drawing', () => {
  const inner = svg('<path d="M0 0"/><script>a()</script><image href="//e"/>', ' onload="a()"');
  const cleaned = bare('<path d="M0 0"></path><image></image>');
  const written = `data:image/svg+xml;base64,${Buffer.from(cleaned).toString('base64')}`;

  it.each([
    `data:image/svg+xml;base64,${Buffer.from(inner).toString('base64')}`,
    `data:image/svg+xml;charset=utf-8,${encodeURIComponent(inner)}`,
    `data:image/svg+xml,${inner.replace(/[&<>"]/g, (one) => `&#${one.charCodeAt(0)};`)}`,
  ])('is cleaned as well: %s', (address) => {
    const outer = clean(svg(`<image xlink:href="${address}"/>`));
    expect(outer).toBe(bare(`<image href="${written}"></image>`));
    expect(clean(String(outer))).toBe(outer);
    expect(lossesOf(`<image href="${address}"/>`)).toEqual([
      'doubt: loses its script',
      'doubt: loses what it takes from another file: "//e"',
    ]);
  });

  it('carries no further one', () => {
    const two = `data:image/svg+xml,${encodeURIComponent(svg(`<image href="${written}"/>`))}`;
    const left = Buffer.from(bare('<image></image>')).toString('base64');
    expect(clean(svg(`<image href="${two}"/>`))).toBe(
      bare(`<image href="data:image/svg+xml;base64,${left}"></image>`),
    );
    expect(lossesOf(`<image href="${two}"/>`)).toEqual(['error: loses a picture that it carries']);
  });
});
