import { type Language, languageTag } from '../../model/language';
import { escapeXml } from '../../model/xml';
import { withPolicy } from '../finish/policy';

/** A former address that leads to a page. */
export type Alias = {
  /** Unencoded path on the site, starting with `/`, without the base path. */
  from: string;
  /** Encoded path with the base path. */
  to: string;
  title: string;
  language: Language;
  /** Where the author can change it. */
  file: string;
};

/**
 * A page that redirects, for hosts that cannot. `origin` goes before addresses where they
 * must be whole.
 */
export function aliasPage({ to, title, language }: Alias, origin: string): string {
  const href = escapeXml(to);
  return withPolicy(
    `<!DOCTYPE html><html lang="${languageTag[language]}"><head><meta charset="utf-8"/>` +
      `<meta name="viewport" content="width=device-width, initial-scale=1"/>` +
      `<meta http-equiv="refresh" content="0; url=${href}"/>` +
      `<link rel="canonical" href="${escapeXml(origin)}${href}"/>` +
      `<title>${escapeXml(title)}</title></head>` +
      `<body><main><h1><a href="${href}">${escapeXml(title)}</a></h1></main></body></html>\n`,
  );
}

/**
 * `_redirects`, which Netlify and Cloudflare read. Each address stands with and without the slash
 * at its end: Cloudflare takes them as two. `encode` makes the address of a path.
 * @see https://developers.cloudflare.com/pages/configuration/redirects/
 * @see https://docs.netlify.com/manage/routing/redirects/overview/
 */
export function redirects(
  aliases: Pick<Alias, 'from' | 'to'>[],
  encode: (path: string) => string,
): string {
  const lines = aliases.flatMap(({ from, to }) => {
    const path = from.replace(/(?<!\/)\/+(?:index\.html)?$/, '');
    const isFile = /\.[a-z]+$/.test(path);
    // A star would stand for anything.
    return (isFile ? [path] : [path, `${path}/`]).map(
      (one) => `${encode(one).replaceAll('*', '%2A')} ${to} 301\n`,
    );
  });
  return [...new Set(lines)].join('');
}
