import type { ReactNode } from 'react';
import { Document } from '../../components/document/Document';
import { type Language, languages } from '../../model/language';

export const dynamicParams = false;

export const generateStaticParams = () => languages.map((language) => ({ language }));

type Props = { children: ReactNode; params: Promise<{ language: string }> };

export default async function Layout({ children, params }: Props) {
  const { language } = await params;
  return <Document language={language as Language}>{children}</Document>;
}
