/** What an address or a part of it stands for; undefined when it isn't percent-encoded UTF-8. */
export function decodePercent(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

/** The same, or the text as it is where it can't be decoded. */
export const decoded = (text: string): string => decodePercent(text) ?? text;
