import fc from 'fast-check';

// Drawings that want something from elsewhere, made of pieces of CSS and SVG.

/** Where hostile drawings want to get something from. */
export const elsewhere = 'https://elsewhere.example';

const { constantFrom, oneof, tuple } = fc;

const address = constantFrom(
  `${elsewhere}/a`,
  '//elsewhere.example/a',
  'https:elsewhere.example/a',
  '/a.png',
  'a.png',
  '#x',
  '#x\n',
  ' //elsewhere.example/a',
  '\\2f/elsewhere.example/a',
  'https\\3a //elsewhere.example/a',
  'data:image/png;base64,AAAA',
  'data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg"><image href="//elsewhere.example/a"/></svg>',
);

const blank = constantFrom('', '', ' ', '\n', '\t', '/**/', '\f', '\\\n', '\u00a0');

const quote = constantFrom('"', "'", '');

const opening = constantFrom(
  'url(',
  'URL(',
  'u\\72l(',
  '\\000075rl(',
  'url/**/(',
  'src(',
  'image(',
  'image-set(',
  '-webkit-image-set(',
  'cross-fade(',
  '-webkit-cross-fade(',
  'element(',
  'paint(',
  'attr(',
  'if(style(--x): url(',
  'var(--y,url(',
  'image-set(url(',
  'cross-fade(1%,url(',
);

const ending = constantFrom(
  ')',
  '))',
  ' 1x)',
  ' 1x, "#x" 2x)',
  ' type("image/png"))',
  ' x)',
  '',
  '\n)',
);

const reference = oneof(
  { weight: 3, arbitrary: tuple(opening, blank, quote, address, quote, blank, ending) },
  {
    weight: 2,
    arbitrary: tuple(opening, quote, address).map(([name, mark, to]) => [
      name,
      mark,
      to,
      mark,
      ')',
    ]),
  },
  {
    weight: 1,
    arbitrary: constantFrom('var(--x)', 'url("#x\n)', 'url(#x', 'src(var(--x))', 'url(#x)'),
  },
).map((parts) => [parts].flat().join(''));

const property = constantFrom(
  'background',
  'background-image',
  'background:none;background-image',
  'mask-image',
  '-webkit-mask',
  'mask',
  'fill',
  'filter',
  'cursor',
  'content',
  'list-style-image',
  'border-image',
  'border-image-source',
  'shape-outside',
  'clip-path',
  'src',
  '--x',
  'b\\61 ckground',
  'background/**/',
  '*background',
  'marker',
  'offset-path',
);

const declaration = tuple(property, blank, reference).map(
  ([name, gap, value]) => `${name}:${gap}${value}`,
);

const selector = constantFrom('svg', '*', 'text', 'svg::before', 'rect', ':root', 'a', '#a', '&');

const rule = oneof(
  tuple(selector, declaration).map(([name, inner]) => `${name}{${inner}}`),
  tuple(selector, declaration, declaration).map(([name, a, b]) => `${name}{${a};${b}}`),
  reference.map((value) => `@font-face{font-family:F;src:${value}}`),
  tuple(quote, address).map(([mark, to]) => `@import ${mark}${to}${mark};`),
  reference.map((value) => `@import ${value};`),
  reference.map((value) => `@namespace ${value};`),
  reference.map((value) => `@property --x{syntax:"<image>";inherits:true;initial-value:${value}}`),
  reference.map((value) => `@counter-style c{system:cyclic;symbols:${value}}`),
  tuple(selector, declaration).map(([name, inner]) => `@media all{${name}{${inner}}}`),
  tuple(selector, declaration).map(([name, inner]) => `@supports (fill:red){${name}{${inner}}}`),
  declaration.map(
    (inner) => `@keyframes k{from{${inner}}to{${inner}}}svg,text{animation:k 1s infinite}`,
  ),
);

/** What makes two readers of CSS disagree about where something ends. */
const confusion = constantFrom(
  '"',
  "'",
  '\n',
  '\\',
  '\\\n',
  '/*',
  '*/',
  '{',
  '}',
  '(',
  ')',
  '[',
  ']',
  ';',
  '@',
  '<!--',
  '-->',
  '<![CDATA[',
  '</style>',
  '<style>',
  'a{b:url("#x\n)}',
  "a{b:url('#x\n)}",
  '/*")}',
  'a{b:"\n;c:"}',
  'a{b:url(#x "',
  'url(#',
  '@media all{',
  '@charset "x";',
  '@layer a;',
  '@import',
  '\0',
  '\ufeff',
);

const sheet = fc
  .array(oneof({ weight: 3, arbitrary: rule }, { weight: 2, arbitrary: confusion }), {
    maxLength: 8,
  })
  .map((parts) => parts.join(''));

const plainRule = constantFrom(
  `svg{background-image:url(${elsewhere}/a)}`,
  `@font-face{font-family:F;src:url(${elsewhere}/a)}`,
);

/** Plain references, and around them what makes them look like the inside of a local one. */
const hidden = constantFrom('"', "'").chain((mark) => {
  const begin = constantFrom(
    `a{b:url(${mark}#x`,
    `a{b:url( ${mark}#`,
    `url(${mark}#x`,
    'a{b:url(#x',
  );
  const turn = constantFrom('\n)', '\n)}', '\n;}', '\\\n)}', `${mark})}`, '/*)}', ')}');
  const end = constantFrom(`${mark})`, `/*${mark})`, `}/*${mark} )}`, '*/)}', `"')`, ')');
  return tuple(
    begin,
    turn,
    fc.array(oneof({ weight: 3, arbitrary: plainRule }, confusion), { minLength: 1, maxLength: 2 }),
    end,
  ).map((parts) => parts.flat().join(''));
});

