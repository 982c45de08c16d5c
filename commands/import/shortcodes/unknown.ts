import { codeSpan, comment, dedent, escapeText, escapeUrl, fence, link } from '../markdownText';
import { figureOf, fileName } from './known';
import type { Call, Context, Converted } from './types';

/** Arguments that are words for readers, as themes tend to name them. */
const words =
  /^(?:title|subtitle|summary|caption|text|label|header|heading|headline|description|desc|legend|content|message|body|alt|name|author|quote|cite|question|answer|tooltip|footer)$/i;

const addresses =
  /^(?:href|url|link|src|source|file|address|attrlink|image|img|cover|poster|video|audio|mp3|mp4)$/i;
/** Arguments that say how something looks. */
const decoration =
  /^(?:.*(?:class|style|colou?r)|id|width|height|align|position|theme|type|kind|icon|size|target|rel|lang|language|float|background|bg|border|margin|padding|loading|data-.*)$/i;
const sources = /^(?:src|image|img|source|file|path|url|cover|poster)$/i;
const isPicture = (address: string) =>
  /\.(?:png|jpe?g|gif|webp|avif|svg)$/i.test(address.split(/[?#]/, 1)[0] ?? '');
const isAddress = (value: string) => /^(?:https?:\/\/|\/[^/\s]|\.{1,2}\/)\S*$/i.test(value);

/**
 * A theme's shortcode without its box: its picture with a caption, the file that it names as code, its
 * inner text, its words for readers, its link. When none of these is left, the call is kept as a comment.
 */
export async function keepUnknown(
  call: Call,
  context: Context,
  inTable: boolean,
): Promise<Converted> {
  return (
    (await asFigure(call, context, inTable)) ?? asCode(call, context, inTable) ?? asWords(call)
  );
}

/** Arguments that name the same picture in another size or format. */
const variants = /(?:^|[_-])(?:s|m|l|small|large|thumb|thumbnail|webp|srcset|2x|dark|poster)$/i;
const taken = /^(?:alt|title|attr|attrlink|width|height|link|href)$/i;

/** A shortcode whose source is a picture; what else it says is the caption, other pictures follow. */
async function asFigure(
  call: Call,
  context: Context,
  inTable: boolean,
): Promise<Converted | undefined> {
  const entries = [...call.arguments].filter(([, value]) => value.trim() !== '');
  const shown = entries.filter(
    ([key, value]) =>
      isPicture(value) && (sources.test(key) || !/\s/.test(value.trim())) && !variants.test(key),
  );
  const [source, address] = shown.find(([key]) => sources.test(key)) ?? shown[0] ?? [];
  if (source === undefined || address === undefined) return asGallery(call, context);
  const others = shown.filter(([key]) => key !== source).map(([, value]) => value);
  const said = entries.filter(
    ([key, value]) => !isPicture(value) && !taken.test(key) && isSaid(key, value, entries.length),
  );
  const words = said.map(([, value]) => value).join(' · ');
  // Without names, nothing tells a caption from a picture's description, unless it is Markdown.
  if (/^\d+$/.test(source) && others.length === 0 && !/[*_`[\]]/.test(words)) return undefined;
  const inner = call.converted?.trim() ?? '';
  const isCaption =
    said.length === 0 && inner !== '' && !/\n\s*\n|!\[|\{\{|^[ \t]*[`~]{3}/m.test(inner);
  const caption = isCaption ? inner : words;
  const given = new Map<string, string>([['src', address]]);
  for (const [key, value] of entries) if (taken.test(key)) given.set(key.toLowerCase(), value);
  if (caption !== '') given.set('caption', caption);
  const converted = isCaption ? undefined : call.converted;
  const figure = await figureOf({ ...call, arguments: given, converted }, context, inTable);
  const more = others.map((one) => `![](${encodeSpaces(one)})`);
  const dropped = entries
    .filter(([key, value]) => !isPicture(value) && !taken.test(key) && !decoration.test(key))
    .map(([, value]) => value)
    .filter((value) => !words.includes(value));
  return { ...figure, dropped, markdown: [figure.markdown, ...more].join(inTable ? ' ' : '\n\n') };
}

/** All pictures of the bundle that a pattern or the name of a folder stands for. */
function asGallery(call: Call, { pictures }: Context): Converted | undefined {
  const places = [...call.arguments].map(([key, value]) => ({
    key,
    value,
    named: pictures?.(value) ?? [],
  }));
  const found = places.flatMap(({ named }) => named);
  if (found.length === 0) return undefined;
  const others = places.filter(({ named }) => named.length === 0);
  const given = new Map(others.map(({ key, value }) => [key, value]));
  const words = asWords({ ...call, arguments: given });
  const head = words.hidden ? '' : words.markdown;
  const images = found.map((one) => `![](${escapeUrl(one)})`);
  const markdown = [head, ...images].filter(Boolean).join('\n\n');
  return { markdown, block: true, dropped: words.dropped };
}

/** The text of a file that a shortcode names, beside the text or among the static ones. */
function asCode(call: Call, { file }: Context, inTable: boolean): Converted | undefined {
  for (const [key, value] of call.arguments) {
    const found = /^[^\s"'<>|]+\.[a-z\d]+$/i.test(value) ? file?.(value) : undefined;
    if (!found) continue;
    const said = [...call.arguments].filter(([other]) => other !== key && words.test(other));
    const head = said.map(([, text]) => bold(text)).join(' ');
    const code = inTable ? codeSpan(found.code) : fence(found.code, found.language);
    const parts = [head, code, call.converted?.trim()];
    const dropped = [...call.arguments]
      .filter(([other]) => other !== key && !words.test(other) && !decoration.test(other))
      .map(([, text]) => text);
    return { markdown: parts.filter(Boolean).join('\n\n'), block: true, dropped };
  }
  return undefined;
}

function asWords(call: Call): Converted {
  const entries = [...call.arguments];
  const [texts, dropped]: [string[], string[]] = [[], []];
  let target: string | undefined;
  for (const [key, value] of entries) {
    if (value.trim() === '') continue;
    const positional = /^\d+$/.test(key);
    if (isAddress(value) || (addresses.test(key) && /[./]/.test(value) && !/\s/.test(value))) {
      target ??= value;
    } else if (positional && isPicture(value) && !/\s/.test(value)) {
      target ??= value;
    } else if (!decoration.test(key)) {
      if (isSaid(key, value, entries.length)) texts.push(value);
      else dropped.push(value);
    }
  }
  const markdown = withWords(texts.join(' · '), target, call);
  return { ...markdown, dropped };
}

/** What words, an address and an inner text are together. */
function withWords(
  label: string,
  target: string | undefined,
  { converted, source }: Call,
): Converted {
  const isInline = converted !== undefined && !converted.includes('\n');
  if (converted !== undefined) {
    const inner = isInline ? converted.trim() : dedent(converted);
    const linked = target && !isPicture(target) && isInline && !/[[\]]/.test(inner);
    if (linked)
      return {
        markdown: `[${inner || escapeText(label || fileName(target ?? ''))}](${encodeSpaces(target ?? '')})`,
        block: false,
      };
    const head = target ? place(label, target) : label && bold(label);
    if (isInline && !head) return { markdown: inner, block: false };
    const whole = [head, inner].filter(Boolean).join('\n\n');
    return { markdown: whole, block: true };
  }
  if (target) return { markdown: place(label, target), block: isPicture(target) };
  if (label) return { markdown: escapeText(label), block: false };
  return { markdown: comment(source), block: false, hidden: true };
}

/** Whether an argument is for readers, by its name or by itself. */
function isSaid(key: string, value: string, count: number): boolean {
  if (decoration.test(key)) return false;
  const isNamed = !/^\d+$/.test(key);
  return isNamed && words.test(key) ? true : isProse(value) || (!isNamed && isWord(value, count));
}

/** A value says something when it has several words, or Han, and isn't a list of classes. */
const isProse = (value: string): boolean =>
  /\p{Script=Han}/u.test(value) || (!/[=;{}<>]/.test(value) && /\S\s+\S/.test(value));

/** A single word without a name is one for readers when it is written as a title is: `tab "Linux"`. */
const isWord = (value: string, count: number): boolean =>
  count === 1 && /^\p{Lu}[\p{L}\p{N}+#.-]*$/u.test(value);

const encodeSpaces = (address: string) =>
  address.trim().replace(/\s/g, '%20').replace(/\(/g, '%28').replace(/\)/g, '%29');

const bold = (text: string) => `**${escapeText(text)}**`;

const place = (label: string, target: string): string =>
  isPicture(target)
    ? `![${escapeText(label)}](${encodeSpaces(target)})`
    : link(label || fileName(target), target);
