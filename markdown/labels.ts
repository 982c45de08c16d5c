import type { Language } from '../model/language';

type Labels = {
  table: string;
  formula: string;
  backTo: (note: string) => string;
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
    playFrom: (time) => `從 ${time} 播放影片`,
    callouts: { note: '附註', tip: '提示', important: '重要', warning: '警告', caution: '小心' },
  },
  en: {
    table: 'Table',
    formula: 'Formula',
    backTo: (note) => `Back to reference ${note}`,
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
