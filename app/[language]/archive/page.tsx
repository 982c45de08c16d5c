import type { Metadata } from 'next';
import { ArchivePage } from '../../../components/archive-page/ArchivePage';
import { archiveMetadata } from '../../../lib/listMetadata';
import type { Language } from '../../../model/language';

type Props = { params: Promise<{ language: Language }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return archiveMetadata((await params).language);
}

export default async function Page({ params }: Props) {
  return <ArchivePage language={(await params).language} />;
}
