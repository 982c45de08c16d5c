import { addressOf } from '../../lib/addresses';
import { palette } from '../../lib/palette';
import { site } from '../../lib/site';
import { defaultLanguage, languageTag } from '../../model/language';

export const dynamic = 'force-static';

/** What the site is called and looks like on a home screen: https://www.w3.org/TR/appmanifest/ */
export const GET = (): Response =>
  Response.json({
    name: `${site.name['zh-tw']} ${site.name.en}`,
    short_name: site.name[defaultLanguage],
    description: site.description[defaultLanguage],
    lang: languageTag[defaultLanguage],
    start_url: addressOf.title(),
    scope: addressOf.title(),
    display: 'minimal-ui',
    background_color: palette().light.paper,
    theme_color: palette().light.paper,
    icons: [
      { src: addressOf.file('icon.svg'), type: 'image/svg+xml', sizes: 'any' },
      { src: addressOf.file('icon-512.png'), type: 'image/png', sizes: '512x512' },
    ],
  });
