import type { ReactNode } from 'react';
import { Document } from '../../components/document/Document';
import { defaultLanguage } from '../../model/language';

export default function Layout({ children }: { children: ReactNode }) {
  return <Document language={defaultLanguage}>{children}</Document>;
}
