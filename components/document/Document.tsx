import type { ReactNode } from 'react';
import { addressOf } from '../../lib/addresses';
import { elementsAddress } from '../../lib/assets';
import { palette } from '../../lib/palette';
import { site } from '../../lib/site';
import { type Language, languageTag } from '../../model/language';
import { OptionsHead, Slot } from '../options/Options';
import './base.css';
import './theme.css';
import '../../theme.css';

// Runs before the first paint, so that a remembered theme never flashes.
const rememberedTheme =
  'try{let t=localStorage.getItem("theme");if(t)document.documentElement.dataset.theme=t}catch{}';

// Pages of this site only, and only when a pointer or finger rests on a link.
const speculationRules = JSON.stringify({
  prefetch: [
    {
      where: { href_matches: `${site.basePath}/*/` },
      eagerness: 'moderate',
    },
  ],
});

/** The frame that every page shares: `html`, `head` and the site's scripts. */
export function Document({ language, children }: { language: Language; children: ReactNode }) {
  return (
    <html lang={languageTag[language]} suppressHydrationWarning>
      <head>
        <meta name="referrer" content="strict-origin-when-cross-origin" />
        <meta name="color-scheme" content="light dark" />
        <meta
          name="theme-color"
          content={palette().light.paper}
          media="(prefers-color-scheme: light)"
        />
        <meta
          name="theme-color"
          content={palette().dark.paper}
          media="(prefers-color-scheme: dark)"
        />
        <link rel="manifest" href={addressOf.manifest()} />
        <link
          rel="search"
          type="application/opensearchdescription+xml"
          title={site.name[language]}
          href={addressOf.openSearch(language)}
        />
        <link rel="apple-touch-icon" href={addressOf.file('icon-180.png')} />
        <link rel="icon" href={addressOf.file('icon.svg')} type="image/svg+xml" />
        <script dangerouslySetInnerHTML={{ __html: rememberedTheme }} />
        <script type="speculationrules" dangerouslySetInnerHTML={{ __html: speculationRules }} />
        <script type="module" src={elementsAddress()} />
        <OptionsHead />
      </head>
      <body>
        {children}
        <Slot name="analytics" language={language} />
      </body>
    </html>
  );
}
