import CMS, { type CmsConfig, type EditorComponentDefinition } from '@sveltia/cms';

/** The shortcode as the editor offers it: the id, and from where to where the video plays. */
const youtube: EditorComponentDefinition = {
  id: 'youtube',
  label: '影片 YouTube',
  icon: 'smart_display',
  fields: [
    {
      name: 'id',
      label: '影片代碼 Video id',
      hint: '網址裡 v= 後面的 11 個字元。The 11 characters after v= in the address.',
      pattern: ['^[\\w-]{11}$', '應為 11 個字元。It has 11 characters.'],
    },
    {
      name: 'start',
      label: '開始秒數 Start in seconds',
      required: false,
      pattern: ['^\\d*$', '0–9'],
    },
    { name: 'end', label: '結束秒數 End in seconds', required: false, pattern: ['^\\d*$', '0–9'] },
  ],
  // With any other argument the shortcode stays as it is written.
  pattern:
    /^\{\{<\s*youtube\s+(?:id=)?"?(?<id>[\w-]{11})"?(?:\s+start="?(?<start>\d+)"?)?(?:\s+end="?(?<end>\d+)"?)?\s*>\}\}$/m,
  toBlock: ({ id, start, end }) =>
    start || end
      ? `{{< youtube id="${id}"${start ? ` start="${start}"` : ''}${end ? ` end="${end}"` : ''} >}}`
      : `{{< youtube ${id} >}}`,
  toPreview: ({ id }) => `▶ YouTube ${id}`,
};

CMS.registerEditorComponent(youtube);
const config = (await (await fetch('config.json')).json()) as CmsConfig;
await CMS.init({ config: { load_config_file: false, ...config } });
