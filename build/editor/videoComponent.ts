import type { EditorComponentDefinition, Field } from '@sveltia/cms';
import type { VideoProvider } from '../../model/videos/provider';
import { type ProviderName, providers } from '../../model/videos/providers';
import { dictionary } from '../../words';
import { bothSentences, bothWords } from './words';

const endField: Field = {
  name: 'end',
  label: bothWords(({ editor }) => editor.end),
  required: false,
  pattern: ['^\\d*$', '0–9'],
};

/** The shortcode of a video as the editor offers it: the id, and from where to where it plays. */
export function videoComponent(shortcode: ProviderName): EditorComponentDefinition {
  const { id: idPattern, name, embed }: VideoProvider = providers[shortcode];
  const idSource = idPattern.source.slice(1, -1);
  return {
    id: shortcode,
    label: `${dictionary('zh-tw').video} ${name}`,
    icon: 'smart_display',
    fields: [
      {
        name: 'id',
        label: bothWords(({ editor }) => editor.videoId),
        hint: bothSentences(({ videoIds }) => videoIds[shortcode].place),
        pattern: [idPattern.source, bothSentences(({ videoIds }) => videoIds[shortcode].form)],
      },
      {
        name: 'start',
        label: bothWords(({ editor }) => editor.start),
        required: false,
        pattern: ['^\\d*$', '0–9'],
      },
      ...(embed.end ? [endField] : []),
    ],
    // With any other argument the shortcode stays as it is written.
    pattern: new RegExp(
      `^\\{\\{<\\s*${shortcode}\\s+(?:id=)?"?(?<id>${idSource})"?(?:\\s+start="?(?<start>\\d+)"?)?(?:\\s+end="?(?<end>\\d+)"?)?\\s*>\\}\\}$`,
      'm',
    ),
    toBlock: ({ id, start, end }) =>
      start || end
        ? `{{< ${shortcode} id="${id}"${start ? ` start="${start}"` : ''}${end ? ` end="${end}"` : ''} >}}`
        : `{{< ${shortcode} ${id} >}}`,
    toPreview: ({ id }) => `▶ ${name} ${id}`,
  };
}
