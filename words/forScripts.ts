import { dictionary } from '.';

/** Words that scripts for browsers carry with them, as esbuild's `define` puts them in: `ZH.offline`. */
export const wordsForScripts: Record<string, string> = Object.fromEntries(
  (
    [
      ['ZH', 'zh-tw'],
      ['EN', 'en'],
    ] as const
  ).flatMap(([name, language]) =>
    Object.entries(dictionary(language).scripts).map(([key, word]) => [
      `${name}.${key}`,
      JSON.stringify(word),
    ]),
  ),
);
