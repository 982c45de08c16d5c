import type { Metadata } from 'next';
import { ArticlesPage } from '../../../components/articles-page/ArticlesPage';
import { articlesMetadata } from '../../../lib/listMetadata';
import type { Language } from '../../../model/language';

type Props = { params: Promise<{ language: Language }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return articlesMetadata((await params).language, 1);
}

export default async function Page({ params }: Props) {
  return <ArticlesPage language={(await params).language} page={1} />;
}
