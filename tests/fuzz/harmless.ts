import type { Root } from 'hast';
import rehypeRaw from 'rehype-raw';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';

// What rendered texts may consist of, told apart from what the sanitiser lets through on purpose: it
// is the sanitiser, and what comes after it, that is tested.

const names = new Set(
  (
    'a abbr audio b bdi bdo blockquote br caption cite code col colgroup data dd del details dfn div dl dt em ' +
    'figcaption figure h1 h2 h3 h4 h5 h6 hr i img input ins kbd li mark ol p pre q rp rt ruby s samp ' +
    'section small source span strong sub summary sup table tbody td tfoot th thead time tr track u ul var video wbr ' +
    // MathML Core without maction, annotations and links.
    'math merror mfrac mi mmultiscripts mn mo mover mpadded mphantom mprescripts mroot mrow ms mspace msqrt ' +
    'mstyle msub msubsup msup mtable mtd mtext mtr munder munderover'
  ).split(' '),
);

const attributes = new Set(
  (
    'controls default kind label loop muted playsInline poster preload srcLang ' +
    'ariaLabel ariaLabelledBy ariaHidden alt checked cite className colSpan dataLang dataZoom dateTime decoding dir disabled fetchPriority ' +
    'dataTex display stretchy mathvariant lspace rspace columnalign linethickness accent accentunder fence separator ' +
    'form largeop movablelimits symmetric minsize maxsize depth voffset displaystyle scriptlevel ' +
    'height href id lang loading open rel reversed role rowSpan scope src start tabIndex title type value width'
  ).split(' '),
);

const parser = unified().use(rehypeRaw);

/**
 * Everything in a piece of HTML, read as a browser reads it, that runs, loads from elsewhere or isn't
 * known to be harmless. Pictures, sound and video are those that `isPicture` knows by their addresses.
 */
export function harmIn(html: string, isPicture: (address: string) => boolean): string[] {
  const tree = parser.runSync({ type: 'root', children: [{ type: 'raw', value: html }] }) as Root;
  const found: string[] = [];
  visit(tree, (node) => {
    if (node.type === 'doctype') found.push('doctype');
    if (node.type !== 'element') return;
    const { tagName, properties } = node;
    if (!names.has(tagName)) found.push(`<${tagName}>`);
    if (tagName === 'input' && properties.type !== 'checkbox') found.push('<input>');
    for (const [name, value] of Object.entries(properties)) {
      if (!attributes.has(name)) found.push(`<${tagName} ${name}>`);
      if ((name === 'href' || name === 'cite') && !isHarmlessAddress(String(value))) {
        found.push(`${name}=${value}`);
      }
      if ((name === 'src' || name === 'poster') && !isPicture(String(value)))
        found.push(`src=${value}`);
    }
  });
  return found;
}

/** Whether following an address can run nothing, as browsers resolve it. */
function isHarmlessAddress(address: string): boolean {
  try {
    return /^(?:https?|mailto|tel|xmpp):$/.test(
      new URL(address, 'https://site.example/x/').protocol,
    );
  } catch {
    // It leads nowhere.
    return true;
  }
}
