import type { Metadata } from 'next';
import { SeriesPage } from '../../../../components/series-page/SeriesPage';
import { fromAddress } from '../../../../lib/addresses';
import { seriesMetadata } from '../../../../lib/listMetadata';
import { orPlaceholder } from '../../../../lib/placeholder';
import { findSeries, listSeries } from '../../../../lib/series';
import type { Language } from '../../../../model/language';

type Props = { params: Promise<{ language: Language; series: string }> };

export const dynamicParams = false;

export const generateStaticParams = ({ params }: { params: { language: string } }) =>
  orPlaceholder(
    listSeries(params.language as Language).map(({ id }) => ({ series: id })),
    'series',
  );

const seriesAt = async (params: Props['params']) => {
  const { language, series } = await params;
  return { language, series: findSeries(language, fromAddress(series)) };
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { language, series } = await seriesAt(params);
  return series ? seriesMetadata(language, series) : {};
}

export default async function Page({ params }: Props) {
  const { language, series } = await seriesAt(params);
  return series ? <SeriesPage language={language} series={series} /> : null;
}
