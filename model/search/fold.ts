/** Characters that Taiwan writes in two ways, the less common first. */
const variantPairs =
  '臺台 裏裡 爲為 着著 衆眾 羣群 峯峰 啓啟 祕秘 喫吃 牀床 麪麵 脣唇 鍼針 汚污 汙污';
const variants = new Map(variantPairs.split(' ').map((pair) => [pair[0] ?? '', pair[1] ?? '']));
const variant = new RegExp(`[${[...variants.keys()].join('')}]`, 'g');

/** What no reader types: Latin accents, and the soft hyphens of narrow columns. */
const marks = /[\u0300-\u036f\u00ad]/g;

/**
 * One form for all the ways to write the same: width and compatibility forms (NFKC), case,
 * Latin accents, 臺 and 台. `ＡＩ` → `ai`, `Café` → `cafe`, `臺灣` → `台灣`.
 */
export function fold(text: string): string {
  if (/^[\0-\x7f]*$/.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFD')
    .replace(marks, '')
    .normalize('NFC')
    .replace(variant, (character) => variants.get(character) ?? character);
}
