import CMS, { type CmsConfig } from '@sveltia/cms';
import { providerNames } from '../../model/videos/providers';
import { videoComponent } from './videoComponent';

for (const name of providerNames) CMS.registerEditorComponent(videoComponent(name));
const config = (await (await fetch('config.json')).json()) as CmsConfig;
await CMS.init({ config: { load_config_file: false, ...config } });
