import { z } from 'zod';
import { joinHanLines } from './hanLines';
import { foldName, formerIds, indexNames, isNarrow, type NameIndex } from './names';
import { rising } from './order';
import type { Problem } from './problem';
import type { Term } from './published';
import { idProblem } from './slugs';
import { type Path, readYaml } from './yaml';

type Kind = Term['kind'];

/** What taxonomy.yaml lists; without the file, nothing. */
export type Taxonomy = Record<Kind, Term[]>;

export const emptyTaxonomy: Taxonomy = { tag: [], category: [] };

const name = z
  .union([z.string(), z.number()])
  .transform((value) => joinHanLines(String(value)).trim());

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
  const { value, problems, lineOf, lossesAt } = readYaml(text, file);
  const taxonomy: Taxonomy = { tag: [], category: [] };
  const report = (path: Path, what: string, mend: string) =>
    problems.push({ file, line: lineOf(path), what, mend });
  if (problems.length > 0) return { taxonomy, problems };
  problems.push(...lossesAt([]));

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
      const called = namesOf({ id, names, aliases });
      for (const [claimed, name] of new Map(called.map((name) => [foldName(name), name]))) {
        const owner = owners.get(claimed);
        if (owner) {
          const what = `"${name.normalize('NFKC').toLowerCase()}" already stands for the ${kind} ${owner}`;
          report(path, what, `keep it in one of ${owner} and ${id}`);
        }
        owners.set(claimed, owner ?? id);
      }
      taxonomy[kind].push({ kind, id, names, aliases, formerIds: [] });
    }
    taxonomy[kind] = withFormerIds(taxonomy[kind]);
  }
  return { taxonomy, problems };
}

/** All that a term is called. */
const namesOf = ({ id, names, aliases }: Pick<Term, 'id' | 'names' | 'aliases'>): string[] => [
  names['zh-tw'],
  names.en,
  ...aliases,
  id,
];

/** Finds the terms of one kind by the names that articles use. */
export type TermFinder = NameIndex & {
  /**
   * Terms in the order of their addresses, from all spellings of each in articles: unless it is
   * listed, the first of them in usual width is its name.
   */
  termsOf: (spellings: ReadonlyMap<string, Iterable<string>>) => Term[];
};

/**
 * How names lead to terms: a listed name first, then a name that gives the same address.
 * @param names those that articles use, in an order that stays
 */
export function findTerms(
  kind: Kind,
  taxonomy: Taxonomy,
  names: Iterable<string> = [],
): TermFinder {
  const all = taxonomy[kind];
  const listed = new Map(all.map((term) => [term.id, term]));
  return {
    ...indexNames(
      names,
      all.map((term) => ({ id: term.id, names: namesOf(term) })),
    ),
    termsOf: (spellings) => {
      const terms = [...spellings].map(([id, written]) => {
        const [first = id, ...others] = written;
        const name = [first, ...others].find(isNarrow) ?? first;
        const unlisted = { kind, id, names: { 'zh-tw': name, en: name }, aliases: [] };
        return { ...(listed.get(id) ?? unlisted), spellings: [first, ...others] };
      });
      return withFormerIds(terms.sort(rising(({ id }) => id)));
    },
  };
}

/** Terms with the addresses that they had. */
function withFormerIds(
  terms: readonly (Omit<Term, 'formerIds'> & { spellings?: readonly string[] })[],
): Term[] {
  const former = formerIds(
    terms.map(({ spellings = [], ...term }) => ({
      id: term.id,
      names: [...namesOf(term), ...spellings],
    })),
  );
  return terms.map(({ spellings: _, ...term }, index) => ({
    ...term,
    formerIds: former[index] ?? [],
  }));
}
