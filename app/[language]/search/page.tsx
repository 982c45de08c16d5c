import type { Metadata } from 'next';
import { SearchPage } from '../../../components/search-page/SearchPage';
import { addressOf } from '../../../lib/addresses';
import { metadataFor } from '../../../lib/metadata';
import type { Language } from '../../../model/language';
import { dictionary } from '../../../words';

type Props = { params: Promise<{ language: Language }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { language } = await params;
  const words = dictionary(language);
  return metadataFor({
    language,
    title: words.search,
    description: words.searchDescription,
    address: addressOf.search(language),
    versions: { 'zh-tw': addressOf.search('zh-tw'), en: addressOf.search('en') },
  });
}

export default async function Page({ params }: Props) {
  return <SearchPage language={(await params).language} />;
}
