import type { GitBackend } from '@sveltia/cms';
import type { Language } from './model/language';
import type { Options } from './model/options';
import type { Target } from './model/passOn';

/** Everything that an owner decides. */
export const site = {
  /** Origin without a trailing slash; `SITE_URL` stands in for it. */
  url: process.env.SITE_URL || 'https://facing-pages.example',
  /** Where the site sits below its origin: '' or '/repo'. `BASE_PATH` stands in for it. */
  basePath: process.env.BASE_PATH ?? '',
  name: { 'zh-tw': '對頁', en: 'Facing Pages' } satisfies Record<Language, string>,
  description: {
    'zh-tw': '把值得看的訪談與演講寫成文章，中文與英文對頁並讀。',
    en: 'Interviews and talks worth watching, written up in Chinese and English on facing pages.',
  } satisfies Record<Language, string>,
  /** Dates without a zone are in this one, and all dates are shown in it. */
  timeZone: 'Asia/Taipei',
  articlesPerPage: 8,
  /**
   * Seconds of a processor that reading one text may take, its front matter or all the rest; then it
   * is given up and reported. The slowest of the samples takes 0.8 s. `PROCESSOR_SECONDS` stands in
   * for it.
   */
  processorSeconds: Number(process.env.PROCESSOR_SECONDS || 120),
  /** Where readers can pass a page on to, in this order. */
  passOn: ['line', 'facebook', 'threads', 'x', 'bluesky', 'mastodon', 'email'] satisfies Target[],
  /** Words of the mainland that `npm run check` finds in Chinese texts, and what Taiwan says. */
  usage: {
    視頻: '影片',
    音頻: '音訊',
    軟件: '軟體',
    硬件: '硬體',
    網絡: '網路',
    互聯網: '網際網路',
    信息: '資訊',
    程序員: '程式設計師',
    代碼: '程式碼',
    數據庫: '資料庫',
    服務器: '伺服器',
    操作系統: '作業系統',
    人工智能: '人工智慧',
    算法: '演算法',
    雲計算: '雲端運算',
    芯片: '晶片',
    內存: '記憶體',
    硬盤: '硬碟',
    屏幕: '螢幕',
    鼠標: '滑鼠',
    鏈接: '連結',
    默認: '預設',
    激活: '啟用',
    打印: '列印',
    博客: '部落格',
    短信: '簡訊',
    智能手機: '智慧型手機',
    出租車: '計程車',
  } satisfies Record<string, string>,
  /**
   * Editing in the browser at /admin/: false, or the Git host of the content as in
   * { name: 'github', repo: 'owner/name', branch: 'main' }, with `gitlab` and `gitea` as well.
   */
  editing: false as false | GitBackend,
  /** All off: nothing of an option is in the site before it is set here. The README names them. */
  options: { offline: 'never', readerSettings: false } as Options,
};
