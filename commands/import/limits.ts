/**
 * What an import takes at most, so that no input can stall it. Bytes unless it says otherwise; no
 * honest text, picture or download that we know of comes near.
 */
export const limits = {
  /** A text; the build takes no longer ones. A long novel has about 1 MB. */
  text: 2_000_000,
  /** Front matter, or a file of the configuration or of authors. */
  data: 200_000,
  /** Values in these, what aliases repeat included. */
  values: 20_000,
  /** Levels of maps and lists in these. */
  depth: 50,
  /** Any other file. GitHub takes files up to 100 MB. */
  file: 100_000_000,
  /** Characters that the shortcodes of a text become, each within others counted again. */
  converted: 20_000_000,
  /** Levels of shortcodes within shortcodes. */
  nesting: 50,
} as const;

/** What fetching of pictures from other sites takes at most: bytes and milliseconds. */
export type FetchLimits = {
  bytes: number;
  redirects: number;
  /** Without a byte, while connecting too. */
  silence: number;
  /** For the whole of a picture, redirects and all. */
  time: number;
  /** For all pictures of an import together. */
  all: { pictures: number; bytes: number; time: number };
};

export const fetchLimits: FetchLimits = {
  bytes: 10_000_000,
  redirects: 5,
  silence: 10_000,
  time: 20_000,
  all: { pictures: 2_000, bytes: 1_000_000_000, time: 1_800_000 },
};

/** Bytes as people say them. */
export const megabytes = (bytes: number): string => `${bytes / 1_000_000} MB`;
