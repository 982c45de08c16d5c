// What XML 1.0 has no place for, not even as a reference (https://www.w3.org/TR/xml/#charsets).
const forbidden = /[^\P{Cc}\t\n\r]|[\p{Cs}\uFFFE\uFFFF]/gu;

export const withoutForbidden = (text: string): string => text.replace(forbidden, '');

const references: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** Text as it stands in XML, between tags or in double quotes. */
export const escapeXml = (text: string): string =>
  withoutForbidden(text).replace(/[&<>"]/g, (character) => references[character] ?? '');
