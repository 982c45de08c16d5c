import { codeSpan, escapeText, escapeUrl } from '../markdownText';
import { asIs, Rewriting, type Rewritten } from '../rewriting';
import { codeEnds } from '../shortcodes/scan';

type Tell = (offset: number, what: string, mend: string) => void;

/** Components of pictures, of links, and of boxes for readers, as such blogs call them. */
const pictures = /^(?:Next|Exported|Zoom|Custom|Blog|Mdx)?(?:Image|Img|Picture)$/;
const links = /^(?:Next|Custom|External|Internal|Mdx)?(?:Link|A)$/;
const boxes = /^(?:Note|Info|Tip|Important|Warning|Caution|Danger|Success|Error)$/;

/** Elements of HTML without an end. */
const empty = new Set('area br col hr img input source track wbr'.split(' '));

type Tag = {
  name: string;
  /** Values that are text; what else is in braces is not among them. */
  attributes: Map<string, string>;
  end: number;
  isEnd: boolean;
  isClosed: boolean;
};

/**
 * The body of an MDX text as Markdown: pictures, links and HTML as such, other components as calls
 * of shortcodes, so that what is said in them is kept and the rest is reported. Nothing is run.
 */
export function rewriteMdx(body: string, tell: Tell): Rewritten {
  const { text, imports } = withoutModules(body, tell);
  const codeEnd = codeEnds(text);
  const closings = bracePairs(text);
  const formula = /\$\$[^$]*\$\$|\$(?=\S)[^$\n]*\$/y;
  const written = new Rewriting();
  let from = 0;
  const put = (to: number, end: number, replacement: string) => {
    written.add(text.slice(from, to), from);
    written.replace(replacement, to);
    from = end;
  };
  for (let at = 0; at < text.length; ) {
    const code = codeEnd(at);
    formula.lastIndex = at;
    if (code > at) at = code;
    else if (text[at] === '\\') at += 2;
    else if (text[at] === '$' && formula.test(text)) at = formula.lastIndex;
    else if (text[at] === '{') {
      const end = (closings.get(at) ?? -1) + 1;
      if (end > 0) put(at, end, expression(text.slice(at, end), at, tell));
      at = Math.max(end, at + 1);
    } else if (text.startsWith('<!--', at)) {
      const end = text.indexOf('-->', at);
      at = end < 0 ? text.length : end + 3;
    } else if (text[at] === '<') {
      const tag = readTag(text, at, closings, imports);
      if (tag) put(at, tag.end, converted(tag));
      at = tag?.end ?? at + 1;
    } else at += 1;
  }
  written.add(text.slice(from), from);
  const once = written.result;
  const twice = apart(once.text);
  return { text: twice.text, origin: (offset) => once.origin(twice.origin(offset)) };
}

/** A tag of a block on a line by itself. */
const blockLine =
  /^[ \t]*<(\/?)(?:article|aside|blockquote|center|details|div|dd|dl|dt|figcaption|figure|footer|header|li|main|nav|ol|p|section|summary|table|tbody|td|tfoot|th|thead|tr|ul)(?:\s[^<>]*)?>[ \t]*$/;

/**
 * What stands between the lines of two tags is Markdown in MDX, however far it is indented: in
 * Markdown, only blank lines around it make it so.
 */
function apart(text: string): Rewritten {
  if (!/^[ \t]*<\/?[a-z]/m.test(text)) return asIs(text);
  const codeEnd = codeEnds(text);
  const result = new Rewriting();
  /** How far the lines within each open tag are indented. */
  const indents: (number | undefined)[] = [];
  let offset = 0;
  let codeUntil = 0;
  for (const line of text.split('\n')) {
    if (offset >= codeUntil) codeUntil = Math.max(codeUntil, codeEnd(offset));
    const isCode = offset < codeUntil;
    const [, end] = (isCode ? null : blockLine.exec(line)) ?? [];
    if (end === '/') indents.pop();
    const indent = /^[ \t]*/.exec(line)?.[0].length ?? 0;
    if (indents.length > 0 && indents.at(-1) === undefined && line.trim() !== '')
      indents[indents.length - 1] = indent;
    const bare = line.slice(Math.min(indent, indents.at(-1) ?? 0));
    if (offset > 0) result.replace('\n', offset);
    const [before, after] = [end === '/' ? '\n' : '', end === '' ? '\n' : ''];
    const shown = end === undefined ? (indents.length > 0 ? bare : line) : line.trim();
    result.replace(before, offset);
    result.add(shown, offset + line.indexOf(shown), offset + line.length);
    result.replace(after, offset);
    if (end === '') indents.push(undefined);
    offset += line.length + 1;
  }
  return result.result;
}

