import { escapeXml } from '../../model/xml';

/** A page as search engines are told of it. All addresses are whole. */
export type SitemapEntry = {
  address: string;
  /** ISO 8601. */
  lastModified?: string;
  /** The page in every language in which it exists, by `hreflang`; its own among them. */
  versions: Record<string, string>;
};

/** Pages and bytes that one file may hold: https://www.sitemaps.org/protocol.html */
const limits = { entries: 50_000, bytes: 50 * 1024 * 1024 };

/**
 * `sitemap.xml`; when that would be too large, it is an index of `sitemap-1.xml` and so on.
 * `addressOf` gives the whole address of a file.
 * @see https://developers.google.com/search/docs/specialty/international/localized-versions#sitemap
 */
export function sitemaps(
  entries: SitemapEntry[],
  addressOf: (name: string) => string,
  most = limits,
): { name: string; text: string }[] {
  const parts = divide(entries.map(drawEntry), most);
  const only = parts.length === 1 ? parts[0] : undefined;
  if (only) return [{ name: 'sitemap.xml', text: only }];
  const files = parts.map((text, index) => ({ name: `sitemap-${index + 1}.xml`, text }));
  const index = files.map(
    ({ name }) => `<sitemap><loc>${escapeXml(addressOf(name))}</loc></sitemap>\n`,
  );
  const text = `${declaration}<sitemapindex xmlns="${schema}">\n${index.join('')}</sitemapindex>\n`;
  return [{ name: 'sitemap.xml', text }, ...files];
}

const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n';
const schema = 'http://www.sitemaps.org/schemas/sitemap/0.9';
const start = `${declaration}<urlset xmlns="${schema}" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n`;
const end = '</urlset>\n';

function drawEntry({ address, lastModified, versions }: SitemapEntry): string {
  const alternates = Object.entries(versions).map(
    ([language, version]) =>
      `<xhtml:link rel="alternate" hreflang="${language}" href="${escapeXml(version)}"/>`,
  );
  const changed = lastModified ? `<lastmod>${lastModified}</lastmod>` : '';
  return `<url><loc>${escapeXml(address)}</loc>${changed}${alternates.join('')}</url>\n`;
}

function divide(drawn: string[], most: typeof limits): string[] {
  const parts: string[][] = [[]];
  const frame = Buffer.byteLength(start + end);
  let bytes = frame;
  for (const one of drawn) {
    const size = Buffer.byteLength(one);
    const part = parts.at(-1) ?? [];
    if (part.length === most.entries || (part.length > 0 && bytes + size > most.bytes)) {
      parts.push([one]);
      bytes = frame + size;
    } else {
      part.push(one);
      bytes += size;
    }
  }
  return parts.map((part) => start + part.join('') + end);
}
