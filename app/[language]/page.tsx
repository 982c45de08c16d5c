import type { Metadata } from 'next';
import { HomePage } from '../../components/home-page/HomePage';
import { addressOf } from '../../lib/addresses';
import { metadataFor } from '../../lib/metadata';
import { site } from '../../lib/site';
import type { Language } from '../../model/language';

type Props = { params: Promise<{ language: Language }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { language } = await params;
  return metadataFor({
    language,
    description: site.description[language],
    address: addressOf.home(language),
    versions: {
      'zh-tw': addressOf.home('zh-tw'),
      en: addressOf.home('en'),
      'x-default': addressOf.title(),
    },
  });
}

export default async function Page({ params }: Props) {
  return <HomePage language={(await params).language} />;
}
