/** Endings of what browsers play, by element. */
const played = {
  audio: /\.(?:mp3|m4a|aac|og[ga]|opus|flac|wav)$/i,
  video: /\.(?:mp4|m4v|webm|ogv|mov)$/i,
} as const;

/** Whether a file is sound or video that browsers play. */
export const isMedia = (path: string): boolean =>
  Object.values(played).some((endings) => endings.test(path));
