import type { OwnSettings } from './model/settings';

/** The tests' own settings. */
export const settings: OwnSettings = {
  url: 'https://facing-pages.example',
  name: { 'zh-tw': '對頁', en: 'Facing Pages' },
  description: {
    'zh-tw': '把值得看的訪談與演講寫成文章，中文與英文對頁並讀。',
    en: 'Interviews and talks worth watching, written up in Chinese and English on facing pages.',
  },
  // Enough articles for a second page of the list.
  articlesPerPage: 8,
};
