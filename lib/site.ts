import { completeSettings } from '../model/settings';
import { settings } from '../site.config';

/** What `site.config.ts` says. */
export const ownSettings = settings;

/** The settings of the site. */
export const site = completeSettings(settings, process.env);
