import type { Metadata } from 'next';
import { NeutralPage } from '../../../../components/neutral-page/NeutralPage';
import { addressOf, fromAddress } from '../../../../lib/addresses';
import { type Article, originals, translationOf } from '../../../../lib/articles';
import { metadataFor } from '../../../../lib/metadata';
import { orPlaceholder } from '../../../../lib/placeholder';

type Props = { params: Promise<{ slug: string }> };

export const dynamicParams = false;

export const generateStaticParams = () =>
  orPlaceholder(
    originals().map(({ slug }) => ({ slug })),
    'slug',
  );

async function textsAt(params: Props['params']): Promise<Article[]> {
  const slug = fromAddress((await params).slug);
  const original = originals().find((article) => article.slug === slug);
  return [original, original && translationOf(original)].filter((text) => text !== undefined);
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const texts = await textsAt(params);
  const [original] = texts;
  if (!original) return {};
  return metadataFor({
    language: original.language,
    title: texts.map(({ title }) => title).join(' · '),
    description: texts.map(({ description, title }) => description ?? title).join(' '),
    address: addressOf.neutral(original.slug),
    versions: {
      ...Object.fromEntries(
        texts.map(({ language, slug }) => [language, addressOf.article(language, slug)]),
      ),
      ...(texts.length > 1 && { 'x-default': addressOf.neutral(original.slug) }),
    },
  });
}

export default async function Page({ params }: Props) {
  return <NeutralPage texts={await textsAt(params)} />;
}
