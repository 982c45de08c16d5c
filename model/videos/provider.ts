/** Which video, and where to start in it, in seconds. */
export type VideoAddress = { id: string; start?: number };

/**
 * Where videos are kept, as this site plays them: the shortcode of the provider's key gives a plate,
 * which puts the provider's player in a frame when it is pressed.
 */
export type VideoProvider = {
  /** What it calls itself. */
  name: string;
  /** What all of an id looks like. */
  id: RegExp;
  /** How an author mends a wrong id. */
  mend: string;
  /** The video in an address of the provider; undefined when it is somebody else's. */
  read: (address: URL) => VideoAddress | undefined;
  /** Where a video is watched on the provider's own site; the query's `t` says from which second. */
  watch: (video: VideoAddress) => string;
  /** A picture for search engines. No page shows it. */
  thumbnail?: (id: string) => string;
  /** The player, which plays at once when it is asked with `autoplay=1`. */
  embed: {
    origin: string;
    address: (id: string) => string;
    /** Name of the parameter for the second at which it starts. */
    start: string;
    /** Whether it stops at a second that the parameter `end` says. */
    end?: true;
  };
  /** Switches of the shortcode: their default, and what tells the player otherwise. */
  switches: Record<
    string,
    { standard: boolean; parameters: (id: string) => Record<string, string> }
  >;
};
