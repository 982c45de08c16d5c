/**
 * A file's text with one key of its front matter set, everything else as it was, line ends included.
 * @param value is written in double quotes
 */
export function setFrontMatterKey(text: string, key: string, value: string): string {
  const [newline = '\n'] = /\r?\n/.exec(text) ?? [];
  const line = `${key}: ${JSON.stringify(value)}`;
  const lines = text.split(/\r?\n/);
  const end = lines.indexOf('---', 1);
  const present = lines.findIndex((each, index) => index < end && each.startsWith(`${key}:`));
  if (present > 0) lines[present] = line;
  else lines.splice(end, 0, line);
  return lines.join(newline);
}
