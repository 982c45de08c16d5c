import { comment, dedent, escapeText, link } from '../markdownText';
import { type Call, type Converted, fileName } from './known';

/** Arguments that are words for readers, as themes tend to name them. */
const words =
  /^(?:title|subtitle|summary|caption|text|label|header|heading|headline|description|desc|content|message|body|alt|name|author|quote|cite|question|answer|tooltip|footer)$/i;

const addresses =
  /^(?:href|url|link|src|source|file|address|attrlink|image|img|cover|poster|video|audio|mp3|mp4)$/i;
const isPicture = (address: string) =>
  /\.(?:png|jpe?g|gif|webp|avif|svg)$/i.test(address.split(/[?#]/, 1)[0] ?? '');
const isAddress = (value: string) => /^(?:https?:\/\/|\/[^/\s]|\.{1,2}\/)\S*$/i.test(value);

/**
 * A theme's shortcode without its box: its inner text, its words for readers, its picture or link.
 * When it stands by itself, the call is kept beside them as a comment.
 */
export function keepUnknown(call: Call): Converted {
  const { converted, source } = call;
  const entries = [...call.arguments];
  const texts: string[] = [];
  let target: string | undefined;
  for (const [key, value] of entries) {
    if (value.trim() === '') continue;
    const positional = /^\d+$/.test(key);
    if (isAddress(value) || (addresses.test(key) && /[./]/.test(value) && !/\s/.test(value))) {
      target ??= value;
    } else if (positional && isPicture(value) && !/\s/.test(value)) {
      target ??= value;
    } else if (positional ? isProse(value, entries.length, converted) : words.test(key)) {
      texts.push(value);
    }
  }
  const label = texts.join(' · ');
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

/** A value without a name says something when it has several words, or Han, and isn't a list of classes. */
function isProse(value: string, count: number, converted: string | undefined): boolean {
  if (/\p{Script=Han}/u.test(value)) return true;
  if (/[=;{}<>]/.test(value)) return false;
  return (
    /\S\s+\S/.test(value) ||
    (count === 1 && converted === undefined && /^\p{Lu}\p{L}+$/u.test(value))
  );
}

const encodeSpaces = (address: string) =>
  address.trim().replace(/\s/g, '%20').replace(/\(/g, '%28').replace(/\)/g, '%29');

const bold = (text: string) => `**${escapeText(text)}**`;

const place = (label: string, target: string): string =>
  isPicture(target)
    ? `![${escapeText(label)}](${encodeSpaces(target)})`
    : link(label || fileName(target), target);
