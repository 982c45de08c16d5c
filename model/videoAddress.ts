/** A video on YouTube and where to start in it, in seconds. */
export type VideoAddress = { id: string; start?: number };

const idPattern = /^[\w-]{11}$/;

const hosts = /^(?:(?:www|m|music|gaming)\.)?youtube(?:-nocookie)?\.com$/;

/**
 * Reads an address of a YouTube video in any of its forms: `watch?v=`, `youtu.be/`, `/shorts/`,
 * `/live/`, `/embed/`, `/v/`, with or without `https://`, and the bare id of a video. `t` and `start`
 * say where to begin, in seconds or as `1h2m3s`. Undefined when the text is none of these.
 */
export function readVideoAddress(text: string): VideoAddress | undefined {
  const given = text.trim();
  if (idPattern.test(given)) return { id: given };
  const whole = /^https?:\/\//i.test(given) ? given : `https://${given.replace(/^\/\//, '')}`;
  if (!URL.canParse(whole)) return undefined;
  const url = new URL(whole);
  const id = idIn(url);
  if (id === undefined || !idPattern.test(id)) return undefined;
  const start = startIn(url);
  return start ? { id, start } : { id };
}

/** The address by which YouTube itself knows a video. */
export const watchAddress = ({ id }: VideoAddress): string =>
  `https://www.youtube.com/watch?v=${id}`;

function idIn(url: URL): string | undefined {
  const parts = url.pathname.split('/').filter(Boolean);
  if (url.hostname === 'youtu.be') return parts[0];
  if (!hosts.test(url.hostname)) return undefined;
  const [kind = '', id] = parts;
  if (['shorts', 'live', 'embed', 'v', 'e'].includes(kind)) return id;
  // A link to `attribution_link` holds the real one.
  const inner = url.searchParams.get('u');
  if (kind === 'attribution_link' && inner && URL.canParse(inner, url)) {
    return new URL(inner, url).searchParams.get('v') ?? undefined;
  }
  return url.searchParams.get('v') ?? undefined;
}

/** Seconds, 0 when the address doesn't say or says nonsense. */
function startIn({ searchParams, hash }: URL): number {
  const fragment = new URLSearchParams(hash.slice(1));
  const text =
    searchParams.get('t') ??
    searchParams.get('start') ??
    searchParams.get('time_continue') ??
    fragment.get('t') ??
    '';
  const [, hours = 0, minutes = 0, seconds = 0] =
    /^(?:(\d{1,2})h)?(?:(\d{1,4})m)?(?:(\d{1,6})s?)?$/.exec(text) ?? [];
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
}
