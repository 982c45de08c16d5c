import type { Element, ElementContent, Properties, Root } from 'hast';
import rehypeRaw from 'rehype-raw';
import temml from 'temml';
import { unified } from 'unified';
import { SKIP, visit } from 'unist-util-visit';
import { shorten } from '../../model/characters';
import type { Language } from '../../model/language';
import { dictionary } from '../../words';
import { element } from '../nodes';
import type { Report } from '../report';
import { type Numbering, numberRows, showNumbers } from './numbering';
import { faultOfSize, mostExpansions } from './size';

const parser = unified().use(rehypeRaw).freeze();

/** Elements that can hold a box of its own. */
const holders = new Set('blockquote dd details div li section td th'.split(' '));

/**
 * Puts MathML in the place of every element `formula`, in a box that scrolls sideways if it stands by
 * itself. Reports what TeX doesn't understand. Comes after `sanitize`, which lets no other MathML
 * through. A reference shows the number of its row, which may stand in another formula. Changes the
 * tree.
 */
export function drawFormulas(root: Root, language: Language, report: Report): void {
  const numbering: Numbering = { count: 0, numbers: new Map(), references: [] };
  visit(root, 'element', (node, index, parent) => {
    if (node.tagName !== 'formula' || !parent || index === undefined) return;
    const tex = String(node.properties.tex);
    const isHolder =
      parent.type === 'root' || (parent.type === 'element' && holders.has(parent.tagName));
    const alone = Boolean(node.properties.display) && isHolder;
    const drawn = draw(tex, alone);
    const line = node.position?.start.line ?? 1;
    if ('what' in drawn) {
      report(line + drawn.line, drawn.what, drawn.mend);
      parent.children.splice(index, 1);
      return [SKIP, index];
    }
    numberRows(drawn, tex, line, numbering);
    tidy(drawn);
    const box = {
      className: ['formula'],
      role: 'group',
      tabIndex: 0,
      ariaLabel: dictionary(language).text.formula,
    };
    const result = alone ? element('div', box, [drawn]) : drawn;
    parent.children[index] = { ...result, position: node.position };
    return SKIP;
  });
  showNumbers(numbering, report);
}

/** Why a formula cannot be shown; `line` counts from 0 within it. */
type FormulaError = { line: number; what: string; mend: string };

function draw(tex: string, display: boolean): Element | FormulaError {
  let mathml: string;
  const options = { displayMode: display, throwOnError: true, maxExpand: mostExpansions };
  try {
    const size = faultOfSize(tex, options);
    if (size) return { line: 0, what: `formula ${quote(tex)} ${size.what}`, mend: size.mend };
    mathml = temml.renderToString(withAllDigits(tex), options);
  } catch (error) {
    const { message, position } = error as Error & { position?: number };
    // The parser's reason ends with the place in ASCII art.
    const reason = message.split(/ at (?:position \d|end of input)/)[0]?.trim() ?? '';
    return {
      line: tex.slice(0, position ?? 0).split('\n').length - 1,
      what: `formula ${quote(tex)} cannot be read (${reason})`,
      mend: 'correct the TeX, or write \\$ if it is a dollar sign',
    };
  }
  const tree = parser.runSync({ type: 'root', children: [{ type: 'raw', value: mathml }] });
  const [drawn] = (tree as Root).children;
  const lost = drawn?.type === 'element' ? lostIn(drawn) : 'this';
  if (drawn?.type !== 'element' || lost) {
    return { line: 0, what: `formula ${quote(tex)} uses ${lost}`, mend: 'write it without' };
  }
  // A reference by itself comes without it.
  const math = drawn.tagName === 'math' ? drawn : element('math', {}, [drawn]);
  math.properties = { ...(display && { display: 'block' }), dataTex: tex.trim() };
  return math;
}

/**
 * TeX that Temml draws whole: of a name in one upright or italic piece, such as `\\mathrm{PM10}`, it
 * would draw of each number the first digit only (0.13.5).
 */
const withAllDigits = (tex: string): string =>
  tex.replace(/\\(?:(?:mathrm|mathit)\s*\{|(?:rm|it)\s)[A-Za-z\d\s]+/g, (name) =>
    name.replace(/(?<=[A-Za-z\s])(?=\d\d)/g, '{}'),
  );

const quote = (tex: string): string => {
  const line = tex.trim().replace(/\s+/g, ' ');
  return `"${shorten(line, 40)}"`;
};

/** What would be lost without styles, if anything. Draws lines as MathML Core has them: changes the tree. */
function lostIn(math: Element): string | undefined {
  let lost: string | undefined;
  visit(math, 'element', (node) => {
    const { style, notation } = node.properties;
    // Cells that a row of an array lacks have one that isn't defined.
    if (/\bcolor:(?!undefined)/.test(String(style))) lost ??= 'a colour';
    if (notation) lost ??= drawLine(node, String(notation));
  });
  return lost;
}

/**
 * Turns the styles that Temml writes, which a strict policy forbids, into the few classes that
 * components/prose/ knows; keeps of the rest only what draws. Changes the tree.
 */
function tidy(math: Element): void {
  visit(math, 'element', (node) => {
    const { className, style, ...properties } = node.properties;
    const classes = [
      ...classesOf(className).filter((name) => ourClasses.has(name)),
      ...styleClasses.filter(([, pattern]) => pattern.test(String(style))).map(([name]) => name),
    ];
    const kept = Object.entries(properties).filter(([name]) => attributes.has(name));
    node.properties = {
      ...Object.fromEntries(kept),
      ...(classes.length > 0 && { className: classes }),
    };
    node.children = node.children.filter(isContent);
  });
}

/** What MathML Core draws with, and the TeX that a formula was. https://www.w3.org/TR/mathml-core/ */
const attributes = new Set(
  `accent accentunder columnalign dataTex depth dir display displaystyle fence form height largeop
  linebreak linethickness lspace mathbackground mathcolor mathsize mathvariant maxsize minsize
  movablelimits rowspacing rspace scriptlevel separator stretchy symmetric voffset width`.split(
    /\s+/,
  ),
);

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
