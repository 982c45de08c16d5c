/** Colours of theme.css that are used outside of style sheets: `--name: light-dark(#rrggbb, #rrggbb)`. */
const names = ['paper', 'panel', 'ink', 'muted', 'accent', 'rule'] as const;

type Colours = Record<(typeof names)[number], string>;

/** The same colours by day and by night, each as `#rrggbb`. */
export type Palette = { light: Colours; dark: Colours };

/**
 * Reads the palette out of theme.css.
 * @returns it, or a sentence for each colour that can't be read
 */
export function readPalette(css: string): Palette | { sentences: string[] } {
  const found = new Map(
    [
      ...css.matchAll(
        /--(\w+)\s*:\s*light-dark\(\s*(#[\da-f]{6})\s*,\s*(#[\da-f]{6})\s*\)\s*[;}]/gi,
      ),
    ].map(([, name = '', light = '', dark = '']) => [name, { light, dark }]),
  );
  const sentences = names
    .filter((name) => !found.has(name))
    .map(
      (name) =>
        `theme.css: --${name} is missing, or not two colours of six digits; write it as in --${name}: light-dark(#faf6ee, #211d19);`,
    );
  if (sentences.length > 0) return { sentences };
  const side = (which: 'light' | 'dark') =>
    Object.fromEntries(names.map((name) => [name, found.get(name)?.[which]])) as Colours;
  return { light: side('light'), dark: side('dark') };
}
