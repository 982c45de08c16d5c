import {
  defineDocumentType,
  type FieldDef,
  type FieldDefs,
  makeSource,
} from 'contentlayer2/source-files';
import { z } from 'zod';
import { allFields, type Field } from './model/fields';
import { languages } from './model/language';

const list = { type: 'list', of: { type: 'string' }, required: true } as const;

/** A field of front matter as Contentlayer has it. */
function fieldDef({ type, value, list: isList, required }: Field): FieldDef {
  if (isList) return list;
  if (type === 'flag') return { type: 'boolean', required: true };
  if (value instanceof z.ZodEnum) return { type: 'enum', options: value.options.map(String) };
  return { type: 'string', required: required !== undefined };
}

const published = (isWanted: (field: Field) => boolean): FieldDefs =>
  Object.fromEntries(
    allFields.flatMap(([, field]) =>
      field.published && isWanted(field) ? [[field.published, fieldDef(field)]] : [],
    ),
  );

/**
 * What articles and pages have in common; see `model/published.ts` for what the fields mean. Bodies
 * stay out: a text that changes only in its body has the same document.
 */
const text = {
  pair: { type: 'string', required: true },
  slug: { type: 'string', required: true },
  language: { type: 'enum', options: languages, required: true },
  file: { type: 'string', required: true },
} satisfies FieldDefs;

const Article = defineDocumentType(() => ({
  name: 'Article',
  filePathPattern: 'articles/*.md',
  contentType: 'markdown',
  fields: {
    ...text,
    original: { type: 'boolean', required: true },
    ...published(() => true),
  },
}));

const Page = defineDocumentType(() => ({
  name: 'Page',
  filePathPattern: 'pages/*.md',
  contentType: 'markdown',
  fields: { ...text, ...published(({ onPages }) => onPages === true) },
}));

const Term = defineDocumentType(() => ({
  name: 'Term',
  filePathPattern: 'terms/*.json',
  contentType: 'data',
  fields: {
    kind: { type: 'enum', options: ['tag', 'category'], required: true },
    id: { type: 'string', required: true },
    names: { type: 'json', required: true },
    aliases: list,
    formerIds: list,
  },
}));

export default makeSource({
  // The content stage has checked the author's files and written these, one for each published text.
  contentDirPath: '.cache/documents',
  documentTypes: [Article, Page, Term],
  disableImportAliasWarning: true,
});
