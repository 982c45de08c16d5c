import { filterArchive, fitArchive } from '../../../../lib/filterIndex';
import { type Language, languages } from '../../../../model/language';

export const dynamic = 'force-static';
export const dynamicParams = false;

export const generateStaticParams = () => languages.map((language) => ({ language }));

type Context = { params: Promise<{ language: string }> };

/** What the tag filter downloads when it is first used. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  const { language } = await params;
  return Response.json(fitArchive(filterArchive(language as Language)));
}
