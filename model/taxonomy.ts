import { z } from 'zod';
import type { Language } from './language';
import type { Problem } from './problem';
import type { Term } from './published';
import { foldName, idProblem, termId } from './slugs';
import { type Path, readYaml } from './yaml';

type Kind = Term['kind'];

/** What taxonomy.yaml lists; without the file, nothing. */
export type Taxonomy = Record<Kind, Term[]>;

export const emptyTaxonomy: Taxonomy = { tag: [], category: [] };

const name = z.union([z.string(), z.number()]).transform((value) => String(value).trim());

const listSchema = z
  .array(
    z.object({
      id: name.describe('Address, in lower-case ASCII letters, digits and hyphens.'),
      'zh-tw': name.optional().describe('Name in Chinese; otherwise the English one.'),
      en: name.optional().describe('Name in English; otherwise the Chinese one.'),
      aliases: z.array(name).nullish().describe('Other names by which articles may call it.'),
    }),
  )
  .nullish();

/** The shape of taxonomy.yaml. */
export const taxonomySchema = z.object({
  tags: listSchema.describe('Tags with an address of their own.'),
  categories: listSchema.describe('Categories with an address of their own.'),
});

/** Reads taxonomy.yaml. With problems, what it lists is not to be used. */
export function readTaxonomy(
  text: string,
  file: string,
): { taxonomy: Taxonomy; problems: Problem[] } {
  const { value, problems, lineOf } = readYaml(text, file);
  const taxonomy: Taxonomy = { tag: [], category: [] };
  const report = (path: Path, what: string, mend: string) =>
    problems.push({ file, line: lineOf(path), what, mend });
  if (problems.length > 0) return { taxonomy, problems };

  const result = taxonomySchema.safeParse(value ?? {});
  for (const { path } of result.error?.issues ?? []) {
    const at = path
      .map((step) => (typeof step === 'number' ? `item ${step + 1}` : step))
      .join(', ');
    const mend = 'list terms as `- id: ai`, each with zh-tw, en and aliases: [..] indented below';
    report(path, `${at || 'the file'} does not have the form of a list of terms`, mend);
  }
  for (const [kind, key] of [
    ['tag', 'tags'],
    ['category', 'categories'],
  ] as const) {
    const owners = new Map<string, string>();
    for (const [index, one] of (result.data?.[key] ?? []).entries()) {
      const { id } = one;
      const path = [key, index];
      if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id)) {
        const what = `the id "${id}" is not made of lower-case ASCII letters, digits and hyphens`;
        report([...path, 'id'], what, 'write an id such as enterprise-market');
      } else if (idProblem(id)) {
        report([...path, 'id'], `the id "${id}" ${idProblem(id)}`, 'choose another id');
      }
      if (taxonomy[kind].some((term) => term.id === id)) {
        report(
          [...path, 'id'],
          `the id "${id}" stands twice`,
          'make the two one term, or rename one',
        );
        continue;
      }
      const names = { 'zh-tw': one['zh-tw'] || one.en || id, en: one.en || one['zh-tw'] || id };
      const aliases = (one.aliases ?? []).filter((alias) => alias !== '');
      for (const claimed of new Set([id, names['zh-tw'], names.en, ...aliases].map(foldName))) {
        const owner = owners.get(claimed);
        if (owner) {
          const what = `"${claimed}" already stands for the ${kind} ${owner}`;
          report(path, what, `keep it in one of ${owner} and ${id}`);
        }
        owners.set(claimed, owner ?? id);
      }
      taxonomy[kind].push({ kind, id, names, aliases, formerIds: [] });
    }
    addFormerIds(taxonomy[kind]);
  }
  return { taxonomy, problems };
}

/** Old addresses of listed terms: each leads to one term, and never hides a listed one. */
function addFormerIds(terms: Term[]): void {
  const taken = new Set(terms.map(({ id }) => id));
  for (const term of terms) {
    for (const one of [term.names['zh-tw'], term.names.en, ...term.aliases]) {
      const id = termId(one);
      if (id === undefined || taken.has(id)) continue;
      taken.add(id);
      term.formerIds.push(id);
    }
  }
}

/** Finds the terms of one kind by the names that articles use. */
export type TermFinder = {
  /** The term's address; undefined when the name leaves nothing of which to make one. */
  idOf: (name: string) => string | undefined;
  /** The term with an address, whose name is `name` unless it is listed. */
  termOf: (id: string, name: string) => Term;
};

/** How names lead to terms: a listed name first, then a name that gives the same address. */
export function findTerms(kind: Kind, taxonomy: Taxonomy): TermFinder {
  const byName = new Map<string, string>();
  const byAddress = new Map<string, string>();
  const listed = new Map(taxonomy[kind].map((term) => [term.id, term]));
  for (const { id, names, aliases, formerIds } of listed.values()) {
    for (const one of [id, names['zh-tw'], names.en, ...aliases]) byName.set(foldName(one), id);
    for (const one of [id, ...formerIds]) byAddress.set(one, id);
  }
  return {
    idOf: (name) => {
      const own = termId(name);
      const wide = termId(name.normalize('NFKC'));
      return (
        byName.get(foldName(name)) ?? byAddress.get(own ?? '') ?? byAddress.get(wide ?? '') ?? own
      );
    },
    termOf: (id, name) => {
      return listed.get(id) ?? { kind, id, names: bothNames(name), aliases: [], formerIds: [] };
    },
  };
}

const bothNames = (name: string): Record<Language, string> => ({ 'zh-tw': name, en: name });
