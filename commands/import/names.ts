import { firstBytes, withoutEnd } from '../../model/ends';
import { hash } from '../../model/hash.mjs';
import type { Language } from '../../model/language';
import { idProblem, pageSlugProblem, termId } from '../../model/slugs';
import { lookUp, textOf } from './data';
import type { HugoText } from './texts';

/** Texts that are one article or page in two languages. */
export type Group = { as: 'article' | 'page'; slug: string; texts: Map<Language, HugoText> };

/** Bytes that leave room for a number, and for what file systems allow. */
const longest = 120;

/**
 * Pairs texts as Hugo does (`translationKey`, else their path) and gives each pair a slug that
 * nothing else has. `taken` has the slugs of what is there already, as `article slug`.
 */
export function groupTexts(texts: HugoText[], taken: ReadonlySet<string>): Group[] {
  const groups = new Map<string, Group>();
  const keys = new Map<string, string>();
  /** The last number given to each name, so that many of one name are not counted from 1 each time. */
  const counts = new Map<string, number>();
  for (const { path, as, data } of texts) {
    const key = textOf(lookUp(data, 'translationKey'));
    if (key) keys.set(`${as} ${path.toLowerCase()}`, key);
  }
  for (const text of texts) {
    const place = `${text.as} ${text.path.toLowerCase()}`;
    const key = keys.has(place) ? `key ${text.as} ${keys.get(place)}` : place;
    const free = (id: string) => !groups.get(id)?.texts.has(text.target);
    let id = key;
    let count = counts.get(`${key} ${text.target}`) ?? 1;
    while (!free(id)) {
      count += 1;
      id = `${key} ${count}`;
    }
    counts.set(`${key} ${text.target}`, count);
    const group = groups.get(id) ?? { as: text.as, slug: '', texts: new Map() };
    group.texts.set(text.target, text);
    groups.set(id, group);
  }
  const used = new Set(taken);
  // Those that say what their address is come first.
  const all = [...groups.values()];
  const said = (group: Group) =>
    [...group.texts.values()].some(({ data }) => textOf(lookUp(data, 'slug')));
  for (const group of [...all.filter(said), ...all.filter((one) => !said(one))]) {
    group.slug = nameFor(group, used, counts);
    used.add(`${group.as} ${group.slug}`);
  }
  return all;
}

function nameFor(
  { as, texts }: Group,
  used: ReadonlySet<string>,
  counts: Map<string, number>,
): string {
  const members = [texts.get('en'), texts.get('zh-tw')].filter((one) => one !== undefined);
  const slugs = members.flatMap(({ data }) => textOf(lookUp(data, 'slug')) ?? []);
  const names = members.map(({ name }) => name || 'home');
  const ascii = [...slugs, ...names].filter((one) => /^[\x20-\x7e]+$/.test(one));
  const path = members[0]?.path ?? '';
  const wanted = (slugs.length > 0 ? slugs.concat(names) : names).flatMap(
    (one) => termId(lastPart(one)) ?? [],
  );
  const preferred = [
    ...ascii.slice(0, slugs.length > 0 ? 1 : 0).flatMap((one) => termId(lastPart(one)) ?? []),
    ...wanted,
  ];
  const base = cut(preferred[0] ?? `text-${hash(path).slice(0, 8)}`);
  const longer = path
    .split('/')
    .slice(-3, -1)
    .map((_, index, parts) => termId([...parts.slice(parts.length - 1 - index), base].join(' ')));
  const fits = (slug: string) =>
    !used.has(`${as} ${slug}`) && !idProblem(slug) && !(as === 'page' && pageSlugProblem(slug));
  const candidates = [base, ...longer.flatMap((one) => (one ? [cut(one)] : []))];
  const found = candidates.find(fits);
  if (found) return found;
  let count = counts.get(`${as} ${base}`) ?? 2;
  while (!fits(`${base}-${count}`)) count += 1;
  counts.set(`${as} ${base}`, count);
  return `${base}-${count}`;
}

const lastPart = (name: string): string => name.split('/').filter(Boolean).at(-1) ?? name;

/** Not longer than file systems and addresses take, cut between characters. */
function cut(slug: string): string {
  const start = firstBytes(slug, longest);
  return start === slug ? slug : withoutEnd(start, '-');
}
