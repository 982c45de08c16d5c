import { type Format, splitFrontMatter } from './splitFrontMatter';

/**
 * A file's text with one key of its front matter set, everything else as it was, line ends included.
 * A text without front matter stays as it is.
 * @param value is written in double quotes
 */
export function setFrontMatterKey(text: string, key: string, value: string): string {
  const split = splitFrontMatter(text);
  if ('what' in split) return text;
  const { format, source, sourceLine } = split;
  const before = text.split('\n').slice(0, sourceLine).join('\n').length;
  const start = format === 'json' ? text.indexOf('{', before) : before + 1;
  const [newline = '\n'] = /\r?\n/.exec(text) ?? [];
  const changed = setIn[format](source, key, JSON.stringify(value), newline);
  return text.slice(0, start) + changed + text.slice(start + source.length);
}

/** How a key is set in the source of front matter; `value` is in double quotes. */
const setIn: Record<
  Format,
  (source: string, key: string, value: string, newline: string) => string
> = {
  yaml: (source, key, value, newline) => {
    const lines = source === '' ? [] : source.replace(/\r$/, '').split(/\r?\n/);
    const present = lines.findIndex((line) => line.startsWith(`${key}:`));
    lines.splice(present < 0 ? lines.length : present, present < 0 ? 0 : 1, `${key}: ${value}`);
    const end = source.endsWith('\r') ? '\r' : source === '' ? newline : '';
    return lines.join(newline) + end;
  },
  // A table would take in what stands at the end.
  toml: (source, key, value, newline) => {
    const lines = source.split('\n');
    const isKey = new RegExp(`^\\s*${key}\\s*=`);
    const present = lines.findIndex((line) => isKey.test(line));
    if (present < 0) return `${key} = ${value}${newline}${source}`;
    const end = lines[present]?.endsWith('\r') ? '\r' : '';
    return lines.with(present, `${key} = ${value}${end}`).join('\n');
  },
  json: (source, key, value, newline) => {
    const member = new RegExp(`"${key}"\\s*:\\s*"(?:[^"\\\\]|\\\\.)*"`);
    const written = `"${key}": ${value}`;
    if (member.test(source)) return source.replace(member, () => written);
    const isEmpty = source.slice(1).trim() === '}';
    return `{${newline}  ${written}${isEmpty ? newline : ','}${source.slice(1)}`;
  },
};
