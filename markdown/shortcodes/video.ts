import { readVideoAddress } from '../../model/videoAddress';
import type { VideoProvider } from '../../model/videos/provider';
import { named, type ProviderName, providerOf, providers } from '../../model/videos/providers';
import type { Video } from '../types';
import type { Call, CallError } from './arguments';

/** Hugo's `class` and `loading` have no meaning here. */
const common = new Set(['0', 'id', 'title', 'start', 'class', 'loading']);

/**
 * Reads the shortcode of a video with every argument that Hugo documents for `youtube`, as far as
 * the provider's player can do it. The switches become parameters of the player.
 */
export function readVideo(call: Call, name: ProviderName): Video | CallError {
  const { arguments: given } = call;
  const provider: VideoProvider = providers[name];
  for (const argument of given.keys()) {
    if (common.has(argument) || Object.hasOwn(provider.switches, argument)) continue;
    if (argument === 'end' && provider.embed.end) continue;
    return {
      what: /^\d/.test(argument)
        ? `${name} takes one argument without a name`
        : `${name} has no argument "${argument}"`,
      mend: `write {{< ${name} ID >}}, or name the arguments: id="ID" start="30"`,
    };
  }
  const id = given.get('id') ?? given.get('0') ?? '';
  if (!provider.id.test(id)) {
    const found = readVideoAddress(id);
    const inAddress = found && providerOf(found) === provider ? found.id : undefined;
    return {
      what: id === '' ? `${name} has no id` : `${name} id "${id}" is not one`,
      mend: inAddress ? `write ${inAddress} in its place` : provider.mend,
    };
  }
  const video: Video = { ...named(name), id };
  const title = given.get('title');
  if (title) video.title = title;
  for (const bound of ['start', 'end'] as const) {
    const value = given.get(bound);
    if (value === undefined) continue;
    if (!/^\d{1,6}$/.test(value)) {
      return { what: `${name} ${bound} "${value}" is not a number`, mend: 'give whole seconds' };
    }
    if (Number(value) > 0) video[bound] = Number(value);
  }
  const player: Record<string, string> = {};
  for (const [argument, { standard, parameters }] of Object.entries(provider.switches)) {
    const value = given.get(argument);
    if (value === undefined) continue;
    if (!/^(?:true|false|1|0)$/.test(value)) {
      const what = `${name} ${argument} "${value}" is not a switch`;
      return { what, mend: 'write true or false' };
    }
    if (/^(?:true|1)$/.test(value) !== standard) Object.assign(player, parameters(id));
  }
  if (Object.keys(player).length > 0) video.player = player;
  return video;
}
