/** Endings of what browsers play, by element. */
const played = {
  audio: /\.(?:mp3|m4a|aac|og[ga]|opus|flac|wav)$/i,
  video: /\.(?:mp4|m4v|webm|ogv|mov)$/i,
} as const;

/** The element that plays a file; undefined when browsers don't play it. */
export const playerOf = (path: string): 'audio' | 'video' | undefined =>
  (['audio', 'video'] as const).find((name) => played[name].test(path));

/** Whether a file is sound or video that browsers play. */
export const isMedia = (path: string): boolean => playerOf(path) !== undefined;
