import type { Metadata } from 'next';
import { ArticlesPage } from '../../../../../components/articles-page/ArticlesPage';
import { listArticles } from '../../../../../lib/articles';
import { articlesMetadata } from '../../../../../lib/listMetadata';
import { furtherPages } from '../../../../../lib/pagination';
import { orPlaceholder, placeholder } from '../../../../../lib/placeholder';
import type { Language } from '../../../../../model/language';

type Props = { params: Promise<{ language: Language; page: string }> };

export const dynamicParams = false;

export const generateStaticParams = ({ params }: { params: { language: string } }) =>
  orPlaceholder(furtherPages(listArticles(params.language as Language).length), 'page');

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { language, page } = await params;
  return articlesMetadata(language, Number(page));
}

export default async function Page({ params }: Props) {
  const { language, page } = await params;
  return page === placeholder ? null : <ArticlesPage language={language} page={Number(page)} />;
}
