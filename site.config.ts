import type { GitBackend } from '@sveltia/cms';
import type { Target } from './lib/passOn';
import type { Language } from './model/language';

/** Everything that an owner decides. */
export const site = {
  /** Origin without a trailing slash; `SITE_URL` stands in for it. */
  url: process.env.SITE_URL ?? 'https://facing-pages.example',
  /** Where the site sits below its origin: '' or '/repo'. `BASE_PATH` stands in for it. */
  basePath: process.env.BASE_PATH ?? '',
  name: { 'zh-tw': '對頁', en: 'Facing Pages' } satisfies Record<Language, string>,
  description: {
    'zh-tw': '把值得看的訪談與演講寫成文章，中文與英文對頁並讀。',
    en: 'Interviews and talks worth watching, written up in Chinese and English on facing pages.',
  } satisfies Record<Language, string>,
  /** Dates without a zone are in this one, and all dates are shown in it. */
  timeZone: 'Asia/Taipei',
  articlesPerPage: 10,
  /** Where readers can pass a page on to, in this order. */
  passOn: ['line', 'facebook', 'threads', 'x', 'bluesky', 'mastodon', 'email'] satisfies Target[],
  /**
   * Editing in the browser at /admin/: false, or the Git host of the content as in
   * { name: 'github', repo: 'owner/name', branch: 'main' }, with `gitlab` and `gitea` as well.
   */
  editing: false as false | GitBackend,
};
