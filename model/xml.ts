import { withoutControls } from './characters';

const references: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** Text as it stands in XML or HTML, between tags or in double quotes. */
export const escapeXml = (text: string): string =>
  withoutControls(text).replace(/[&<>"]/g, (character) => references[character] ?? '');
