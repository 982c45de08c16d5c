import type { Metadata } from 'next';
import { TaxonomyPage } from '../../../components/taxonomy-page/TaxonomyPage';
import { taxonomyMetadata } from '../../../lib/listMetadata';
import type { Language } from '../../../model/language';

type Props = { params: Promise<{ language: Language }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return taxonomyMetadata((await params).language, 'categories');
}

export default async function Page({ params }: Props) {
  return <TaxonomyPage language={(await params).language} taxonomy="categories" />;
}
