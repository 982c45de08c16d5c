// Decides which texts of a corpus answer a query, from their Markdown and by the plainest means.
// It shares no code with the search.

/** What an answer must hold: of each list at least one, Han anywhere, Latin as whole words. */
export type Needs = string[][];

export type Query = { query: string; language: 'zh-tw' | 'en'; needs: Needs };

/** A Markdown file as lines that a phrase may run through, plainly written. */
export function linesOf(markdown: string, terms: readonly string[]): string[] {
  const [, front = '', body = ''] = markdown.split(/^---$/m);
  const quoted = [...front.matchAll(/^(?:title|description): (".*")$/gm)];
  const lines = [...terms, ...quoted.map(([, value = '""']) => JSON.parse(value) as string)];
  for (const block of body.split(/\n{2,}/)) {
    if (block.includes('{{<')) continue;
    if (block.startsWith('|')) lines.push(...block.split(/[|\n]/));
    else if (block.startsWith('- ')) lines.push(...block.split('\n'));
    else lines.push(block);
  }
  return lines.map((line) => plainly(line.replaceAll('**', '').replace(/^(?:> |- |#+ )/, '')));
}

/** Small letters of normal width, 台 for 臺, no line break within Chinese. */
export function plainly(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('臺', '台')
    .replace(/\s+/g, ' ')
    .replace(/(?<=[\u4e00-\u9fff]) (?=[\u4e00-\u9fff])/g, '');
}

export const answers = (lines: readonly string[], needs: Needs): boolean =>
  needs.every((forms) => forms.some((form) => lines.some((line) => holds(line, plainly(form)))));

function holds(line: string, form: string): boolean {
  if (/[\u4e00-\u9fff]/.test(form)) return line.includes(form);
  for (let at = line.indexOf(form); at >= 0; at = line.indexOf(form, at + 1)) {
    const around = (line[at - 1] ?? ' ') + (line[at + form.length] ?? ' ');
    if (!/[a-z0-9]/.test(around)) return true;
  }
  return false;
}
