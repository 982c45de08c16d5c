import type { Metadata } from 'next';
import { PlainPage } from '../../../components/plain-page/PlainPage';
import { addressOf } from '../../../lib/addresses';
import { listPages } from '../../../lib/documents';
import { metadataFor } from '../../../lib/metadata';
import { findPage, translationOfPage } from '../../../lib/pages';
import { rendering } from '../../../lib/questions';
import { readRendered } from '../../../lib/rendered';
import { decoded, toRenderIn } from '../../../lib/staticParams';
import type { Language } from '../../../model/language';

type Props = { params: Promise<{ language: Language; page: string }> };

export const dynamicParams = false;

export const generateStaticParams = toRenderIn(
  (language) => listPages(language).map(({ slug }) => ({ page: slug })),
  (language, { page }) => addressOf.page(language, page),
  'page',
);

const pageAt = async (params: Props['params']) => {
  const { language, page } = await decoded(params);
  rendering(addressOf.page(language, page));
  return findPage(language, page);
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const page = await pageAt(params);
  if (!page) return {};
  const texts = [page, translationOfPage(page)].filter((text) => text !== undefined);
  return metadataFor({
    language: page.language,
    title: page.title,
    description: page.description ?? page.title,
    address: addressOf.page(page.language, page.slug),
    versions: Object.fromEntries(
      texts.map(({ language, slug }) => [language, addressOf.page(language, slug)]),
    ),
  });
}

export default async function Page({ params }: Props) {
  const page = await pageAt(params);
  return page ? <PlainPage page={page} rendered={await readRendered(page)} /> : null;
}
