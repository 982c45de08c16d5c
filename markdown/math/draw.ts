import type { Element, ElementContent, Properties, Root } from 'hast';
import rehypeRaw from 'rehype-raw';
import temml from 'temml';
import { unified } from 'unified';
import { SKIP, visit } from 'unist-util-visit';
import type { Language } from '../../model/language';
import { labels } from '../labels';
import { element } from '../nodes';
import type { Report } from '../report';

const parser = unified().use(rehypeRaw).freeze();

/** Elements that can hold a box of its own. */
const holders = new Set('blockquote dd details div li section td th'.split(' '));

/**
 * Puts MathML in the place of every element `formula`, in a box that scrolls sideways if it stands by
 * itself. Reports what TeX doesn't understand. Comes after `sanitize`, which lets no other MathML
 * through. Changes the tree.
 */
export function drawFormulas(root: Root, language: Language, report: Report): void {
  visit(root, 'element', (node, index, parent) => {
    if (node.tagName !== 'formula' || !parent || index === undefined) return;
    const tex = String(node.properties.tex);
    const isHolder =
      parent.type === 'root' || (parent.type === 'element' && holders.has(parent.tagName));
    const alone = Boolean(node.properties.display) && isHolder;
    const drawn = draw(tex, alone);
    if ('what' in drawn) {
      report((node.position?.start.line ?? 1) + drawn.line, drawn.what, drawn.mend);
      parent.children.splice(index, 1);
      return [SKIP, index];
    }
    const box = {
      className: ['formula'],
      role: 'group',
      tabIndex: 0,
      ariaLabel: labels[language].formula,
    };
    const result = alone ? element('div', box, [drawn]) : drawn;
    parent.children[index] = { ...result, position: node.position };
    return SKIP;
  });
}

/** Why a formula cannot be shown; `line` counts from 0 within it. */
type FormulaError = { line: number; what: string; mend: string };

function draw(tex: string, display: boolean): Element | FormulaError {
  let mathml: string;
  try {
    mathml = temml.renderToString(tex, { displayMode: display, throwOnError: true });
  } catch (error) {
    const { message, position } = error as Error & { position?: number };
    // The parser's reason goes on to show the place in ASCII art.
    const reason = message.split(/ at (?:position \d|end of input)/)[0]?.trim() ?? '';
    return {
      line: tex.slice(0, position ?? 0).split('\n').length - 1,
      what: `formula ${quote(tex)} cannot be read (${reason})`,
      mend: 'correct the TeX, or write \\$ if it is a dollar sign',
    };
  }
  const tree = parser.runSync({ type: 'root', children: [{ type: 'raw', value: mathml }] });
  const [math] = (tree as Root).children;
  const lost = math?.type === 'element' ? tidy(math) : 'this';
  if (math?.type !== 'element' || lost) {
    return { line: 0, what: `formula ${quote(tex)} uses ${lost}`, mend: 'write it without' };
  }
  math.properties = { ...(display && { display: 'block' }), dataTex: tex.trim() };
  return math;
}

const quote = (tex: string): string => {
  const line = tex.trim().replace(/\s+/g, ' ');
  return `"${line.length > 40 ? `${line.slice(0, 40)}…` : line}"`;
};

/**
 * Turns the styles that Temml writes, which a strict policy forbids, into the few classes that
 * components/prose/ knows; takes the rest away. Changes the tree.
 * @returns what would be lost with the rest, if anything
 */
function tidy(math: Element): string | undefined {
  let lost: string | undefined;
  visit(math, 'element', (node) => {
    const { className, style, notation, ...properties } = node.properties;
    if (/\bcolor:/.test(String(style))) lost ??= 'a colour';
    if (notation) lost ??= drawLine(node, String(notation));
    const classes = [
      ...classesOf(className).filter((name) => ourClasses.has(name)),
      ...styleClasses.filter(([, pattern]) => pattern.test(String(style))).map(([name]) => name),
    ];
    node.properties = classes.length > 0 ? { ...properties, className: classes } : properties;
    node.children = node.children.filter(isContent);
  });
  return lost;
}

/** A line above or below, as MathML Core has it. Changes the node; says what it cannot draw. */
function drawLine(node: Element, notation: string): string | undefined {
  if (notation !== 'top' && notation !== 'bottom') return 'a frame or a stroke';
  node.tagName = notation === 'top' ? 'mover' : 'munder';
  const line: ElementContent = { type: 'text', value: notation === 'top' ? '‾' : '_' };
  node.children = [element('mrow', {}, node.children), element('mo', { stretchy: 'true' }, [line])];
  return undefined;
}

const classesOf = (className: Properties[string]): string[] =>
  Array.isArray(className) ? className.map(String) : [];

const ourClasses = new Set(['tml-left', 'tml-right']);

const styleClasses: [string, RegExp][] = [
  ['tml-start', /padding-left:0(?:em|pt)/],
  ['tml-end', /padding-right:0(?:em|pt)/],
  ['tml-boxed', /(?:^|;)border:/],
  ['tml-ruled', /border-bottom:/],
  ['tml-barred', /border-right:/],
];

const isContent = (node: ElementContent): boolean =>
  node.type === 'element' || node.type === 'text';
