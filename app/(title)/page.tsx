import type { Metadata } from 'next';
import { TitlePage } from '../../components/title-page/TitlePage';
import { addressOf } from '../../lib/addresses';
import { metadataFor } from '../../lib/metadata';
import { site } from '../../lib/site';
import { defaultLanguage } from '../../model/language';

export const metadata: Metadata = {
  ...metadataFor({
    language: defaultLanguage,
    description: `${site.description['zh-tw']} ${site.description.en}`,
    address: addressOf.title(),
    versions: {
      'zh-tw': addressOf.home('zh-tw'),
      en: addressOf.home('en'),
      'x-default': addressOf.title(),
    },
  }),
  title: `${site.name['zh-tw']} ${site.name.en}`,
};

export default function Page() {
  return <TitlePage />;
}
