import type { ReactNode } from 'react';
import { Document } from '../../../../components/document/Document';
import { findOriginal } from '../../../../lib/articles';
import { decoded } from '../../../../lib/staticParams';
import { defaultLanguage } from '../../../../model/language';

type Props = { children: ReactNode; params: Promise<{ slug: string }> };

export default async function Layout({ children, params }: Props) {
  const { slug } = await decoded(params);
  const original = findOriginal(slug);
  return <Document language={original?.language ?? defaultLanguage}>{children}</Document>;
}
