import type { ReactNode } from 'react';
import { Document } from '../../../../components/document/Document';
import { fromAddress } from '../../../../lib/addresses';
import { originals } from '../../../../lib/articles';
import { defaultLanguage } from '../../../../model/language';

type Props = { children: ReactNode; params: Promise<{ slug: string }> };

export default async function Layout({ children, params }: Props) {
  const slug = fromAddress((await params).slug);
  const original = originals().find((article) => article.slug === slug);
  return <Document language={original?.language ?? defaultLanguage}>{children}</Document>;
}
