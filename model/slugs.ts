import { reservedIds, reservedPages } from './routes';

/** Bytes of UTF-8. File systems end a name at 255; the rest is for suffixes such as `.md`. */
const longest = 200;

/**
 * The last part of an address made from the name of a file or heading: NFC, lower case, every run of anything but letters
 * and digits a hyphen. Han stays Han. Undefined when nothing is left.
 */
export function termId(name: string): string | undefined {
  // Variation selectors and joiners are invisible, but marks or letters to Unicode.
  const visible = name.replace(/\p{Default_Ignorable_Code_Point}/gu, '');
  const words = visible
    .toLowerCase()
    .normalize('NFC')
    .match(/[\p{L}\p{N}][\p{L}\p{N}\p{Mn}\p{Mc}]*/gu);
  return words?.join('-');
}

/** Why an address made by `termId` cannot be used, as a clause after its subject. */
export function idProblem(id: string): string | undefined {
  if (reservedIds().includes(id)) return `gives the address "${id}", which is reserved`;
  if (new TextEncoder().encode(id).length > longest) return 'is too long for an address';
  return undefined;
}

/** Why a page cannot have this slug, as a clause after its subject. */
export function pageSlugProblem(slug: string): string | undefined {
  return reservedPages().includes(slug)
    ? `gives the address "${slug}", which is reserved`
    : undefined;
}

/** Why a slug that an author wrote cannot be used, as a clause after its subject. */
export function slugProblem(slug: string): string | undefined {
  if (slug.trim() === '') return 'is empty';
  if (slug.includes('/')) return 'contains a slash';
  if (slug.includes('..')) return 'contains ".."';
  if (/\s/u.test(slug)) return 'contains a space';
  if (slug !== slug.toLowerCase()) return 'contains upper case';
  const foreign = slug.match(/[^\p{L}\p{N}\p{Mn}\p{Mc}._-]/u);
  if (foreign) return `contains "${foreign[0]}"`;
  if (!/[\p{L}\p{N}]/u.test(slug)) return 'has no letter or digit';
  if (/^\.|\.$|\.md$/.test(slug)) return 'starts or ends like a file name';
  return idProblem(slug);
}
