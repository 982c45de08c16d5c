import { idProblem, termId } from './slugs';

/** How an address says the symbols that tell names apart, as in C, C++ and C#. */
const spoken: Record<string, string> = { '+': 'plus', '#': 'sharp', '&': 'and', '%': 'percent' };

/** What is neither letter, digit, mark nor space: also the wide forms of these symbols. */
const symbol = /[^\p{L}\p{N}\p{M}\s]/gu;

/** A full stop that begins a word, as in .NET; within one, as in Node.js, it is a hyphen as ever. */
const leadingStop = /(^|[^\p{L}\p{N}.])\.(?=[\p{L}\p{N}])/gu;

/**
 * The last part of the address of a tag, category or series: as `termId` has it, with the symbols
 * that tell names apart spelt out. `C++` → `c-plus-plus`, `.NET` → `dot-net`, `R&D` → `r-and-d`.
 * Undefined when a name has neither letter nor digit.
 */
export function nameId(name: string): string | undefined {
  const plain = termId(name);
  return plain === undefined || name.search(symbol) < 0 ? plain : termId(spellOut(name));
}

/** A text with words for the symbols that tell names apart, as in an address: `C plus  plus`. */
export const spellOut = (text: string): string =>
  text
    .replace(symbol, (one) => {
      const narrow = one.normalize('NFKC');
      return Object.hasOwn(spoken, narrow) ? ` ${spoken[narrow]} ` : narrow === '.' ? narrow : one;
    })
    .replace(leadingStop, '$1 dot ');

/**
 * A name as it is compared: width, case, spaces, hyphens and the form of quotes make no difference,
 * but what divides two digits does. All symbols count.
 */
export function foldName(name: string): string {
  // Most names, where readers wait for all of a site's.
  if (/^[a-z\d]*$/i.test(name)) return name.toLowerCase();
  return name
    .normalize('NFKC')
    .replace(/\p{Default_Ignorable_Code_Point}/gu, '')
    .toLowerCase()
    .normalize('NFC')
    .replace(/[‘’]/g, "'")
    .replace(/[“”]/g, '"')
    .trim()
    .replace(/(\d?)[\s\p{Pd}]+(?=(\d?))/gu, (_, before: string, after: string) =>
      before && after ? `${before}-` : before,
    );
}

/** Whether a name is written in the usual width. */
export const isNarrow = (name: string): boolean => name.normalize('NFKC') === name;

/** Which names mean the same, and the address of each. */
export type NameIndex = {
  /** The address of a name; undefined when the name leaves nothing of which to make one. */
  idOf: (name: string) => string | undefined;
  /** Another name, for which `name` is taken because both would have the same address. */
  namesakeOf: (name: string) => string | undefined;
};

/** Names of one thing, and its address. */
type Named = { id: string; names: readonly string[] };

/**
 * Names that are equal when they are folded have one address: the listed one, else that of the first
 * of them, which is one in usual width where there is any.
 * @param names those in use, in an order that stays
 */
export function indexNames(names: Iterable<string>, listed: readonly Named[] = []): NameIndex {
  type Owner = { id: string; name: string; key: string };
  const byKey = new Map<string, Owner>();
  const byId = new Map<string, Owner>();
  const known = new Map<string, { owner?: Owner; key: string }>();

  const claim = (name: string, key: string, id: string): Owner => {
    const owner = { id, name, key };
    byKey.set(key, owner);
    for (const one of [id, nameId(name)]) if (one && !byId.has(one)) byId.set(one, owner);
    return owner;
  };
  const look = (name: string) => {
    const seen = known.get(name);
    if (seen) return seen;
    const key = foldName(name);
    const id = nameId(name);
    const narrow = nameId(name.normalize('NFKC'));
    const owner =
      byKey.get(key) ??
      byId.get(id ?? '') ??
      byId.get(narrow ?? '') ??
      (id === undefined ? undefined : claim(name, key, id));
    // Other spellings of the name go where it goes.
    if (owner) byKey.set(key, owner);
    known.set(name, { owner, key });
    return { owner, key };
  };
  for (const { id, names } of listed) for (const name of names) claim(name, foldName(name), id);
  const all = [...new Set(names)];
  for (const name of [...all.filter(isNarrow), ...all]) look(name);
  return {
    idOf: (name) => look(name).owner?.id,
    namesakeOf: (name) => {
      const { owner, key } = look(name);
      return owner && owner.key !== key ? owner.name : undefined;
    },
  };
}

/**
 * Addresses that things had under any of their names, each for the first that had it and none that
 * something has now: also those of before symbols told names apart, when C++ was at `c`.
 * @returns for each, in the order of `all`
 */
export function formerIds(all: readonly Named[]): string[][] {
  const taken = new Set(all.map(({ id }) => id));
  const former: string[][] = all.map(() => []);
  for (const idOf of [nameId, termId]) {
    for (const [index, { names }] of all.entries()) {
      for (const name of names) {
        const id = idOf(name);
        if (id === undefined || taken.has(id) || idProblem(id)) continue;
        taken.add(id);
        former[index]?.push(id);
      }
    }
  }
  return former;
}
