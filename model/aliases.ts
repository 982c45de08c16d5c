import { Claims, type Conflict } from './claims';
import type { FrontMatter } from './frontMatterSchema';
import type { Language } from './language';
import type { Fault } from './problem';
import type { Term } from './published';
import { aliasFile, filesOfSite, filesOfText, foldersOfSite, idsOf, isForHosts } from './siteFiles';

type Entry = {
  kind: 'article' | 'page';
  language: Language;
  slug: string;
  /** As it stands in messages. */
  file: string;
  own: FrontMatter;
  full: FrontMatter;
  lines: Record<string, number>;
};

type Report<Text> = (text: Text, line: number | undefined, what: string, mend: string) => void;

/** Who has a name: a text, perhaps by an alias of it, or something else that is described. */
type Owner<Text> = { text: Text; alias?: string } | { is: string; isFolder?: boolean };

/** What the site has beside its texts. */
type Others = {
  terms: readonly Term[];
  /** Files of public/, relative to it. */
  publicFiles: readonly string[];
};

/**
 * Every text has its addresses for itself, and an old address leads to one place, where nothing else
 * stands: neither a file nor the compressed twin of one, nor a folder where a file has to be.
 */
export function checkAddresses<Text extends Entry>(
  entries: readonly Text[],
  { terms, publicFiles }: Others,
  report: Report<Text>,
): void {
  const claims = new Claims<Owner<Text>>();
  const ids = idsOf(
    terms,
    entries.map(({ full }) => full),
  );
  for (const folder of foldersOfSite(ids)) claims.add(folder, { isFolder: true, is: 'the site' });
  // The folder of share links is no place for an old address.
  for (const file of [...filesOfSite(ids), 'a/index.html']) {
    claims.add(file, { is: 'a page of the site' });
  }
  for (const entry of entries) {
    const files = filesOfText(entry);
    const conflict = files
      .map((file) => claims.conflict(file))
      // Two texts of one address are reported elsewhere.
      .find((found) => found?.kind === 'folder' || found?.kind === 'file');
    if (conflict) {
      const what = `the address of this text needs ${needs(conflict, entry)}`;
      report(entry, entry.lines.slug, what, 'give it another `slug`');
    }
    for (const file of files) claims.add(file, { text: entry });
  }
  for (const file of publicFiles) claims.add(file, { is: `public/${file}` });
  for (const entry of entries) {
    if (entry.kind === 'page') continue;
    for (const [index, alias] of (entry.own.aliases ?? []).entries()) {
      const file = aliasFile(alias);
      const fault = faultOf(alias, claims.conflict(file), entry);
      const line = entry.lines[`aliases.${index}`] ?? entry.lines.aliases;
      if (fault) report(entry, line, `the alias ${alias} ${fault.what}`, fault.mend);
      claims.add(file, { text: entry, alias });
    }
  }
}

const isAlias = <Text>(owner: Owner<Text>): owner is { text: Text; alias: string } =>
  'alias' in owner;

/** Why an alias can't be where it is, as a clause after it. */
function faultOf<Text extends Entry>(
  alias: string,
  conflict: Conflict<Owner<Text>> | undefined,
  entry: Text,
): Fault | undefined {
  const mend = 'remove the alias';
  const path = alias.replace(/^\/+|(?<!\/)\/+$/g, '');
  if (isForHosts(path)) return { what: 'starts like the files that hosts read', mend };
  if (!conflict) return undefined;
  const { owner, name, file } = conflict.claim;
  if ('isFolder' in owner) return { what: `is in /${name}/, which is the site's own`, mend };
  const isOwn = 'text' in owner && owner.text === entry;
  if (conflict.kind === 'similar' && isOwn) return undefined;
  if (isAlias(owner)) return faultOfTwo(conflict, owner, entry);
  const whose = whoseIs(owner, entry);
  // `/robots.txt` names a file, and would stand in a folder of that name.
  const isAddress = conflict.kind === 'same' || file === path;
  if (isAddress) return { what: `is the address of ${whose}`, mend };
  if (conflict.kind === 'similar') {
    return { what: `is the address of ${whose} where file systems take it for /${name}`, mend };
  }
  return { what: `needs ${needs(conflict, entry)}`, mend };
}

/** Why an alias can't be beside another, as a clause after it. */
function faultOfTwo<Text extends Entry>(
  conflict: Conflict<Owner<Text>>,
  other: { text: Text; alias: string },
  entry: Text,
): Fault | undefined {
  if (conflict.kind === 'folder' || conflict.kind === 'file') {
    return { what: `needs ${needs(conflict, entry)}`, mend: 'keep one of the two' };
  }
  if (other.text === entry) return undefined;
  const what = `is also an alias of ${other.text.file}`;
  const where = ` where file systems take it for ${other.alias}`;
  const mend = 'keep it in one of the two';
  return { what: conflict.kind === 'same' ? what : what + where, mend };
}

/** What a file needs that somebody else has, as an object. */
function needs<Text extends Entry>(
  conflict: Exclude<Conflict<Owner<Text>>, { kind: 'same' | 'similar' }>,
  entry: Text,
): string {
  const whose = whoseIs(conflict.claim.owner, entry);
  const [wanted, there] =
    conflict.kind === 'folder'
      ? ['a folder', 'a file']
      : ['a file', conflict.isFolder ? 'a folder' : 'another'];
  return `${wanted} /${conflict.name}, where ${whose} has ${there}`;
}

function whoseIs<Text extends Entry>(owner: Owner<Text>, entry: Text): string {
  if ('is' in owner) return owner.is;
  const text = owner.text === entry ? 'this text itself' : owner.text.file;
  return isAlias(owner) ? `the alias ${owner.alias} of ${text}` : text;
}
