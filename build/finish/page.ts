import { withPolicy } from './policy';
import { stripRuntime } from './runtime';
import { withStyleSheets } from './styles';

/** What Next.js exported → a page as readers get it, with these style sheets in place of its own. */
export function finishPage(exported: Buffer, styles: string[]): string {
  // Most of it goes, and nothing but ASCII is looked for: one character a byte is much quicker.
  const html = Buffer.from(stripRuntime(exported.toString('latin1')), 'latin1').toString();
  return withPolicy(withStyleSheets(html, styles));
}
