import { readFileSync } from 'node:fs';
import type { Language } from '../model/language';
import { optionsFile } from './made';
import { question } from './questions';
import { site } from './site';

/** What the elements stage has made of the options that are on. */
export type OptionFiles = {
  /** Name below assets/ of the script that holds the custom elements. */
  script?: string;
  /** Their style; '' without any. */
  styles: string;
  /** The service worker; the finish stage puts it at the top, so that the whole site is in its scope. */
  worker?: string;
};

export const optionFiles: OptionFiles = JSON.parse(readFileSync(optionsFile, 'utf8'));

/** The owner's HTML for a place; it may come from a file, so pages ask for it. */
export const slotHtml = question(
  'slot',
  (name: 'analytics' | 'newsletter', language: Language): string | undefined =>
    site.options[name]?.html(language),
);
