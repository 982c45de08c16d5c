import type { Language } from '../model/language';

/** Words that the text of an article needs for listeners. */
export const labels: Record<Language, { table: string; backTo: (note: string) => string }> = {
  'zh-tw': { table: '表格', backTo: (note) => `回到註釋引用 ${note}` },
  en: { table: 'Table', backTo: (note) => `Back to reference ${note}` },
};