const style = fc
  .array(oneof({ weight: 3, arbitrary: declaration }, { weight: 1, arbitrary: confusion }), {
    maxLength: 4,
  })
  .map((parts) => parts.join(';'));

const escaped = (text: string): string =>
  text
    // Neither may stand in XML, however it is written.
    .replace(/[\0\f]/g, '')
    .replace(/["&<>\n]/g, (one) => `&#${one.charCodeAt(0)};`);

const cdata = (text: string): string =>
  `<![CDATA[${text
    .replace(/[\0\f]/g, '')
    .split(']]>')
    .join('')}]]>`;

const attribute = tuple(
  constantFrom(
    'fill',
    'stroke',
    'filter',
    'mask',
    'clip-path',
    'marker-start',
    'cursor',
    'href',
    'xlink:href',
    'xml:base',
    'src',
    'transform',
    'font-family',
    'class',
  ),
  oneof(reference, address, style),
).map(([name, value]) => ` ${name}="${escaped(value)}"`);

const animation = tuple(
  constantFrom('set', 'animate', 'animateTransform', 'animateMotion'),
  constantFrom('fill', 'href', 'xlink:href', 'style', 'mask', 'filter', 'cursor', 'class', ' href'),
  constantFrom('to', 'from', 'by', 'values', 'begin'),
  oneof(reference, address, style),
).map(
  ([name, changed, key, value]) =>
    `<${name} attributeName="${changed}" dur="1s" fill="freeze" ${key}="${escaped(value)}"/>`,
);

const element = tuple(
  constantFrom(
    'rect',
    'text',
    'image',
    'use',
    'g',
    'feImage',
    'a',
    'link',
    'script',
    'foreignObject',
  ),
  fc.uniqueArray(attribute, { maxLength: 3, selector: (text) => text.split('=')[0] }),
  oneof(
    fc.constant(''),
    style.map((text) => ` style="${escaped(text)}"`),
  ),
  fc.array(animation, { maxLength: 2 }),
).map(
  ([name, list, own, inside]) =>
    `<${name} id="a" width="9" height="9"${list.join('')}${own}>x${inside.join('')}</${name}>`,
);

const prologue = constantFrom(
  '',
  '<?xml version="1.0"?>',
  `<?xml-stylesheet href="${elsewhere}/a.css"?>`,
  `<?xml-stylesheet type="text/xsl" href="${elsewhere}/a.xsl"?>`,
  `<!DOCTYPE svg [<!ENTITY a "b">]>`,
  `<!DOCTYPE svg SYSTEM "${elsewhere}/a.dtd">`,
);

/** An SVG file, with something of every font and colour that its style sheet might define. */
export const drawing: fc.Arbitrary<string> = tuple(
  prologue,
  fc.array(tuple(oneof(sheet, hidden), fc.boolean()), { maxLength: 2 }),
  style,
  fc.array(element, { maxLength: 3 }),
).map(([before, sheets, own, elements]) =>
  drawingOf(
    sheets.map(([css, raw]) => `<style>${raw ? cdata(css) : escaped(css)}</style>`).join('') +
      elements.join(''),
    ` style="${escaped(own)}"`,
    before,
  ),
);

/** A drawing with these parts; its own text is set in the font F. */
export const drawingOf = (inner: string, root = '', before = ''): string =>
  `${before}<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="99" height="99"${root}>${inner}<text x="9" y="9" font-family="F">x</text><rect width="9" height="9"/></svg>`;

const styleAttacks = [
  `a{b:url("#x\n)}svg{background-image:url(${elsewhere}/1)}@font-face{font-family:F;src:url(${elsewhere}/2)}/*")}`,
  `a{b:url('#x\n)}svg{background-image:url(${elsewhere}/1)}/*')}`,
  `a{b:url("#x\r)}svg{mask-image:url(${elsewhere}/1)}/*")}`,
  `svg{--x:url(${elsewhere}/1);background:var(--x)}`,
  `svg{--x:"${elsewhere}/1";background:image-set(var(--x) 1x)}`,
  `@im\\70ort "${elsewhere}/1";`,
].map((css) => drawingOf(`<style>${escaped(css)}</style>`));

/** Labels in HTML, which become text. */
const labelAttacks = [
  `color:url(${elsewhere}/1)`,
  `color:red;font-family:url("${elsewhere}/1"),a`,
  `color:image-set('${elsewhere}/1' 1x);font-style:src(${elsewhere}/2)`,
  `color:"/><image href='${elsewhere}/1'/>`,
].map((style) =>
  drawingOf(
    `<foreignObject width="99" height="99"><div xmlns="http://www.w3.org/1999/xhtml" class="&#34;/&gt;" style="${escaped(style)}">x<b>&lt;image href="${elsewhere}/3"/&gt;</b></div></foreignObject>`,
  ),
);

/** Drawings that a drawing carries. */
const carriedAttacks = [
  ...styleAttacks,
  ...labelAttacks,
  drawingOf(`<image href="${elsewhere}/1"/>`),
]
  .flatMap((inner) => [
    `data:image/svg+xml;base64,${Buffer.from(inner).toString('base64')}`,
    `data:image/svg+xml,${encodeURIComponent(inner)}`,
  ])
  .map((address) => drawingOf(`<image width="9" height="9" href="${address}"/>`));

/** Once they got through, or nearly. */
export const attacks: string[] = [...styleAttacks, ...labelAttacks, ...carriedAttacks];
