import type { VideoAddress as AddressAtProvider } from './videos/provider';
import { named, type ProviderName, providerNames, providerOf, providers } from './videos/providers';

/** A video at one of the providers and where to start in it, in seconds. */
export type VideoAddress = AddressAtProvider & { provider?: ProviderName };

/**
 * Reads an address of a video in any form that its provider has, with or without `https://`, and
 * the bare id of a video. Undefined when the text is none of these.
 */
export function readVideoAddress(text: string): VideoAddress | undefined {
  const given = text.trim();
  for (const name of providerNames) {
    if (providers[name].id.test(given)) return { ...named(name), id: given };
  }
  const whole = /^https?:\/\//i.test(given) ? given : `https://${given.replace(/^\/\//, '')}`;
  if (!URL.canParse(whole)) return undefined;
  const url = new URL(whole);
  for (const name of providerNames) {
    const found = providers[name].read(url);
    if (found) return { ...named(name), ...found };
  }
  return undefined;
}

/** The address by which the provider itself knows a video. */
export const watchAddress = ({ provider, id }: VideoAddress): string =>
  providerOf({ provider }).watch({ id });