/** Takes imports and exports out; gives the files that imports name, by their names in the text. */
function withoutModules(body: string, tell: Tell): { text: string; imports: Map<string, string> } {
  const imports = new Map<string, string>();
  const codeEnd = codeEnds(body);
  const lines = body.split('\n');
  const kept: string[] = [];
  let offset = 0;
  let codeUntil = 0;
  let [isModule, isExport, isOver] = [false, false, false];
  for (const [index, line] of lines.entries()) {
    if (offset >= codeUntil) codeUntil = Math.max(codeUntil, codeEnd(offset));
    const isCode = offset < codeUntil;
    const afterBlank = index === 0 || (lines[index - 1] ?? '').trim() === '';
    const starts =
      /^(?:import\s+[\w{*'"]|export\s+(?:const|let|var|default|function|async|\{|\*))/.test(line);
    // An import is over with the name of its file, an export with a blank line.
    if (line.trim() === '' || (isOver && !starts)) isModule = false;
    else if (!isCode && starts && (afterBlank || isModule)) isModule = true;
    if (starts) isExport = line.startsWith('export');
    isOver = isModule && !isExport && /['"][ \t]*;?[ \t]*$/.test(line);
    if (isModule) {
      const [, name, file] = /^import\s+(\w+)\s+from\s+['"]([^'"]+)['"]/.exec(line) ?? [];
      if (name && file) imports.set(name, file);
      if (line.startsWith('export'))
        tell(offset, 'an export of MDX was left out', 'write what it says in the front matter');
    }
    // As long as it was: offsets stay those of the text.
    kept.push(isModule ? ' '.repeat(line.length) : line);
    offset += line.length + 1;
  }
  return { text: kept.join('\n'), imports };
}

/** Where each brace is closed. */
function bracePairs(text: string): Map<number, number> {
  const pairs = new Map<number, number>();
  const open: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === '{') open.push(at);
    else if (text[at] === '}') {
      const start = open.pop();
      if (start !== undefined) pairs.set(start, at);
    }
  }
  return pairs;
}

/** What an expression in braces says, if it is text or a comment; else it is shown as code. */
function expression(source: string, offset: number, tell: Tell): string {
  const inside = source.slice(1, -1).trim();
  if (inside === '' || /^\/\*[\s\S]*\*\/$/.test(inside)) return '';
  // An id or a class of a heading.
  if (/^[#.][\w-]/.test(inside)) return source;
  const text = textOf(inside);
  if (text !== undefined) return text.trim() === '' ? text : escapeText(text);
  tell(offset, 'an expression of MDX is shown as code', 'write what it stands for');
  return codeSpan(source);
}

/** The text of a literal. */
function textOf(literal: string): string | undefined {
  const [, double, single, template] =
    /^(?:"([^"\n]*)"|'([^'\n]*)'|`([^`$]*)`)$/.exec(literal) ?? [];
  return double ?? single ?? template ?? (/^-?\d[\d.]*$/.test(literal) ? literal : undefined);
}

/** Reads the tag at an offset; undefined when there is none. */
function readTag(
  text: string,
  start: number,
  closings: Map<number, number>,
  imports: Map<string, string>,
): Tag | undefined {
  const name = /<(\/?)([A-Za-z][\w.:-]*)?/y;
  name.lastIndex = start;
  const [whole = '', slash = '', tagName = ''] = name.exec(text) ?? [];
  // `<https://…>` and `<mail@…>` are links.
  if (whole === '' || /^[a-z][\w+.-]*:/.test(tagName) || text[start + whole.length] === '@')
    return undefined;
  const attributes = new Map<string, string>();
  const attribute =
    /\s*(?:([A-Za-z_][\w:.-]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|(?=(\{))))?|(?=(\{)))/y;
  const tagEnd = /\s*(\/?)>/y;
  for (let at = start + whole.length; ; ) {
    tagEnd.lastIndex = at;
    const end = tagEnd.exec(text);
    if (end) {
      return {
        name: tagName,
        attributes,
        end: tagEnd.lastIndex,
        isEnd: slash === '/',
        isClosed: end[1] === '/',
      };
    }
    attribute.lastIndex = at;
    const match = attribute.exec(text);
    if (!match) return undefined;
    const isBrace = match[4] !== undefined || match[5] !== undefined;
    if (attribute.lastIndex === at && !isBrace) return undefined;
    const [, key, double, single] = match;
    at = attribute.lastIndex;
    if (isBrace) {
      const close = closings.get(at);
      if (close === undefined) return undefined;
      const inside = text.slice(at + 1, close).trim();
      const value = textOf(inside) ?? imports.get(inside);
      if (key && value !== undefined) attributes.set(key, value);
      at = close + 1;
    } else if (key) attributes.set(key, double ?? single ?? '');
  }
}

/** What a tag is in Markdown, HTML or as a call. */
function converted(tag: Tag): string {
  const { name, attributes, isEnd, isClosed } = tag;
  if (name === '' || name === 'Fragment' || name === 'React.Fragment') return '';
  if (pictures.test(name)) return isEnd ? '' : picture(attributes);
  if (links.test(name)) {
    if (isEnd) return '</a>';
    const target = attributes.get('href') ?? attributes.get('to') ?? '';
    return `<a href="${escapeUrl(target)}">${isClosed ? '</a>' : ''}`;
  }
  if (/^[a-z]/.test(name)) return html(tag);
  if (isEnd) return `{{< /${boxes.test(name) ? 'callout' : name} >}}`;
  const given: [string, string][] = [...attributes].filter(([, value]) => value.trim() !== '');
  const args = boxes.test(name)
    ? [['type', name.toLowerCase()] as [string, string], ...given]
    : given;
  const list = args.map(([key, value]) => ` ${key.replace(/[^\w-]/g, '-')}="${quoted(value)}"`);
  return `{{< ${boxes.test(name) ? 'callout' : name}${list.join('')} ${isClosed ? '/' : ''}>}}`;
}

const quoted = (value: string): string => value.replace(/\s+/g, ' ').replace(/[\\"]/g, '\\$&');

function picture(attributes: Map<string, string>): string {
  const src = attributes.get('src') ?? '';
  const [alt, caption, title] = ['alt', 'caption', 'title'].map((key) => attributes.get(key));
  if (src === '') return escapeText(alt ?? caption ?? '');
  if (caption) {
    const list = [
      ['src', src],
      ['alt', alt],
      ['title', title],
      ['caption', caption],
    ].flatMap(([key, value]) => (value ? [` ${key}="${quoted(value)}"`] : []));
    return `{{< figure${list.join('')} >}}`;
  }
  const shown = title ? ` "${title.replace(/["\\]/g, '\\$&')}"` : '';
  return `![${escapeText(alt ?? '')}](${escapeUrl(src)}${shown})`;
}

/** An element of HTML with the attributes that an article can have. */
function html({ name, attributes, isEnd, isClosed }: Tag): string {
  if (isEnd) return `</${name}>`;
  if (name === 'img') return picture(attributes);
  const list = [...attributes].flatMap(([key, value]) =>
    /^(?:class(?:Name)?|style|key|ref|on[A-Z].*)$/.test(key)
      ? []
      : [` ${key}="${value.replace(/"/g, '&quot;')}"`],
  );
  if (isClosed && !empty.has(name))
    return list.length > 0 ? `<${name}${list.join('')}></${name}>` : '';
  return `<${name}${list.join('')}>`;
}
