import type { Metadata } from 'next';
import { SeriesPage } from '../../../../components/series-page/SeriesPage';
import { addressOf } from '../../../../lib/addresses';
import { seriesMetadata } from '../../../../lib/listMetadata';
import { rendering } from '../../../../lib/questions';
import { findSeries, listSeries } from '../../../../lib/series';
import { decoded, toRenderIn } from '../../../../lib/staticParams';
import type { Language } from '../../../../model/language';

type Props = { params: Promise<{ language: Language; series: string }> };

export const dynamicParams = false;

export const generateStaticParams = toRenderIn(
  (language) => listSeries(language).map(({ id }) => ({ series: id })),
  (language, { series }) => addressOf.series(language, series),
  'series',
);

const seriesAt = async (params: Props['params']) => {
  const { language, series } = await decoded(params);
  rendering(addressOf.series(language, series));
  return { language, series: findSeries(language, series) };
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { language, series } = await seriesAt(params);
  return series ? seriesMetadata(language, series) : {};
}

export default async function Page({ params }: Props) {
  const { language, series } = await seriesAt(params);
  return series ? <SeriesPage language={language} series={series} /> : null;
}
