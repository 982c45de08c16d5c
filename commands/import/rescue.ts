import type { Nodes } from 'mdast';
import { visit } from 'unist-util-visit';
import { parse } from '../../markdown/parse';
import { renderMarkdown } from '../../markdown/render';
import type { RenderOptions } from '../../markdown/types';
import { isError, type Problem } from '../../model/problem';
import { applyEdits, type Edit } from './edits';
import { codeSpan, fence } from './markdownText';

/**
 * Holds a body against the checks of the build. What these would refuse is set as code, so that the
 * text is whole and the site can be built; what that cannot mend is left to a person.
 */
export async function rescue(
  body: string,
  options: Omit<RenderOptions, 'lineOffset'>,
): Promise<{ body: string; rescued: Problem[]; rest: Problem[] }> {
  const rescued: Problem[] = [];
  let text = body;
  for (let round = 0; ; round++) {
    const rendered = await renderMarkdown(withoutLanguages(text), { ...options, lineOffset: 0 });
    // The site is built whatever is doubtful.
    const problems = rendered.problems.filter(isError);
    const edits = round < 4 ? editsFor(text, problems) : [];
    if (edits.length === 0) return { body: text, rescued, rest: problems };
    rescued.push(...problems);
    text = applyEdits(text, edits);
  }
}

/** Code in no language: colours are what takes longest, and nothing can be wrong with them. */
const withoutLanguages = (text: string): string =>
  text.replace(
    /^([ \t>]*(?:`{3,}|~{3,}(?!~)))([^`\n]*)$/gm,
    (whole, mark: string, language: string) => (language.trim() === '' ? whole : `${mark}text`),
  );

/** What to do about problems, each by the innermost node on its line that can be at fault. */
function editsFor(text: string, problems: readonly Problem[]): Edit[] {
  const faults = new Map(problems.map(({ line }) => [line, undefined as Nodes | undefined]));
  if (faults.size === 0) return [];
  visit(parse(text), (node) => {
    const { position } = node;
    if (!position || !/^(?:html|shortcode|image|link|code)$/.test(node.type)) return;
    // A shortcode that was never closed may be within a line.
    const firm = node.type === 'html' || node.type === 'shortcode';
    for (let line = position.start.line; line <= position.end.line; line++)
      if (faults.has(line) && (firm || !faults.get(line))) faults.set(line, node);
  });
  return [...new Set(faults.values())].flatMap((fault) => editFor(text, fault) ?? []);
}

function editFor(text: string, fault: Nodes | undefined): Edit | undefined {
  const [from, to] = [fault?.position?.start.offset, fault?.position?.end.offset];
  if (!fault || from === undefined || to === undefined) return undefined;
  const source = text.slice(from, to);
  if (fault.type === 'code') {
    const ticks = /^(`{3,}|~{3,})/.exec(source)?.[1];
    return ticks ? { from: to, to, text: `\n${ticks}` } : undefined;
  }
  const start = text.lastIndexOf('\n', from - 1) + 1;
  const before = text.slice(start, from);
  const alone = /^[\s>]*$/.test(before) && /^[ \t]*(?:\n|$)/.test(text.slice(to));
  if (fault.type === 'html' && alone) {
    const code = source
      .split('\n')
      .map((one) => (one.startsWith(before) ? one.slice(before.length) : one));
    return { from, to, text: fence(code.join('\n'), 'html').split('\n').join(`\n${before}`) };
  }
  const flat = source.includes('{{') || !source.includes('\n');
  return flat ? { from, to, text: codeSpan(source) } : undefined;
}
