import type { Language } from '../../model/language';

/** What becomes of a language of a Hugo site. */
export type Kind = Language | 'simplified' | 'other';

/** What a language's code (`zh_TW`, `zh-Hant-HK`, `en-us`, `cn`) stands for; undefined when unclear. */
export function kindOf(code: string): Kind | undefined {
  const parts = code.trim().toLowerCase().split(/[-_.]/);
  const [first = ''] = parts;
  if (parts.some((part) => /^(?:hant|tw|hk|mo)$/.test(part)) && /^(?:zh|tw|hk)$/.test(first)) {
    return 'zh-tw';
  }
  if (first === 'zh' || first === 'cn') {
    return parts.some((part) => /^(?:hans|cn|sg|my)$/.test(part)) ? 'simplified' : 'zh-tw';
  }
  if (first === 'en') return 'en';
  return /^[a-z]{2,3}$/.test(first) ? 'other' : undefined;
}

/** A language by what people call it: 繁體中文, English. */
export function kindOfName(name: string): Kind | undefined {
  if (/[简]|simplified/i.test(name)) return 'simplified';
  if (/[繁]|正體|臺灣|台灣|traditional|中文/i.test(name)) return 'zh-tw';
  return /english/i.test(name) ? 'en' : undefined;
}

/** Characters that Simplified Chinese alone has, of those that almost every text has. */
const simplifiedOnly =
  /[这们个来时对说国会学为过还后发经现问间样让与应动开关实见边长门车东书电话]/g;
const traditionalOnly =
  /[這們個來時對說國會學為過還後發經現問間樣讓與應動開關實見邊長門車東書電話]/g;

/** The language that a text is in, by its letters alone; undefined when there are hardly any. */
export function guessKind(text: string): Kind | undefined {
  const prose = text
    .replace(/^(```|~~~)[\s\S]*?^\1.*$/gm, '')
    .replace(/[`<({][^`<>(){}]*[`>)}]/g, '');
  const count = (pattern: RegExp) => prose.match(pattern)?.length ?? 0;
  const han = count(/\p{Script=Han}/gu);
  const kana = count(/[\p{Script=Hiragana}\p{Script=Katakana}]/gu);
  const hangul = count(/\p{Script=Hangul}/gu);
  const latin = count(/\p{Script=Latin}+/gu);
  const other = count(/[\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Thai}]/gu);
  if (han + kana + hangul + latin + other < 3) return undefined;
  if (kana > 0.15 * (han + kana) && kana > 5) return 'other';
  if (hangul + other > han + latin) return 'other';
  // A Han character is about half a word.
  if (han < latin) return 'en';
  return count(simplifiedOnly) > count(traditionalOnly) ? 'simplified' : 'zh-tw';
}
