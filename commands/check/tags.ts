import { groupBy } from '../../build/support/groupBy';
import { foldName, isNarrow } from '../../model/names';
import { rising } from '../../model/order';
import { findTerms, type Taxonomy } from '../../model/taxonomy';
import type { Finding, Rule } from './finding';
import type { CheckedArticle } from './text';

/** A tag as one article writes it. */
type Use = { name: string; id: string; pair: string; file: string; line: number };

/**
 * Tags that only one article has, that are written in several ways, and that taxonomy.yaml doesn't
 * list.
 * @param isListing whether there is a taxonomy.yaml
 */
export function checkTags(
  articles: readonly CheckedArticle[],
  taxonomy: Taxonomy,
  isListing: boolean,
): Finding[] {
  const uses = usesOf(articles, taxonomy);
  const listed = new Set(taxonomy.tag.map(({ id }) => id));
  return [
    ...usedOnce(uses),
    ...spellings(uses, taxonomy, listed),
    ...(isListing ? unlisted(uses, listed) : []),
  ];
}

function usesOf(articles: readonly CheckedArticle[], taxonomy: Taxonomy): Use[] {
  const ordered = [...articles].sort(rising(({ path }) => path));
  const names = ordered.flatMap(({ own }) => own.tags ?? []);
  const { idOf } = findTerms('tag', taxonomy, names);
  return ordered.flatMap(({ own, lines, pair, file }) =>
    (own.tags ?? []).flatMap((name, index) => {
      const id = idOf(name);
      const line = lines[`tags.${index}`] ?? lines.tags ?? 1;
      return id === undefined ? [] : [{ name, id, pair, file, line }];
    }),
  );
}

const doubt = ({ name, file, line }: Use, rule: Rule, what: string, mend: string): Finding => {
  return { level: 'doubt', rule, file, line, what, mend, mark: name };
};

/** The first use of each tag. */
const firsts = (uses: Use[]): Use[] =>
  [...groupBy(uses, ({ id }) => id).values()].flatMap(([use]) => use ?? []);

function usedOnce(uses: Use[]): Finding[] {
  const pairs = groupBy(uses, ({ id }) => id);
  return firsts(uses)
    .filter(({ id, pair }) => pairs.get(id)?.every((use) => use.pair === pair))
    .map((use) =>
      doubt(
        use,
        'tag-once',
        `no other article has the tag "${use.name}"`,
        'use one that leads somewhere, or keep it for articles to come',
      ),
    );
}

/** Without what people write now one way, now another. */
const fold = (name: string): string => foldName(name).replaceAll('臺', '台');

function spellings(uses: Use[], taxonomy: Taxonomy, listed: Set<string>): Finding[] {
  const official = new Map(
    taxonomy.tag.flatMap(({ names, aliases }) =>
      [...aliases, names.en, names['zh-tw']].map((name) => [fold(name), name] as const),
    ),
  );
  return [...groupBy(uses, ({ name }) => fold(name))].flatMap(([key, group]) => {
    const counts = [...groupBy(group, ({ name }) => name)];
    const [commonest] = counts.toSorted(
      ([one, a], [other, b]) =>
        b.length - a.length || Number(isNarrow(other)) - Number(isNarrow(one)),
    );
    const right = official.get(key) ?? commonest?.[0];
    return group
      .filter(({ name, id }) => name !== right && !listed.has(id))
      .map((use) =>
        doubt(
          use,
          'tag-spelling',
          `the tag "${use.name}" differs from "${right}" only in case, width, spaces, hyphens or 台/臺`,
          `write ${right}`,
        ),
      );
  });
}

function unlisted(uses: Use[], listed: Set<string>): Finding[] {
  return firsts(uses)
    .filter(({ id }) => !listed.has(id))
    .map((use) =>
      doubt(
        use,
        'tag-unlisted',
        `taxonomy.yaml does not list the tag "${use.name}"`,
        'list it there with an id and its name in both languages',
      ),
    );
}
