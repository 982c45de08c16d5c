import { diagrams } from '../diagrams';
import { codeSpan, comment, dedent, escapeText, fence, link } from '../markdownText';
import type { Call, Context, Converted } from './types';

/** Undefined sends the call the way of unknown ones. */
type Converter = (
  call: Call,
  context: Context,
  inTable: boolean,
) => Converted | undefined | Promise<Converted | undefined>;

const inline = (markdown: string): Converted => ({ markdown, block: false });
const block = (markdown: string): Converted => ({ markdown, block: true });
const given = ({ arguments: all }: Call, ...names: string[]): string | undefined =>
  names.map((name) => all.get(name)?.trim()).find((value) => value);

/** A shortcode's call as Hugo's syntax has it. */
function writeCall(name: string, args: [string, string | undefined][]): string {
  const list = args.flatMap(([key, value]) => {
    if (value === undefined) return [];
    const quoted = value.replace(/\s+/g, ' ').replace(/[\\"]/g, '\\$&');
    return [/^\d+$/.test(key) ? quoted : `${key}="${quoted}"`];
  });
  return `{{< ${[name, ...list].join(' ')} >}}`;
}

/** Seconds of `90`, `90s` or `1m30s`. */
function secondsOf(time: string | undefined): string | undefined {
  const [, hours, minutes, seconds] =
    /^(?:(\d{1,2})h)?(?:(\d{1,3})m)?(?:(\d{1,6})s?)?$/.exec(time ?? '') ?? [];
  const sum = Number(hours ?? 0) * 3600 + Number(minutes ?? 0) * 60 + Number(seconds ?? 0);
  return sum > 0 ? String(sum) : undefined;
}

const youtubeId = /(?:[?&]v=|youtu\.be\/|\/(?:embed|shorts|live|v)\/)([\w-]{11})/;

/** A call of this site's `youtube` for an id or any address of a video; undefined when it is neither. */
export function youtubeCall(video: string, more: [string, string | undefined][] = []) {
  const id = /^([\w-]{11})(?:[?&#].*)?$/.exec(video)?.[1] ?? youtubeId.exec(video)?.[1];
  const start = secondsOf(/[?&](?:t|start)=(\w{1,12})/.exec(video)?.[1]);
  const given = more.filter(([, value]) => value !== undefined);
  const isSaid = start === undefined || given.some(([key]) => key === 'start');
  const extra = isSaid ? given : [...given, ['start', start] as [string, string]];
  if (!id) return undefined;
  return writeCall('youtube', extra.length === 0 ? [['0', id]] : [['id', id], ...extra]);
}

const switches = ['allowFullScreen', 'autoplay', 'controls', 'loop', 'mute'];

const youtube: Converter = (call, { tell }) => {
  const video = given(call, 'id', '0', 'url', 'link', 'src', 'v');
  if (!video) return undefined;
  const seconds = (name: string): [string, string | undefined] => {
    const value = given(call, name);
    return [name, value && /^\d{1,6}$/.test(value) ? value : undefined];
  };
  const own = youtubeCall(video, [
    ['title', given(call, 'title')],
    ['start', secondsOf(given(call, 'start', 't', 'time'))],
    seconds('end'),
    ...switches.map((name): [string, string | undefined] => {
      const value = given(call, name);
      return [name, value && /^(?:true|false|1|0)$/.test(value) ? value : undefined];
    }),
  ]);
  if (own) return block(own);
  tell(
    call.offset,
    `"${video}" is not the id of a video`,
    'correct the link that stands in its place',
  );
  const address = /^https?:/.test(video)
    ? video
    : `https://www.youtube.com/watch?v=${encodeURIComponent(video)}`;
  return block(link(given(call, 'title') ?? 'YouTube', address));
};

const figure: Converter = (call, context, inTable) =>
  given(call, 'src', 'link') ? figureOf(call, context, inTable) : undefined;

/** A picture with its caption; as a link where it stays elsewhere. */
export async function figureOf(
  call: Call,
  { picture, tell }: Context,
  inTable: boolean,
): Promise<Converted> {
  const src = given(call, 'src', 'link') ?? '';
  const inner = call.converted?.trim() ? `\n\n${call.converted.trim()}` : '';
  const placed = await picture(src);
  const [alt, title, caption] = ['alt', 'title', 'caption'].map((name) => given(call, name));
  if ('name' in placed) {
    const leads = call.arguments.get('src') ? given(call, 'link', 'href') : undefined;
    if (inTable) return inline(`![${escapeText(alt ?? caption ?? title ?? '')}](${placed.url})`);
    const pixels = (name: string) => {
      const value = given(call, name);
      return value && /^\d+(?:px)?$/.test(value) ? value : undefined;
    };
    const args: [string, string | undefined][] = [
      ['src', placed.url],
      ['alt', alt],
      ['title', title],
      ['caption', caption],
      ['attr', given(call, 'attr')],
      ['attrlink', given(call, 'attrlink', 'attrLink')],
      ['link', leads && /^(?:https?:|mailto:|\/|#|\.)/.test(leads) ? leads : undefined],
      ['width', pixels('width')],
      ['height', pixels('height')],
    ];
    return block(writeCall('figure', args) + inner);
  }
  const words = [title, caption, given(call, 'attr')].filter((one) => one !== undefined);
  // The words of a link are plain.
  const named = alt ?? words.find((one) => !/[*_`[\]<]/.test(one));
  const text =
    placed.kind === 'remote' ? link(named ?? fileName(src), placed.url) : missing(named, src);
  if (placed.kind === 'missing')
    tell(call.offset, `picture "${src}" ${placed.why}`, 'put it beside the text');
  const rest = words
    .filter((one) => one !== named || placed.kind === 'missing')
    .filter((one) => one !== named);
  return block([text, ...rest].join('  \n') + inner);
}

/** What is said where a picture is missing. */
export const missing = (alt: string | undefined, src: string): string =>
  alt ? `${escapeText(alt)} (${codeSpan(src)})` : codeSpan(src);

export const fileName = (address: string): string => {
  const path = address.split(/[?#]/)[0] ?? address;
  return path.split('/').filter(Boolean).at(-1) ?? address;
};

const highlight: Converter = (call) => {
  if (call.inner === undefined) return undefined;
  const language = given(call, '0', 'lang', 'language', 'type') ?? '';
  const code = dedent(call.inner);
  // Within a line it is a span.
  const isInline = !call.inner.includes('\n') && /hl_inline\s*=\s*"?true/.test(call.source);
  return isInline ? inline(codeSpan(code)) : block(fence(code, language));
};

const details: Converter = (call) => {
  if (call.converted === undefined) return undefined;
  const summary = given(call, 'summary', 'title', '0') ?? 'Details';
  const open = given(call, 'open') === 'true' ? ' open' : '';
  const text = summary
    .replace(/&(?![a-z#\d]+;)/gi, '&amp;')
    .replace(/<(?![a-z/])/gi, '&lt;')
    .replace(/\s+/g, ' ');
  const inner = call.converted.trim();
  return block(`<details${open}>\n<summary>${text}</summary>\n\n${inner}\n\n</details>`);
};

/** Services whose address follows from a few arguments. */
const services: Record<string, (call: Call) => string | undefined> = {
  vimeo: (call) => addressWith('https://vimeo.com/', given(call, 'id', '0')),
  gist: (call) => {
    const [user, id, file] = ['0', '1', '2'].map((key) => given(call, key));
    if (!user || !id) return undefined;
    const anchor = file ? `#file-${file.toLowerCase().replace(/[^a-z\d_]+/g, '-')}` : '';
    return `https://gist.github.com/${user}/${id}${anchor}`;
  },
  x: tweet,
  instagram: (call) => addressWith('https://www.instagram.com/p/', given(call, 'id', '0')),
  bilibili: (call) => addressWith('https://www.bilibili.com/video/', given(call, 'id', 'bv', '0')),
  asciinema: (call) => addressWith('https://asciinema.org/a/', given(call, 'id', '0')),
};

function tweet(call: Call): string | undefined {
  const [user, id] = [given(call, 'user', '0'), given(call, 'id', '1')];
  if (id) return `https://x.com/${user ?? 'i'}/status/${id}`;
  return user && /^\d+$/.test(user) ? `https://x.com/i/status/${user}` : undefined;
}

const addressWith = (start: string, id: string | undefined): string | undefined => {
  if (!id) return undefined;
  return /^https?:/.test(id) ? id : start + id.split('/').map(encodeURIComponent).join('/');
};

const service =
  (name: string): Converter =>
  (call) => {
    const address = services[name]?.(call);
    return address
      ? block(link(given(call, 'title') ?? address.replace(/^https:\/\/(?:www\.)?/, ''), address))
      : undefined;
  };

const reference: Converter = (call, { refer, tell }) => {
  const path = given(call, '0', 'path') ?? '';
  const address = refer(path, given(call, 'lang', '1'));
  if (address !== undefined) return inline(address);
  tell(call.offset, `"${path}" leads to no text that was imported`, 'correct the link');
  return inline(path.startsWith('#') ? path : `/${path.replace(/^\/+/, '').replace(/\s/g, '%20')}`);
};

const parameter: Converter = (call, { parameter: read, tell }) => {
  const name = given(call, '0') ?? '';
  const value = read(name);
  if (value !== undefined) return inline(value);
  tell(call.offset, `the parameter "${name}" is not set`, 'write its value');
  return inline(codeSpan(call.source.replace('{{', '{ {').replace('}}', '} }')));
};

const qr: Converter = (call) => {
  const text = given(call, 'text', '0') ?? call.inner?.trim();
  if (!text) return undefined;
  const leads = /^(?:https?:|mailto:|tel:)\S+$/i.test(text);
  return { markdown: leads ? link(text, text) : escapeText(text), block: call.inner !== undefined };
};

const diagram: Converter = (call) => {
  if (call.inner === undefined || call.inner.trim() === '') return undefined;
  return block(fence(dedent(call.inner), call.name.toLowerCase()));
};

const formula: Converter = (call) => {
  const tex = call.inner?.trim();
  if (!tex) return undefined;
  const words = [...call.arguments].flat();
  const alone = tex.includes('\n') || words.some((word) => /^(?:display|block|true)$/i.test(word));
  return alone ? block(`$$\n${tex}\n$$`) : inline(`$${tex}$`);
};

const ruby: Converter = (call) => {
  const inner = call.converted?.trim();
  const [first, second] = [given(call, '0'), given(call, '1')];
  const parted = second === undefined && !inner ? first?.split('|') : undefined;
  const base = inner || parted?.[0] || given(call, 'rb', 'base', 'text', 'kanji', 'body', '0');
  const reading =
    given(call, 'rt', 'reading', 'ruby', 'top', 'furigana', 'pinyin') ??
    (inner ? first : (parted?.[1] ?? second));
  return base && reading ? inline(rubyHtml(base, reading)) : undefined;
};

/** A word with its reading above it. */
export const rubyHtml = (base: string, reading: string): string =>
  `<ruby>${base}<rp>(</rp><rt>${reading.replace(/</g, '&lt;')}</rt><rp>)</rp></ruby>`;

const callouts: Record<string, string> = {
  tip: 'TIP',
  success: 'TIP',
  important: 'IMPORTANT',
  warning: 'WARNING',
  warn: 'WARNING',
  caution: 'CAUTION',
  danger: 'CAUTION',
  error: 'CAUTION',
};

/** A box that says of what kind it is. */
const callout: Converter = (call) => {
  const inner = call.converted?.trim();
  const kind = given(call, 'type', 'kind', 'variant', 'emoji')?.toLowerCase();
  if (!inner || kind === undefined) return undefined;
  const title = given(call, 'title', 'text', 'heading');
  const words = [...(title ? [`**${escapeText(title)}**`, ''] : []), dedent(call.converted ?? '')];
  const type = Object.hasOwn(callouts, kind) ? callouts[kind] : 'NOTE';
  const lines = [`[!${type}]`, ...words.join('\n').trim().split('\n')];
  return block(lines.map((line) => `> ${line}`.trimEnd()).join('\n'));
};

const rawHtml: Converter = ({ inner }) => (inner === undefined ? undefined : block(inner.trim()));

const hidden: Converter = ({ inner }) =>
  inner === undefined ? undefined : { ...inline(comment(inner.trim())), hidden: true };

const converters: Record<string, Converter> = {
  youtube,
  figure,
  highlight,
  details,
  ref: reference,
  relref: reference,
  param: parameter,
  qr,
  rawhtml: rawHtml,
  comment: hidden,
  callout,
  ruby,
  math: formula,
  katex: formula,
  latex: formula,
  ...Object.fromEntries([...diagrams].map((name) => [name, diagram])),
  ...Object.fromEntries(Object.keys(services).map((name) => [name, service(name)])),
};

const synonyms: Record<string, string> = {
  tweet: 'x',
  twitter: 'x',
  'youtube-lite': 'youtube',
  youtubelite: 'youtube',
  code: 'highlight',
  codeblock: 'highlight',
  'raw-html': 'rawhtml',
  html: 'rawhtml',
};

/** How a shortcode that Hugo brings along (or that most themes have) is converted. */
export function converterOf(name: string): Converter | undefined {
  const plain = name.toLowerCase().replace(/[_-]simple$/, '');
  const own = Object.hasOwn(synonyms, plain) ? (synonyms[plain] ?? plain) : plain;
  return Object.hasOwn(converters, own) ? converters[own] : undefined;
}
