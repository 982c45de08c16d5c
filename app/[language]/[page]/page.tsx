import type { Metadata } from 'next';
import { PlainPage } from '../../../components/plain-page/PlainPage';
import { addressOf, fromAddress } from '../../../lib/addresses';
import { metadataFor } from '../../../lib/metadata';
import { findPage, listPages, translationOfPage } from '../../../lib/pages';
import { orPlaceholder } from '../../../lib/placeholder';
import { readRendered } from '../../../lib/rendered';
import type { Language } from '../../../model/language';

type Props = { params: Promise<{ language: Language; page: string }> };

export const dynamicParams = false;

export const generateStaticParams = ({ params }: { params: { language: string } }) =>
  orPlaceholder(
    listPages(params.language as Language).map(({ slug }) => ({ page: slug })),
    'page',
  );

const pageAt = async (params: Props['params']) => {
  const { language, page } = await params;
  return findPage(language, fromAddress(page));
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
