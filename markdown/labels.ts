import type { Language } from '../model/language';

type Labels = {
  table: string;
  formula: string;
  backTo: (note: string) => string;
  /** A picture that is also a link to itself, and how to leave it. */
  enlarge: string;
  close: string;
  /** What pressing a time stamp does. */
  playFrom: (time: string) => string;
  /** Titles of callouts by GitHub's names for them. */
  callouts: Record<string, string>;
};

/** Words that the text of an article needs, some of them for listeners only. */
export const labels: Record<Language, Labels> = {
  'zh-tw': {
    table: '表格',
    formula: '公式',
    backTo: (note) => `回到註釋引用 ${note}`,
    enlarge: '放大圖片',
    close: '關閉',
    playFrom: (time) => `從 ${time} 播放影片`,
    callouts: { note: '附註', tip: '提示', important: '重要', warning: '警告', caution: '小心' },
  },
  en: {
    table: 'Table',
    formula: 'Formula',
    backTo: (note) => `Back to reference ${note}`,
    enlarge: 'Enlarge picture',
    close: 'Close',
    playFrom: (time) => `Play the video from ${time}`,
    callouts: {
      note: 'Note',
      tip: 'Tip',
      important: 'Important',
      warning: 'Warning',
      caution: 'Caution',
    },
  },
};
