import type { Metadata } from 'next';
import { FacingPage } from '../../../../../components/facing-page/FacingPage';
import { addressOf } from '../../../../../lib/addresses';
import { findArticle, translationOf } from '../../../../../lib/articles';
import { listArticles } from '../../../../../lib/documents';
import { metadataFor } from '../../../../../lib/metadata';
import { rendering } from '../../../../../lib/questions';
import { readRendered } from '../../../../../lib/rendered';
import { rowsOf } from '../../../../../lib/rows';
import { decoded, toRenderIn } from '../../../../../lib/staticParams';
import type { Language } from '../../../../../model/language';
import { dictionary } from '../../../../../words';

type Props = { params: Promise<{ language: Language; slug: string }> };

export const dynamicParams = false;

export const generateStaticParams = toRenderIn(
  (language) =>
    listArticles(language).flatMap(({ shown: { slug }, translation }) =>
      translation ? [{ slug }] : [],
    ),
  (language, { slug }) => addressOf.facing(language, slug),
  'slug',
);

async function pairAt(params: Props['params']) {
  const { language, slug } = await decoded(params);
  rendering(addressOf.facing(language, slug));
  const article = findArticle(language, slug);
  const translation = article && translationOf(article);
  return translation ? { article, translation } : undefined;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const pair = await pairAt(params);
  if (!pair) return {};
  const { language, title, slug } = pair.article;
  const words = dictionary(language);
  return metadataFor({
    language,
    title: words.facingTitle(title),
    description: words.facingDescription(title),
    // The same text: search engines are to know it by one address.
    address: addressOf.article(language, slug),
  });
}

export default async function Page({ params }: Props) {
  const pair = await pairAt(params);
  if (!pair) return null;
  const { article, translation } = pair;
  return (
    <FacingPage
      own={{ article, rendered: await readRendered(article) }}
      other={{ article: translation, rendered: await readRendered(translation) }}
      rows={await rowsOf(article)}
    />
  );
}
