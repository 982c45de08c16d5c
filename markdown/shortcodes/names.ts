import { providerNames } from '../../model/videos/providers';

/** The shortcodes that there are, as a sentence has them. */
export const shortcodeNames = `${providerNames.join(', ')} or figure`;
