import type { Metadata } from 'next';
import { NeutralPage } from '../../../../components/neutral-page/NeutralPage';
import { addressOf } from '../../../../lib/addresses';
import { type Article, findOriginal, translationOf } from '../../../../lib/articles';
import { originals } from '../../../../lib/documents';
import { metadataFor } from '../../../../lib/metadata';
import { rendering } from '../../../../lib/questions';
import { decoded, toRender } from '../../../../lib/staticParams';

type Props = { params: Promise<{ slug: string }> };

export const dynamicParams = false;

export const generateStaticParams = () =>
  toRender(
    originals().map(({ slug }) => ({ slug })),
    ({ slug }) => addressOf.neutral(slug),
    'slug',
  );

async function textsAt(params: Props['params']): Promise<Article[]> {
  const { slug } = await decoded(params);
  rendering(addressOf.neutral(slug));
  const original = findOriginal(slug);
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
