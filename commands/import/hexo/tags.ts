import { dedent, escapeText, fence, link } from '../markdownText';
import { asIs, Rewriting, type Rewritten } from '../rewriting';
import { codeEnds } from '../shortcodes/scan';

/** The title of another text, by its name. */
type TitleOf = (name: string) => string | undefined;

type Tag = {
  name: string;
  args: string[];
  /** The arguments as they were written. */
  written: string;
  from: number;
  to: number;
  isEnd: boolean;
};
type Block = { tag: Tag; inner: string };

/** Tags in which nothing is Markdown. */
const raw = new Set([
  'codeblock',
  'code',
  'raw',
  'mermaid',
  'math',
  'plantuml',
  'chart',
  'echarts',
]);
/** Tags that always have an end; others have one if the text has it. */
const callouts: Record<string, string> = {
  success: 'TIP',
  warning: 'WARNING',
  danger: 'CAUTION',
  error: 'CAUTION',
};

/** Levels of tags within tags; deeper ones stay as they are. */
const deepest = 20;

/**
 * The body of a Hexo text with its tags as Markdown, or as calls of shortcodes where what they become
 * depends on the site.
 * @see https://hexo.io/docs/tag-plugins
 */
export function rewriteTags(body: string, titleOf: TitleOf): Rewritten {
  return body.includes('{%') ? rewrite(body, titleOf, 0) : asIs(body);
}

function rewrite(body: string, titleOf: TitleOf, level: number): Rewritten {
  const tags = findTags(body);
  const ends = endsOf(tags);
  const written = new Rewriting();
  let at = 0;
  for (const [index, tag] of tags.entries()) {
    if (tag.from < at) continue;
    written.add(body.slice(at, tag.from), at);
    at = tag.to;
    // An end without a beginning is nothing.
    if (tag.isEnd) continue;
    const end = ends.get(index);
    const inner = end && body.slice(tag.to, end.from);
    if (end) at = end.to;
    if (inner === undefined) written.replace(single(tag, titleOf), tag.from);
    else if (level >= deepest) written.add(body.slice(tag.from, at), tag.from);
    else {
      const words = raw.has(tag.name) ? asIs(inner) : rewrite(inner, titleOf, level + 1);
      const around = spaced(block({ tag, inner: words.text }), body, tag.from, at);
      // What stands around the inner text as it is, if it does.
      const [before = '', after] = around.split(words.text, 2);
      if (after === undefined || words.text === '') written.replace(around, tag.from);
      else {
        written.replace(before, tag.from);
        written.addRewritten(words, tag.to);
        written.replace(around.slice(before.length + words.text.length), at);
      }
    }
  }
  written.add(body.slice(at), at);
  return written.result;
}

/** A block with what blank lines it needs where it is to stand; other things as they are. */
function spaced(text: string, body: string, from: number, to: number): string {
  if (!text.startsWith('\n\n') || !text.endsWith('\n\n')) return text;
  const before = /\n[ \t]*\n[ \t]*$/.test(body.slice(Math.max(0, from - 80), from)) || from === 0;
  const after = /^[ \t]*\n[ \t]*(?:\n|$)/.test(body.slice(to, to + 80)) || to === body.length;
  return `${before ? '' : '\n\n'}${text.slice(2, -2)}${after ? '' : '\n\n'}`;
}

