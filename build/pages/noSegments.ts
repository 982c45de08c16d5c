/**
 * Stands in, while the site is exported, for the part of Next.js that takes every page apart into
 * payloads for prefetching. Nobody loads them here, and making them takes a third of the time of
 * rendering. Should Next.js name its module in another way, the payloads come back, and the finish
 * stage leaves them out as before.
 */
export const collectSegmentData = async (): Promise<Map<string, Uint8Array>> => new Map();

/** Sizes of those payloads, which nothing asks for either. */
export const collectPrefetchHints = async (): Promise<null> => null;
