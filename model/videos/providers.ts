import type { VideoProvider } from './provider';
import { providers } from './table';

export { providers };

export type ProviderName = keyof typeof providers;

export const providerNames = Object.keys(providers) as ProviderName[];

/** Whether a shortcode is that of a video. */
export const isProvider = (name: string): name is ProviderName => Object.hasOwn(providers, name);

/** The provider of a video, which is YouTube where none is named. */
export const providerOf = ({ provider = 'youtube' }: { provider?: ProviderName }): VideoProvider =>
  providers[provider];

/** The name of a provider as a video has it: none for YouTube. */
export const named = (name: ProviderName): { provider?: ProviderName } =>
  name === 'youtube' ? {} : { provider: name };
