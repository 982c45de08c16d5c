import type { Metadata } from 'next';
import { Document } from '../components/document/Document';
import { NotFoundPage } from '../components/not-found-page/NotFoundPage';
import { defaultLanguage } from '../model/language';
import { dictionary } from '../words';

export const metadata: Metadata = {
  title: `404 · ${dictionary('zh-tw').notFound} · ${dictionary('en').notFound}`,
  robots: { index: false },
};

export default function GlobalNotFound() {
  return (
    <Document language={defaultLanguage}>
      <NotFoundPage />
    </Document>
  );
}
