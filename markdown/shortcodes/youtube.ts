import type { Video } from '../types';
import type { Call, CallError } from './arguments';

/** Switches of Hugo's shortcode: our default, and what to tell YouTube's player otherwise. */
const switches: Record<string, { standard: boolean; player: Record<string, string> }> = {
  allowFullScreen: { standard: true, player: { fs: '0' } },
  autoplay: { standard: false, player: { autoplay: '1' } },
  controls: { standard: true, player: { controls: '0' } },
  loop: { standard: false, player: { loop: '1' } },
  mute: { standard: false, player: { mute: '1' } },
};

const others = new Set(['0', 'id', 'title', 'start', 'end', 'class', 'loading']);

/**
 * Reads `{{< youtube >}}` with every argument that Hugo documents; `class` and `loading` have no
 * meaning here. The switches become player parameters.
 * @see https://gohugo.io/shortcodes/youtube/
 * @see https://developers.google.com/youtube/player_parameters
 */
export function readYoutube({ arguments: given }: Call): Video | CallError {
  for (const name of given.keys()) {
    if (others.has(name) || Object.hasOwn(switches, name)) continue;
    return {
      what: /^\d/.test(name)
        ? 'youtube takes one argument without a name'
        : `youtube has no argument "${name}"`,
      mend: 'write {{< youtube ID >}}, or name the arguments: id="ID" start="30"',
    };
  }
  const id = given.get('id') ?? given.get('0') ?? '';
  if (!/^[\w-]{11}$/.test(id)) {
    const inAddress = id.match(/(?:[?&]v=|youtu\.be\/|\/(?:embed|shorts|live)\/)([\w-]{11})/)?.[1];
    return {
      what: id === '' ? 'youtube has no id' : `youtube id "${id}" is not one`,
      mend: inAddress
        ? `write ${inAddress} in its place`
        : "use the 11 characters after v= in the video's address",
    };
  }
  const video: Video = { id };
  const title = given.get('title');
  if (title) video.title = title;
  for (const name of ['start', 'end'] as const) {
    const value = given.get(name);
    if (value === undefined) continue;
    if (!/^\d{1,6}$/.test(value)) {
      return { what: `youtube ${name} "${value}" is not a number`, mend: 'give whole seconds' };
    }
    if (Number(value) > 0) video[name] = Number(value);
  }
  const player: Record<string, string> = {};
  for (const [name, { standard, player: parameters }] of Object.entries(switches)) {
    const value = given.get(name);
    if (value === undefined) continue;
    if (!/^(?:true|false|1|0)$/.test(value)) {
      return { what: `youtube ${name} "${value}" is not a switch`, mend: 'write true or false' };
    }
    if (/^(?:true|1)$/.test(value) !== standard) Object.assign(player, parameters);
  }
  // The player repeats a playlist, not a single video.
  if (player.loop) player.playlist = id;
  if (Object.keys(player).length > 0) video.player = player;
  return video;
}
