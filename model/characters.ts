/**
 * What XML 1.0 has no place for, not even as a reference (https://www.w3.org/TR/xml/#charsets), and
 * the controls that it discourages; tabs and line ends aside. Nobody sees them.
 */
const control = /[^\P{Cc}\t\n\r]|[\p{Cs}\uFFFE\uFFFF]/gu;

/** Text without control characters and halves of characters: no page and no feed has room for them. */
export const withoutControls = (text: string): string => text.replace(control, '');

/** The start of a text that is longer than so many characters, and that there is more. */
export function shorten(text: string, most: number): string {
  const characters = [...text];
  return characters.length > most ? `${characters.slice(0, most).join('')}…` : text;
}
