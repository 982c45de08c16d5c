import type { VideoAddress, VideoProvider } from './provider';

const idPattern = /^[\w-]{11}$/;

const hosts = /^(?:(?:www|m|music|gaming)\.)?youtube(?:-nocookie)?\.com$/;

/** The site of YouTube's that sets no cookies before a video plays. */
const origin = 'https://www.youtube-nocookie.com';

export const embedAddress = (id: string | undefined): string => `${origin}/embed/${id}`;

/**
 * The arguments are those of Hugo's shortcode.
 * @see https://gohugo.io/shortcodes/youtube/
 * @see https://developers.google.com/youtube/player_parameters
 */
export const youtube: VideoProvider = {
  name: 'YouTube',
  id: idPattern,
  mend: "use the 11 characters after v= in the video's address",
  read: (address) => {
    const id = idIn(address);
    if (id === undefined || !idPattern.test(id)) return undefined;
    const start = startIn(address);
    return start ? { id, start } : { id };
  },
  watch: ({ id, start }: VideoAddress) =>
    `https://www.youtube.com/watch?v=${id}${start ? `&t=${start}s` : ''}`,
  thumbnail: (id) => `https://i.ytimg.com/vi/${id}/hqdefault.jpg`,
  embed: { origin, address: embedAddress, start: 'start', end: true },
  switches: {
    allowFullScreen: { standard: true, parameters: () => ({ fs: '0' }) },
    autoplay: { standard: false, parameters: () => ({ autoplay: '1' }) },
    controls: { standard: true, parameters: () => ({ controls: '0' }) },
    // The player repeats a playlist, not a single video.
    loop: { standard: false, parameters: (id) => ({ loop: '1', playlist: id }) },
    mute: { standard: false, parameters: () => ({ mute: '1' }) },
  },
};

/** The id in `watch?v=`, `youtu.be/`, `/shorts/`, `/live/`, `/embed/`, `/v/`. */
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

/** Seconds, also of `1h2m3s`; 0 when the address doesn't say or says nonsense. */
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
