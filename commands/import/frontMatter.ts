import { Document, isScalar, visit } from 'yaml';
import { toDate } from '../../model/dateForms';
import { fields, type Key, keys } from '../../model/fields';
import { show } from '../../model/fieldTypes';
import { frontMatterSchema } from '../../model/frontMatterSchema';
import { nameId } from '../../model/names';
import { taxonomyNames } from '../../model/routes';
import { idProblem } from '../../model/slugs';
import { type Data, isData, lookUp, textOf, textsOf } from './data';

/** Says where in the source there is something for a person. */
export type Tell = (what: string, mend: string, key?: string) => void;

export type MatterOptions = {
  timeZone: string;
  /** Taxonomies of the site beyond tags, categories, series and authors. */
  taxonomies: string[];
  /** Name of the person with an id, as `data/authors/` has it. */
  authorName: (id: string) => string | undefined;
  tell: Tell;
};

/** Keys of Hugo and of its common themes that mean one of ours. The first that is there counts. */
const sameMeaning: Partial<Record<Key, string[]>> = {
  title: ['title', 'linkTitle'],
  date: ['date', 'publishDate', 'pubdate', 'published', 'lastmod', 'modified', 'updated'],
  lastmod: ['lastmod', 'modified', 'updated', 'last_modified_at'],
  publishDate: ['publishDate', 'pubdate', 'published'],
  expiryDate: ['expiryDate', 'unpublishdate'],
  description: ['description', 'summary', 'subtitle', 'excerpt', 'lead'],
  author: ['author', 'authors'],
};

const known = new Map(keys.map((key) => [key.toLowerCase(), key]));

/**
 * Front matter in this site's form, of Hugo's. What a known key cannot hold is kept as `hugo_<key>`;
 * keys that the site doesn't know stay as they are. `slug`, `aliases`, `cover` and `translationKey`
 * are for the caller to decide.
 */
export function convertFrontMatter(data: Data, options: MatterOptions): Data {
  const { tell } = options;
  const result: Data = {};
  const find = (key: Key): unknown => {
    const names = sameMeaning[key] ?? [key];
    const values = names.flatMap((name) => [lookUp(data, name), lookUp(data, 'params', name)]);
    return values.find((value) => value !== undefined && value !== null && value !== '');
  };
  const keep = (key: string, value: unknown) => {
    result[key] = value;
  };

  for (const key of keys) {
    if (['slug', 'aliases', 'cover', 'translationKey'].includes(key)) continue;
    const value = find(key);
    if (value === undefined) continue;
    const converted = convert(key, value, options);
    if (converted === undefined) {
      if (!isZero(value)) {
        keep(`hugo_${key}`, value);
        tell(`\`${key}\` is ${show(JSON.stringify(value))}`, fields[key].mend, key);
      }
      continue;
    }
    const checked = frontMatterSchema.shape[key].safeParse(converted);
    if (checked.success) keep(key, converted);
    else {
      keep(`hugo_${key}`, value);
      tell(`\`${key}\` is ${show(JSON.stringify(value))}`, fields[key].mend, key);
    }
  }
  if (result.lastmod === result.date) delete result.lastmod;
  if (result.publishDate === result.date) delete result.publishDate;
  if (result.draft === false) delete result.draft;

  const more = options.taxonomies.flatMap((name) => textsOf(lookUp(data, name)));
  for (const key of taxonomyNames) {
    const names = [...textsOf(result[key]), ...(key === 'tags' ? more : [])];
    const fit = names.filter((name) => isTerm(name));
    for (const name of names.filter((one) => !isTerm(one))) {
      tell(`"${name}" in \`${key}\` gives no address and was left out`, 'use another name', key);
    }
    if (fit.length > 0) result[key] = [...new Set(fit)];
    else delete result[key];
  }
  for (const [key, value] of Object.entries(data)) {
    const own = known.get(key.toLowerCase());
    const taken = ['aliases', 'cover', 'translationkey', 'slug'].includes(key.toLowerCase());
    if (!own && !taken && value !== null && value !== undefined) keep(key, value);
  }
  return Object.fromEntries(
    Object.entries(result).filter(([, value]) => value !== undefined && value !== null),
  );
}

/** Whether a value is what Hugo has where there is none. */
function isZero(value: unknown): boolean {
  if (Array.isArray(value)) return value.every((one) => one === null || one === '');
  return typeof value === 'string' && (/^0001-/.test(value) || value.trim() === '');
}

/** A value in the form that the build has for its key; undefined when it can't be made one. */
function convert(key: Key, value: unknown, { timeZone, authorName }: MatterOptions): unknown {
  switch (fields[key].type) {
    case 'date':
      return toDate(value, timeZone);
    case 'people':
      return people(value, authorName);
    case 'terms':
    case 'names': {
      const names = isData(value) ? Object.keys(value) : textsOf(value);
      return names.length > 0 ? names : undefined;
    }
    case 'flag': {
      // Themes have `toc: {enable: true}`.
      const flag = isData(value) ? lookUp(value, 'enable') : value;
      const text = String(flag).toLowerCase();
      if (/^(?:true|yes|1)$/.test(text)) return true;
      return /^(?:false|no|0)$/.test(text) ? false : undefined;
    }
    default:
      return typeof value === 'boolean' ? String(value) : value;
  }
}

const isTerm = (name: string): boolean => {
  const id = nameId(name);
  return id !== undefined && idProblem(id) === undefined;
};

/** The names in every shape in which themes have authors: text, list, maps, ids. */
function people(value: unknown, authorName: (id: string) => string | undefined): unknown {
  const names = [value].flat().flatMap((one): string[] => {
    if (isData(one)) {
      const name = textOf(lookUp(one, 'name')) ?? textOf(lookUp(one, 'title'));
      if (name) return [name];
      // `authors: {lin: {name: …}}`
      return Object.values(one).flatMap((inner) => textOf(lookUp(inner, 'name')) ?? []);
    }
    const text = textOf(one);
    return text ? [authorName(text) ?? text] : [];
  });
  if (names.length === 0) return undefined;
  return names.length === 1 ? names[0] : [...new Set(names)];
}

/** Front matter as YAML between its lines. Texts that could be taken for something else are quoted. */
export function writeFrontMatter(data: Data): string {
  const document = new Document(data, { aliasDuplicateObjects: false });
  visit(document, {
    Scalar: (key, node) => {
      if (key !== 'key' && typeof node.value === 'string') node.type = 'QUOTE_DOUBLE';
      if (isScalar(node)) delete node.anchor;
    },
    Seq: (_, node) => {
      node.flow = node.items.every((item) => isScalar(item));
    },
  });
  return `---\n${document.toString({ lineWidth: 0, flowCollectionPadding: false })}---\n`;
}
