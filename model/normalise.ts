/** What is legal in a JSON string but not as it stands in YAML 1.1. */
const escaped = /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g;

/**
 * Front matter, all of which is decided, as a Markdown file. Strings are double-quoted, so that a
 * YAML 1.1 parser makes neither dates nor numbers of them; keys without a value are left out.
 */
export function serialise(frontMatter: Record<string, unknown>): string {
  const lines = Object.entries(frontMatter).flatMap(([key, value]) =>
    value === undefined ? [] : [`${key}: ${flow(value)}`],
  );
  return `---\n${lines.join('\n')}\n---\n`;
}

/** JSON is YAML's flow style, but for a few characters. */
const flow = (value: unknown) =>
  JSON.stringify(value).replace(
    escaped,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
