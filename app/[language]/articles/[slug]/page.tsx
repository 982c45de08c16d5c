import type { Metadata } from 'next';
import { ArticlePage } from '../../../../components/article-page/ArticlePage';
import { addressOf } from '../../../../lib/addresses';
import { findArticle, neutralAddressOf, translationOf } from '../../../../lib/articles';
import { textsIn } from '../../../../lib/documents';
import { metadataFor } from '../../../../lib/metadata';
import { rendering } from '../../../../lib/questions';
import { readRendered } from '../../../../lib/rendered';
import { rowsOf } from '../../../../lib/rows';
import { decoded, toRenderIn } from '../../../../lib/staticParams';
import type { Language } from '../../../../model/language';

type Props = { params: Promise<{ language: Language; slug: string }> };

export const dynamicParams = false;

export const generateStaticParams = toRenderIn(
  (language) => textsIn(language).map(({ slug }) => ({ slug })),
  (language, { slug }) => addressOf.article(language, slug),
  'slug',
);

const articleAt = async (params: Props['params']) => {
  const { language, slug } = await decoded(params);
  rendering(addressOf.article(language, slug));
  return findArticle(language, slug);
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
