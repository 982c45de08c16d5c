/**
 * Elements of SVG 2 that draw and neither run, load nor embed anything.
 * https://www.w3.org/TR/SVG2/eltindex.html
 */
const harmless = new Set(
  (
    'svg g defs symbol use title desc metadata path rect circle ellipse line polyline polygon text tspan ' +
    'textPath marker pattern mask clipPath linearGradient radialGradient stop filter feBlend ' +
    'feColorMatrix feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting feDisplacementMap ' +
    'feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feMerge feMergeNode ' +
    'feMorphology feOffset fePointLight feSpecularLighting feSpotLight feTile feTurbulence image style view switch'
  ).split(' '),
);

/** What editors leave in metadata: names with a prefix, which browsers don't draw. */
const ofEditors = /^(?:sodipodi|inkscape|rdf|cc|dc|sketch|serif):/;

const token =
  /<!--[\s\S]*?-->|<!\[CDATA\[([\s\S]*?)\]\]>|<\?([\s\S]*?)\?>|<!([\s\S]*?)>|<\/?([^\s/>]+)((?:"[^"]*"|'[^']*'|[^"'>])*)>|</g;

const attribute = /([^\s=/]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/**
 * Says what in a drawing could run code or load from elsewhere. As a picture in a page it couldn't, but
 * its own address opens it as a document of the site.
 * @returns undefined for a harmless one
 */
export function svgProblem(text: string): string | undefined {
  for (const [whole, data, instruction, declaration, name, rest] of text.matchAll(token)) {
    if (whole.startsWith('<!--')) continue;
    const problem =
      data !== undefined
        ? styleProblem(data)
        : instruction !== undefined
          ? instructionProblem(instruction)
          : declaration !== undefined
            ? declarationProblem(declaration)
            : elementProblem(name ?? '', rest ?? '');
    if (problem) return problem;
  }
  return styleProblem(text.replace(token, ''));
}

const instructionProblem = (text: string): string | undefined =>
  /^xml\s/.test(text) && !/encoding\s*=\s*["'](?!utf-8["'])/i.test(text)
    ? undefined
    : `<?${text.slice(0, 20)}…?>`;

const declarationProblem = (text: string): string | undefined =>
  /^DOCTYPE\s[^[]*$/.test(text) ? undefined : 'a declaration of entities';

function elementProblem(name: string, rest: string): string | undefined {
  if (!harmless.has(name) && !ofEditors.test(name)) return `<${name}>`;
  for (const [, key = '', double, single] of rest.matchAll(attribute)) {
    const value = decode(double ?? single ?? '');
    const local = key.toLowerCase().replace(/^.*:/, '');
    if (local.startsWith('on')) return `${key}="…"`;
    if (local === 'href' && !/^\s*(?:#|data:image\/(?:png|jpeg|webp|gif);base64,)/i.test(value)) {
      return `${key}="${value.slice(0, 40)}"`;
    }
    // A prefix of one's own could stand for the namespace of what runs.
    if (/^xmlns:/.test(key) && /2000\/svg|1999\/xhtml/.test(value) && key !== 'xmlns:svg')
      return key;
    if (local === 'style' && styleProblem(value)) return styleProblem(value);
  }
  return undefined;
}

/** Text or CSS that would ask for something elsewhere. */
const styleProblem = (css: string): string | undefined =>
  css.match(/@import|url\(\s*["']?(?!\s*["']?(?:#|data:image\/))[^)]{0,20}/i)?.[0];

const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const decode = (text: string): string =>
  text.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (whole, hex, decimal, name) => {
    const code = hex ? Number.parseInt(hex, 16) : decimal ? Number(decimal) : undefined;
    return code !== undefined && code <= 0x10ffff
      ? String.fromCodePoint(code)
      : (named[name] ?? whole);
  });
