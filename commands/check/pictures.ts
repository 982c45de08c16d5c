import { stat } from 'node:fs/promises';
import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { SourceFile } from '../../build/content/sources';
import { parseCall } from '../../markdown/shortcodes/arguments';
import type { Finding } from './finding';
import type { CheckedText } from './text';

/** Bytes. The site makes smaller ones of it, but the repository carries it for ever. */
const largest = 2_000_000;

/** Pictures of which a listener learns nothing. Raw HTML may say `alt=""` of an ornament. */
export function checkDescriptions(
  { file, bodyLine }: Pick<CheckedText, 'file' | 'bodyLine'>,
  source: Root,
): Finding[] {
  const findings: Finding[] = [];
  const report = (name: string, line: number | undefined, mend: string) =>
    findings.push({
      level: 'doubt',
      rule: 'picture-description',
      file,
      line: (line ?? 1) + bodyLine,
      what: `the picture ${name} has no description`,
      mend,
      mark: name,
    });
  visit(source, (node) => {
    const line = node.position?.start.line;
    if (node.type === 'image' && !node.alt?.trim()) {
      report(node.url, line, 'say between the square brackets what is to be seen');
    } else if (node.type === 'imageReference' && !node.alt?.trim()) {
      report(node.identifier, line, 'say between the square brackets what is to be seen');
    } else if (node.type === 'shortcode') {
      const call = parseCall(node.value);
      if ('mend' in call || call.name !== 'figure' || call.arguments.get('alt')?.trim()) return;
      report(call.arguments.get('src') ?? '', line, 'say in alt="…" what is to be seen');
    } else if (node.type === 'html') {
      const comments = /<!--[\s\S]*?(?:-->|$)/g;
      for (const [tag] of node.value.replace(comments, '').matchAll(/<img\b[^>]*>/gi)) {
        if (/\salt\s*=/i.test(tag)) continue;
        const name = /\ssrc\s*=\s*["']?([^"'\s>]*)/i.exec(tag)?.[1] ?? '';
        report(name, line, 'say in alt="…" what is to be seen');
      }
    }
  });
  return findings;
}

/** Pictures that are larger than they need to be. */
export async function checkSizes(pictures: readonly SourceFile[]): Promise<Finding[]> {
  const found = await Promise.all(
    pictures.map(async ({ file }): Promise<Finding[]> => {
      const { size } = await stat(file);
      if (size <= largest) return [];
      const what = `the picture has ${(size / 1_000_000).toFixed(1)} MB`;
      const mend = 'make it smaller than 2 MB; 2000 pixels are wide enough';
      return [{ level: 'doubt', rule: 'picture-size', file, line: 1, what, mend }];
    }),
  );
  return found.flat();
}
