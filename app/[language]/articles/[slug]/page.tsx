import type { Metadata } from 'next';
import { ArticlePage } from '../../../../components/article-page/ArticlePage';
import { addressOf, fromAddress } from '../../../../lib/addresses';
import { findArticle, neutralAddressOf, textsIn, translationOf } from '../../../../lib/articles';
import { metadataFor } from '../../../../lib/metadata';
import { orPlaceholder } from '../../../../lib/placeholder';
import { readRendered } from '../../../../lib/rendered';
import { rowsOf } from '../../../../lib/rows';
import type { Language } from '../../../../model/language';

type Props = { params: Promise<{ language: Language; slug: string }> };

export const dynamicParams = false;

export const generateStaticParams = ({ params }: { params: { language: string } }) =>
  orPlaceholder(
    textsIn(params.language as Language).map(({ slug }) => ({ slug })),
    'slug',
  );

const articleAt = async (params: Props['params']) => {
  const { language, slug } = await params;
  return findArticle(language, fromAddress(slug));
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const article = await articleAt(params);
  if (!article) return {};
  const texts = [article, translationOf(article)].filter((text) => text !== undefined);
  return metadataFor({
    language: article.language,
    title: article.title,
    description: article.description ?? article.title,
    address: addressOf.article(article.language, article.slug),
    published: article,
    text: addressOf.text(article.language, article.slug),
    versions: {
      ...Object.fromEntries(
        texts.map(({ language, slug }) => [language, addressOf.article(language, slug)]),
      ),
      ...(texts.length > 1 && { 'x-default': neutralAddressOf(article) }),
    },
  });
}

export default async function Page({ params }: Props) {
  const article = await articleAt(params);
  if (!article) return null;
  return (
    <ArticlePage
      article={article}
      rendered={await readRendered(article)}
      rows={await rowsOf(article)}
    />
  );
}
