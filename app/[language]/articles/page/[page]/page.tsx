import type { Metadata } from 'next';
import { ArticlesPage } from '../../../../../components/articles-page/ArticlesPage';
import { addressOf } from '../../../../../lib/addresses';
import { listArticles } from '../../../../../lib/documents';
import { articlesMetadata } from '../../../../../lib/listMetadata';
import { furtherPages } from '../../../../../lib/pagination';
import { rendering } from '../../../../../lib/questions';
import { placeholder, toRenderIn } from '../../../../../lib/staticParams';
import type { Language } from '../../../../../model/language';

type Props = { params: Promise<{ language: Language; page: string }> };

export const dynamicParams = false;

export const generateStaticParams = toRenderIn(
  (language) => furtherPages(listArticles(language).length),
  (language, { page }) => addressOf.articles(language, Number(page)),
  'page',
);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { language, page } = await params;
  return articlesMetadata(language, Number(page));
}

export default async function Page({ params }: Props) {
  const { language, page } = await params;
  if (page === placeholder) return null;
  rendering(addressOf.articles(language, Number(page)));
  return <ArticlesPage language={language} page={Number(page)} />;
}
