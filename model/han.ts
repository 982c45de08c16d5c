// Kana and Bopomofo stand among Han characters without spaces, so they count as Han here.
const han = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}]/u;
const allHan = new RegExp(han.source, 'gu');

// CJK symbols and punctuation, vertical and compatibility forms, full-width ASCII forms.
const hanPunctuation = /[\u3000-\u303F\u30FB\uFE10-\uFE1F\uFE30-\uFE4F\uFF01-\uFF65]/u;

/** Whether the text has a Han character (or kana or Bopomofo), rare ones outside the BMP included. */
export const hasHan = (text: string): boolean => han.test(text);

/** Whether the text has full-width punctuation, which brings its own space: ，。「」（）. */
export const hasHanPunctuation = (text: string): boolean => hanPunctuation.test(text);

/** Number of Han characters. */
export const countHan = (text: string): number => text.match(allHan)?.length ?? 0;

/** The text with a space in place of every Han character: the rest counts as words. */
export const withoutHan = (text: string): string => text.replace(allHan, ' ');
