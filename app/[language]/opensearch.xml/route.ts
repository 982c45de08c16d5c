import { absolute, addressOf } from '../../../lib/addresses';
import { site } from '../../../lib/site';
import { type Language, languages, languageTag } from '../../../model/language';
import { escapeXml } from '../../../model/xml';
import { dictionary } from '../../../words';

export const dynamic = 'force-static';
export const generateStaticParams = () => languages.map((language) => ({ language }));

type Context = { params: Promise<{ language: string }> };

/** By this, browsers can add the site's search: https://github.com/dewitt/opensearch */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  const language = (await params).language as Language;
  const address = `${absolute(addressOf.search(language))}?q={searchTerms}`;
  const body = `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
  <ShortName>${escapeXml(site.name[language])}</ShortName>
  <Description>${escapeXml(dictionary(language).searchDescription)}</Description>
  <Language>${languageTag[language]}</Language>
  <InputEncoding>UTF-8</InputEncoding>
  <Image width="32" height="32" type="image/svg+xml">${absolute(addressOf.file('icon.svg'))}</Image>
  <Url type="text/html" template="${escapeXml(address)}"/>
</OpenSearchDescription>
`;
  return new Response(body, {
    headers: { 'Content-Type': 'application/opensearchdescription+xml' },
  });
}
