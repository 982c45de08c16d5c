import { defineDocumentType, type FieldDefs, makeSource } from 'contentlayer2/source-files';
import { languages } from './model/language';

const list = { type: 'list', of: { type: 'string' }, required: true } as const;

/**
 * What articles and pages have in common; see `model/published.ts` for what the fields mean. Bodies
 * stay out: a text that changes only in its body has the same document.
 */
const text = {
  pair: { type: 'string', required: true },
  slug: { type: 'string', required: true },
  language: { type: 'enum', options: languages, required: true },
  file: { type: 'string', required: true },
  title: { type: 'string', required: true },
  description: { type: 'string' },
  updated: { type: 'string' },
  draft: { type: 'boolean', required: true },
} satisfies FieldDefs;

const Article = defineDocumentType(() => ({
  name: 'Article',
  filePathPattern: 'articles/*.md',
  contentType: 'markdown',
  fields: {
    ...text,
    original: { type: 'boolean', required: true },
    date: { type: 'string', required: true },
    tags: list,
    categories: list,
    sourceUrl: { type: 'string' },
    sourceName: { type: 'string' },
    sourceDate: { type: 'string' },
    sourceHash: { type: 'string' },
    authors: list,
    translators: list,
    translation: { type: 'enum', options: ['human', 'machine', 'reviewed'] },
    license: { type: 'string' },
    series: list,
    featured: { type: 'boolean', required: true },
    toc: { type: 'boolean', required: true },
    aliases: list,
    cover: { type: 'string' },
  },
}));

const Page = defineDocumentType(() => ({
  name: 'Page',
  filePathPattern: 'pages/*.md',
  contentType: 'markdown',
  fields: text,
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
