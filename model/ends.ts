/** A text without some characters at its end. A pattern such as `/x+$/` would try again at each of them. */
export function withoutEnd(text: string, characters: string): string {
  let end = text.length;
  while (end > 0 && characters.includes(text[end - 1] ?? '')) end -= 1;
  return text.slice(0, end);
}

/** The start of a text, cut between characters, that has so many bytes at most. */
export function firstBytes(text: string, most: number): string {
  let start = '';
  for (const character of text) {
    if (Buffer.byteLength(start + character) > most) break;
    start += character;
  }
  return start;
}
