import type { Field } from '@sveltia/cms';
import type { ZodType } from 'zod';
import { frontMatterSchema, type Key } from '../../model/frontMatterSchema';
import type { Option } from './terms';

type Kind =
  | { widget: 'string' | 'text' | 'list' | 'datetime' | 'image' | 'flag' | 'choice' }
  | { widget: 'terms'; kind: 'tags' | 'categories' };

/** A key in the editor: what it is called in both languages, and how it is edited. */
type Shown = { label: string } & Kind;

/** Every key of the schema in the order of a file; undefined where a command writes it, or pairs files by it. */
const shown: Record<Key, Shown | undefined> = {
  title: { label: '標題 Title', widget: 'string' },
  date: { label: '日期 Date', widget: 'datetime' },
  description: { label: '摘要 Description', widget: 'text' },
  tags: { label: '標籤 Tags', widget: 'terms', kind: 'tags' },
  categories: { label: '分類 Categories', widget: 'terms', kind: 'categories' },
  source_url: { label: '出處網址 Source address', widget: 'string' },
  source_name: { label: '出處 Source', widget: 'string' },
  source_date: { label: '原片日期 Source date', widget: 'datetime' },
  author: { label: '作者 Author', widget: 'list' },
  translator: { label: '譯者 Translator', widget: 'list' },
  translation: { label: '翻譯方式 Kind of translation', widget: 'choice' },
  license: { label: '授權 Licence', widget: 'string' },
  series: { label: '系列 Series', widget: 'list' },
  cover: { label: '預覽圖 Cover', widget: 'image' },
  featured: { label: '精選 Featured', widget: 'flag' },
  toc: { label: '目次 Contents', widget: 'flag' },
  draft: { label: '草稿 Draft', widget: 'flag' },
  lastmod: { label: '修改日期 Last changed', widget: 'datetime' },
  publishDate: { label: '上線日期 Published from', widget: 'datetime' },
  expiryDate: { label: '下線日期 Published until', widget: 'datetime' },
  slug: { label: '網址末段 Last part of the address', widget: 'string' },
  aliases: { label: '舊網址 Old addresses', widget: 'list' },
  translationKey: undefined,
  source_hash: undefined,
};

/** Keys of an undated page. */
const ofPages: readonly Key[] = [
  'title',
  'description',
  'draft',
  'lastmod',
  'publishDate',
  'expiryDate',
];

export type FieldOptions = {
  terms: Record<'tags' | 'categories', Option[]>;
  /** IANA name of the zone in which dates are entered. */
  timeZone: string;
};

/** The form of an article: a field for each key of the front matter, then the text. */
export const articleFields = (options: FieldOptions): Field[] =>
  fieldsOf(Object.keys(shown), options);

/** The form of an undated page. */
export const pageFields = (options: FieldOptions): Field[] => fieldsOf(ofPages, options);

/**
 * Each language has every field, since either can be the original. What a translation leaves empty
 * stays out of its file, so that it is taken from the original.
 */
function fieldsOf(keys: readonly string[], options: FieldOptions): Field[] {
  const fields = keys.flatMap((key): Field[] => {
    const one = shown[key as Key];
    if (!one) return [];
    const schema = frontMatterSchema.shape[key as Key];
    return [
      {
        name: key,
        label: one.label,
        hint: schema.description,
        required: key === 'title' ? true : key === 'date' ? ['zh-tw'] : false,
        i18n: true,
        ...widgetOf(one, schema, options),
      } as Field,
    ];
  });
  // What is written most often comes first.
  const rest = fields.findIndex(({ name }) => name === 'description') + 1;
  return [...fields.slice(0, rest), body, ...fields.slice(rest)];
}

/** Rich text would rewrite what it doesn't know (footnotes, shortcodes, row marks), so plain Markdown comes first. */
const body: Field = {
  name: 'body',
  label: '內文 Text',
  widget: 'markdown',
  i18n: true,
  modes: ['raw', 'rich_text'],
  editor_components: ['youtube', 'image', 'code-block'],
};

function widgetOf(one: Shown, schema: ZodType, { terms, timeZone }: FieldOptions): object {
  switch (one.widget) {
    case 'datetime':
      return { widget: 'datetime', input_timezone: timeZone };
    case 'flag':
      return { widget: 'select', options: flags };
    case 'choice':
      return { widget: 'select', options: choicesOf(schema) };
    case 'terms':
      return { widget: 'select', multiple: true, options: terms[one.kind] };
    case 'image':
      return { widget: 'image', choose_url: false };
    default:
      return { widget: one.widget };
  }
}

/** Three states: an untouched flag stays out of the file. */
const flags = [
  { label: '是 Yes', value: true },
  { label: '否 No', value: false },
];

/** The values that an enumeration allows. */
function choicesOf(schema: ZodType): string[] {
  const { unwrap } = schema as unknown as { unwrap: () => { options: string[] } };
  return unwrap.call(schema).options;
}