/** All tags that stand in no code, nor between those of raw ones. */
function findTags(body: string): Tag[] {
  const tags: Tag[] = [];
  const codeEnd = codeEnds(body);
  const pattern = /\{%-?\s*([\w-]{1,50})((?:"[^"]*"|'[^']*'|[^"'%]|%(?!\}))*)%\}/y;
  let rawName: string | undefined;
  for (let at = 0; at < body.length; ) {
    const code = rawName === undefined ? codeEnd(at) : at;
    if (code > at) {
      at = code;
      continue;
    }
    pattern.lastIndex = at;
    const match = body.startsWith('{%', at) ? pattern.exec(body) : null;
    if (!match) {
      at += 1;
      continue;
    }
    const [whole, word = '', rest = ''] = match;
    const isEnd = word.startsWith('end');
    const name = isEnd ? word.slice(3) : word;
    at += whole.length;
    if (rawName !== undefined && !(isEnd && name === rawName)) continue;
    const args = argumentsOf(rest);
    tags.push({ name, args, written: rest, from: at - whole.length, to: at, isEnd });
    rawName = !isEnd && raw.has(name) ? name : undefined;
  }
  return tags;
}

/** Which tag ends each one, by the place of the first. */
function endsOf(tags: Tag[]): Map<number, Tag> {
  const ends = new Map<number, Tag>();
  const open = new Map<string, number[]>();
  for (const [index, tag] of tags.entries()) {
    const same = open.get(tag.name) ?? [];
    open.set(tag.name, same);
    if (!tag.isEnd) same.push(index);
    else {
      const begin = same.pop();
      if (begin !== undefined) ends.set(begin, tag);
    }
  }
  return ends;
}

const argumentsOf = (text: string): string[] =>
  [...text.matchAll(/"([^"]*)"|'([^']*)'|[^\s"']+/g)].map(
    ([whole, double, quoted]) => double ?? quoted ?? whole,
  );

/** Arguments that themes part by commas. */
const commaParted = (args: string[]): string[] =>
  args
    .join(' ')
    .split(',')
    .map((one) => one.trim());

const isAddress = (text: string): boolean => /^(?:https?:\/\/|\/|\.{1,2}\/|#)/.test(text);
const isImage = (text: string): boolean =>
  /\.(?:png|jpe?g|gif|webp|avif|svg)(?:[?#]|$)/i.test(text);

function single({ name, args, written }: Tag, titleOf: TitleOf): string {
  const [first = ''] = args;
  switch (name) {
    case 'asset_img':
    case 'img':
    case 'image':
      return picture(args, written);
    case 'asset_path':
      return encodeURI(first);
    case 'asset_link':
      return link(args.slice(1).join(' ') || first, first);
    case 'post_path':
      return call('ref', [first]);
    case 'post_link': {
      const words = args.slice(1).filter((one) => !/^(?:true|false)$/.test(one));
      const title = words.join(' ') || titleOf(first) || first;
      return `[${escapeText(title)}](${call('ref', [first])})`;
    }
    case 'link':
    case 'linkgrid': {
      const place = args.findIndex(isAddress);
      if (place < 0) break;
      return link(args.slice(0, place).join(' '), args[place] ?? '');
    }
    case 'btn':
    case 'button': {
      const [address = '', words = '', , title] = commaParted(args);
      return link(words || title || address, address);
    }
    case 'label': {
      const words = args.join(' ').split('@');
      return escapeText(words.at(-1) ?? '');
    }
    case 'iframe':
      return `\n\n<iframe src="${first.replace(/"/g, '%22')}"></iframe>\n\n`;
    case 'pdf':
    case 'video':
    case 'audio':
      return link(first.split('/').at(-1) ?? first, first);
    case 'include_code':
    case 'include-code': {
      const file = args.at(-1) ?? '';
      return call('include_code', [`/downloads/code/${file}`]);
    }
  }
  return call(name, args);
}

/** `[classes] address [width] [height] [title]`, or title and alternative text in quotes. */
function picture(args: string[], written: string): string {
  const address = args.find((one) => isImage(one) || isAddress(one));
  if (address === undefined) return '';
  const behind = written.slice(written.indexOf(address) + address.length).replace(/^["']/, '');
  const meta = behind.replace(/^(?:\s+\d+(?:px|%)?)+(?=\s|$)/, '').trim();
  const bare = meta.replace(/^'([^']*)'$/, '$1');
  const quoted = [...bare.matchAll(/"([^"]*)"|'([^']*)'/g)].map(([, one, two]) => one ?? two ?? '');
  const [title = '', alt = title] = quoted.length > 0 ? quoted : [bare];
  const shown = title ? ` "${title.replace(/["\\]/g, '\\$&')}"` : '';
  const target = address
    .replace(/[\s<>]/g, encodeURIComponent)
    .replace(/\(/g, '%28')
    .replace(/\)/g, '%29');
  return `![${escapeText(alt)}](${target}${shown})`;
}

function block({ tag: { name, args }, inner }: Block): string {
  switch (name) {
    case 'raw':
      return inner;
    case 'codeblock':
    case 'code':
      return codeblock(args, inner);
    case 'note':
      return note(args, inner);
    case 'blockquote':
    case 'quote':
      return quote(inner, attribution(args));
    case 'cq':
    case 'centerquote':
    case 'pullquote':
      return quote(inner, '');
    case 'tabs':
    case 'subtabs':
    case 'subsubtabs':
      return `\n\n${withTabTitles(inner)}\n\n`;
    case 'label':
    case 'button':
      return inner;
    default:
      return `${call(name, args)}${inner}{{< /${name} >}}`;
  }
}

/** `[title] [lang:js] [address] [words of the link] [other:options]` */
function codeblock(args: string[], inner: string): string {
  const language = args.find((one) => /^lang:/.test(one))?.slice('lang:'.length) ?? '';
  const words = args.filter((one) => !/^[a-z_]+:(?!\/\/)/.test(one));
  const place = words.findIndex(isAddress);
  const title = words.slice(0, place < 0 ? words.length : place).join(' ');
  const address = place < 0 ? undefined : words[place];
  const label = place < 0 ? '' : words.slice(place + 1).join(' ');
  const head = [
    title && `**${escapeText(title)}**`,
    address && link(label || address, address),
  ].filter(Boolean);
  const code = fence(dedent(inner), language);
  return `\n\n${[head.join(' '), code].filter(Boolean).join('\n\n')}\n\n`;
}

/** NexT's `note [class] [no-icon] [summary]` as a callout. */
function note(args: string[], inner: string): string {
  const [kind = ''] = args;
  const isKind =
    /^(?:default|primary|success|info|warning|danger|error|simple|modern|flat|disabled)$/;
  const words = args.filter(
    (one) => !isKind.test(one) && !/^(?:no-icon|fa-\S*|fa[srb]?|icon)$/.test(one),
  );
  const head = words.length > 0 ? `**${escapeText(words.join(' '))}**\n\n` : '';
  const type = Object.hasOwn(callouts, kind) ? callouts[kind] : 'NOTE';
  return quote(`[!${type}]\n${head}${inner.trim()}`, '');
}

function quote(inner: string, by: string): string {
  const whole = [dedent(inner).trim(), by].filter(Boolean).join('\n\n');
  const lines = whole.split('\n').map((line) => (line === '' ? '>' : `> ${line}`));
  return `\n\n${lines.join('\n')}\n\n`;
}

/** `[author[, source]] [link] [words of the link]` */
function attribution(args: string[]): string {
  const place = args.findIndex((one) => /^https?:/.test(one));
  const words = args.slice(0, place < 0 ? args.length : place).join(' ');
  const address = place < 0 ? undefined : args[place];
  const label = place < 0 ? '' : args.slice(place + 1).join(' ');
  const parts = [escapeText(words), address && link(label || address, address)].filter(Boolean);
  return parts.length > 0 ? `— ${parts.join(' ')}` : '';
}

/** Tabs are parted by comments, which hold their titles. */
const withTabTitles = (inner: string): string =>
  inner
    .replace(/<!--\s*tab\b([^\n]*?)-->/g, (_, words: string) => {
      const title = (words.split('@')[0] ?? '').trim();
      return title === '' ? '' : `**${escapeText(title)}**\n`;
    })
    .replace(/<!--\s*endtab\s*-->/g, '')
    .trim();

/** A call of a Hugo shortcode, for what is found out later. */
function call(name: string, args: string[]): string {
  const list = args.map((one) => `"${one.replace(/\s+/g, ' ').replace(/[\\"]/g, '\\$&')}"`);
  return `{{< ${[name, ...list].join(' ')} >}}`;
}
