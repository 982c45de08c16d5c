import { describe, expect, it } from 'vitest';
import { svgProblem } from './svg';

const svg = (inner: string, attributes = '') =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<svg xmlns="http://www.w3.org/2000/svg" ${attributes}>${inner}</svg>`;

describe('svgProblem', () => {
  it('lets drawings be', () => {
    for (const text of [
      svg('<path d="M0 0h1v1z"/>'),
      svg('<!-- a <script> in a comment --><style><![CDATA[.a{fill:url(#g)}]]></style>'),
      svg('<use xlink:href="#a"/><image href="data:image/png;base64,iVBO"/>'),
      svg('<text>3 &lt; 4，漢字</text>', 'xmlns:xlink="http://www.w3.org/1999/xlink"'),
      `<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">${svg('')}`,
      svg('<metadata><rdf:RDF/></metadata><sodipodi:namedview id="base"/>'),
    ]) {
      expect(svgProblem(text), text).toBeUndefined();
    }
  });

  it('finds what runs or loads', () => {
    for (const [text, problem] of [
      [svg('<script>alert(1)</script>'), '<script>'],
      [svg('<SCRIPT/>'), '<SCRIPT>'],
      [svg('<x:script xmlns:x="http://www.w3.org/2000/svg">1</x:script>'), '<x:script>'],
      [svg('<rdf:script>1</rdf:script>', 'xmlns:rdf="http://www.w3.org/2000/svg"'), 'xmlns:rdf'],
      [svg('<foreignObject><p/></foreignObject>'), '<foreignObject>'],
      [svg('<a href="javascript:alert(1)"/>'), '<a>'],
      [svg('', 'onload="alert(1)"'), 'onload="…"'],
      [svg("<g onclick='alert(1)'/>"), 'onclick="…"'],
      [svg('<use href="https://evil.example/x.svg#a"/>'), 'href="https://evil.example/x.svg#a"'],
      [svg('<use href="&#106;avascript:1"/>'), 'href="javascript:1"'],
      [svg('<image xlink:href="//evil.example/x.png"/>'), 'xlink:href="//evil.example/x.png"'],
      [
        svg('<image href="data:image/svg+xml;base64,PHN2Zz4="/>'),
        'href="data:image/svg+xml;base64,PHN2Zz4="',
      ],
      [svg('<set attributeName="href" to="javascript:1"/>'), '<set>'],
      [svg('<animate attributeName="href"/>'), '<animate>'],
      [svg('<style>@import "//evil.example"</style>'), '@import'],
      [svg('<g style="fill:url(//evil.example)"/>'), 'url(//evil.example'],
      [`<?xml-stylesheet href="//evil.example"?>${svg('')}`, '<?xml-stylesheet href=…?>'],
      [
        `<!DOCTYPE svg [<!ENTITY a "<script>1</script>">]>${svg('&a;')}`,
        'a declaration of entities',
      ],
      ['<?xml version="1.0" encoding="ISO-2022-JP"?><svg/>', '<?xml version="1.0" en…?>'],
    ] as const) {
      expect(svgProblem(text)?.slice(0, problem.length), text).toBe(problem);
    }
  });
});
