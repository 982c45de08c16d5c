import { Converter } from 'opencc-js/t2cn';

/**
 * The ways in which Mainland China writes characters that the index has, each with the index's
 * characters that it may stand for: 业 → 業, 发 → 發髮. Kept to the index's own so that it stays small.
 */
export function variantsOf(characters: readonly string[]): Record<string, string> {
  const simplify = Converter({ from: 'tw', to: 'cn' });
  const variants: Record<string, string> = {};
  for (const character of [...characters].sort()) {
    const simplified = simplify(character);
    if (simplified !== character) variants[simplified] = (variants[simplified] ?? '') + character;
  }
  return variants;
}
