import type { EditorComponentDefinition, Field } from '@sveltia/cms';
import { type Dictionary, dictionary } from '../../lib/dictionary';
import { languages } from '../../model/language';
import type { VideoProvider } from '../../model/videos/provider';
import { type ProviderName, providers } from '../../model/videos/providers';

const bilingual = (wordIn: (words: Dictionary) => string): string =>
  languages.map((language) => wordIn(dictionary(language))).join('');

const endField: Field = {
  name: 'end',
  label: '結束秒數 End in seconds',
  required: false,
  pattern: ['^\\d*$', '0–9'],
};

/** The shortcode of a video as the editor offers it: the id, and from where to where it plays. */
export function videoComponent(shortcode: ProviderName): EditorComponentDefinition {
  const { id: idPattern, name, embed }: VideoProvider = providers[shortcode];
  const idSource = idPattern.source.slice(1, -1);
  return {
    id: shortcode,
    label: `影片 ${name}`,
    icon: 'smart_display',
    fields: [
      {
        name: 'id',
        label: '影片代碼 Video id',
        hint: bilingual(({ videoIds }) => videoIds[shortcode].place),
        pattern: [idPattern.source, bilingual(({ videoIds }) => videoIds[shortcode].form)],
      },
      {
        name: 'start',
        label: '開始秒數 Start in seconds',
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
