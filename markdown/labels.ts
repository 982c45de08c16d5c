import type { Language } from '../model/language';

type Labels = {
  table: string;
  backTo: (note: string) => string;
  /** A picture that is also a link to itself, and how to leave it. */
  enlarge: string;
  close: string;
};

/** Words that the text of an article needs for listeners. */
export const labels: Record<Language, Labels> = {
  'zh-tw': {
    table: '表格',
    backTo: (note) => `回到註釋引用 ${note}`,
    enlarge: '放大圖片',
    close: '關閉',
  },
  en: {
    table: 'Table',
    backTo: (note) => `Back to reference ${note}`,
    enlarge: 'Enlarge picture',
    close: 'Close',
  },
};
