import { readFileSync } from 'node:fs';
import type { Language } from '../model/language';
import { fromAddress } from './addresses';

/**
 * Next.js refuses to export a route without any page. Such a route gets one with this name,
 * which the finish stage removes.
 */
export const placeholder = '_';

/** Addresses of pages that are as they were, for the pages stage to keep; none in `next dev`. */
const kept = new Set<string>(
  process.env.KEPT_PAGES ? JSON.parse(readFileSync(process.env.KEPT_PAGES, 'utf8')) : [],
);

/** The parameters of the pages of a route that are to be rendered: never none. */
export function toRender<Name extends string>(
  params: Record<Name, string>[],
  addressOf: (params: Record<Name, string>) => string,
  ...names: Name[]
): Record<Name, string>[] {
  const wanted = params.filter((each) => !kept.has(addressOf(each)));
  return wanted.length > 0
    ? wanted
    : [Object.fromEntries(names.map((name) => [name, placeholder])) as Record<Name, string>];
}

/** The same for a route below a language, as Next.js asks for it. */
export const toRenderIn =
  <Name extends string>(
    params: (language: Language) => Record<Name, string>[],
    addressOf: (language: Language, params: Record<Name, string>) => string,
    ...names: Name[]
  ) =>
  ({ params: { language } }: { params: { language: string } }): Record<Name, string>[] =>
    toRender(
      params(language as Language),
      (each) => addressOf(language as Language, each),
      ...names,
    );

/** Parameters as content knows them: Next.js hands some over encoded, some not. */
export const decoded = async <Params extends Record<string, string>>(
  params: Promise<Params>,
): Promise<Params> =>
  Object.fromEntries(
    Object.entries(await params).map(([name, value]) => [name, fromAddress(value)]),
  ) as Params;
