import { english } from './en';
import { chinese, type Words } from './zh-tw';

export type { Words } from './zh-tw';

const both: Record<'zh-tw' | 'en', Words> = { 'zh-tw': chinese, en: english };

/** Every word of the interface in one language. */
export const dictionary = (language: 'zh-tw' | 'en'): Words => both[language];
