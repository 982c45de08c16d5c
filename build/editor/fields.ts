import type { Field } from '@sveltia/cms';
import { z } from 'zod';
import {
  type EditableKey,
  type Field as FrontMatterField,
  fields,
  type Key,
  type KeysWith,
  keys,
  keysWhere,
} from '../../model/fields';
import { defaultLanguage } from '../../model/language';
import { providerNames } from '../../model/videos/providers';
import type { Option } from './terms';
import { bothWords } from './words';

/** What few texts need stands at the end of a form, and so of a file. */
const last: readonly Key[] = [
  'cover',
  'featured',
  'toc',
  'draft',
  'lastmod',
  'publishDate',
  'expiryDate',
  'slug',
  'aliases',
];

const isEditable = (key: Key): key is EditableKey => fields[key].widget !== undefined;

type TermKey = KeysWith<{ type: 'terms' }>;

export type FieldOptions = {
  terms: Record<TermKey, Option[]>;
  /** IANA name of the zone in which dates are entered. */
  timeZone: string;
};

/** The form of an article: a field for each key of the front matter, then the text. */
export const articleFields = (options: FieldOptions): Field[] => fieldsOf(keys, options);

/** The form of an undated page. */
export const pageFields = (options: FieldOptions): Field[] =>
  fieldsOf(
    keysWhere(({ onPages }) => onPages === true),
    options,
  );

/**
 * Each language has every field, since either can be the original. What a translation leaves empty
 * stays out of its file, so that it is taken from the original.
 */
function fieldsOf(keys: readonly Key[], options: FieldOptions): Field[] {
  const ordered = [...keys].sort((a, b) => last.indexOf(a) - last.indexOf(b));
  const forms = ordered.filter(isEditable).map((key) => formOf(key, options));
  // What is written most often comes first.
  const rest = forms.findIndex(({ name }) => name === 'description') + 1;
  return [...forms.slice(0, rest), body, ...forms.slice(rest)];
}

function formOf(key: EditableKey, options: FieldOptions): Field {
  const field: FrontMatterField = fields[key];
  return {
    name: key,
    label: bothWords((words: { fields: Record<EditableKey, string> }) => words.fields[key]),
    hint: field.about,
    required: field.required === 'by originals' ? [defaultLanguage] : field.required === 'always',
    i18n: true,
    ...widgetOf(key, field, options),
  } as Field;
}

/** Rich text would rewrite what it doesn't know (footnotes, shortcodes, row marks), so plain Markdown comes first. */
const body: Field = {
  name: 'body',
  label: bothWords(({ editor }) => editor.text),
  widget: 'markdown',
  i18n: true,
  modes: ['raw', 'rich_text'],
  editor_components: [...providerNames, 'image', 'code-block'],
};

function widgetOf(key: EditableKey, field: FrontMatterField, options: FieldOptions): object {
  switch (field.widget) {
    case 'datetime':
      return { widget: 'datetime', input_timezone: options.timeZone };
    case 'flag':
      return { widget: 'select', options: flags };
    case 'choice':
      return { widget: 'select', options: field.value instanceof z.ZodEnum && field.value.options };
    case 'terms':
      return { widget: 'select', multiple: true, options: options.terms[key as TermKey] };
    case 'image':
      return { widget: 'image', choose_url: false };
    default:
      return { widget: field.widget };
  }
}

/** Three states: an untouched flag stays out of the file. */
const flags = [
  { label: bothWords(({ editor }) => editor.yes), value: true },
  { label: bothWords(({ editor }) => editor.no), value: false },
];
