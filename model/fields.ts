import type { ZodType } from 'zod';
import {
  choice,
  date,
  flag,
  line,
  names,
  paths,
  people,
  picture,
  slug,
  terms,
  webAddress,
} from './fieldTypes';

/** Types whose values pages get as the author wrote them. */
type CopiedType = 'line' | 'webAddress' | 'slug' | 'flag' | 'choice' | 'names' | 'people';

/** A field of front matter: everything that is to be known of it, but for its word in `words.fields`. */
export type Field = {
  /** What an author may write, and what comes out. */
  value: ZodType;
  /** What the field is for, for an author. */
  about: string;
  /** How to mend a wrong value. */
  mend: string;
  /** Whether it has several values. */
  list?: true;
  /** Whether these may stand in lists within the list, as Hexo has categories below others. */
  nested?: true;
  /** What edits it; undefined where a command writes it, or files are paired by it. */
  widget?: 'string' | 'text' | 'list' | 'datetime' | 'image' | 'flag' | 'choice' | 'terms';
  /** Whether every text needs it, or just an original, which a translation takes it from. */
  required?: 'always' | 'by originals';
  /** Whether undated pages have it, and not just articles. */
  onPages?: true;
  /**
   * Where a translation has no value of its own: it takes the original's, or does so where both are
   * about the same source. *Copied* is what doesn't go over by itself, but stands in a new
   * translation's file from the start.
   */
  inTranslation?: 'inherited' | 'inherited with source' | 'copied';
  /** Whether readers read it as they do the text: in English, with the typography of the text. */
  prose?: true;
  /** What a flag is that an author doesn't set; false where nothing is said. */
  unset?: boolean;
} & (
  | { type: FieldType; published?: undefined }
  /** `published` is its name in what pages get; `decided` tells that `publish.ts` makes the value. */
  | { type: CopiedType; published: string; decided?: true }
  | { type: FieldType; published: string; decided: true }
);

/** The front matter that the site knows. Other keys are left alone. */
export const fields = {
  title: {
    ...line,
    about: 'Title, as plain text. Required.',
    required: 'always',
    onPages: true,
    prose: true,
    published: 'title',
  },
  date: {
    ...date,
    about: 'When it was published. Required, but a translation takes its original’s.',
    required: 'by originals',
    inTranslation: 'inherited',
    published: 'date',
    decided: true,
  },
  description: {
    ...line,
    about: 'One or two sentences for lists, previews and search engines.',
    widget: 'text',
    onPages: true,
    prose: true,
    published: 'description',
  },
  tags: {
    ...terms('["AI", "Claude"]'),
    about: 'Tags, by any of their names.',
    inTranslation: 'inherited',
    published: 'tags',
    decided: true,
  },
  categories: {
    ...terms('["Interviews"]'),
    nested: true,
    about: 'Categories, by any of their names.',
    inTranslation: 'inherited',
    published: 'categories',
    decided: true,
  },
  source_url: {
    ...webAddress,
    about: 'Address of the interview or talk that the text is about.',
    inTranslation: 'inherited with source',
    published: 'sourceUrl',
  },
  source_name: {
    ...line,
    about: 'Who published the source.',
    inTranslation: 'inherited with source',
    prose: true,
    published: 'sourceName',
  },
  source_date: {
    ...date,
    about: 'When the source was published.',
    inTranslation: 'inherited with source',
    published: 'sourceDate',
    decided: true,
  },
  draft: {
    ...flag,
    about: 'true keeps the text off the site.',
    onPages: true,
    published: 'draft',
    decided: true,
  },
  lastmod: {
    ...date,
    about: 'When the text was last changed.',
    onPages: true,
    published: 'updated',
    decided: true,
  },
  publishDate: {
    ...date,
    about: 'The text is not published before this date.',
    onPages: true,
    inTranslation: 'inherited',
  },
  expiryDate: {
    ...date,
    about: 'The text is no longer published from this date on.',
    onPages: true,
    inTranslation: 'inherited',
  },
  slug: {
    ...slug,
    about: 'Last part of the address; otherwise the name of the file or folder.',
    inTranslation: 'copied',
  },
  translationKey: {
    ...line,
    about: 'Pairs a text with its translation when their files’ names differ.',
    widget: undefined,
  },
  aliases: {
    ...paths,
    about: 'Old addresses that lead here, as paths such as /posts/old-name/.',
    published: 'aliases',
    decided: true,
  },
  cover: {
    ...picture,
    about: 'Picture for previews: a file beside the text, or a path in public/ that starts with /.',
    inTranslation: 'inherited',
    published: 'cover',
    decided: true,
  },
  author: {
    ...people,
    about: 'Who wrote the text.',
    inTranslation: 'inherited',
    published: 'authors',
  },
  translator: { ...people, about: 'Who translated the text.', published: 'translators' },
  translation: {
    ...choice(['human', 'machine', 'reviewed'], 'write human, machine or reviewed'),
    about: 'How the translation was made.',
    published: 'translation',
  },
  license: { ...line, about: 'Licence of the text.', published: 'license' },
  series: {
    ...names('["AI in business"]'),
    about: 'Series that the text belongs to.',
    inTranslation: 'inherited',
    prose: true,
    published: 'series',
  },
  featured: {
    ...flag,
    about: 'true shows the text first on the home page.',
    inTranslation: 'copied',
    published: 'featured',
  },
  toc: {
    ...flag,
    about: 'false leaves out the table of contents.',
    inTranslation: 'copied',
    unset: true,
    published: 'toc',
  },
  source_hash: {
    ...line,
    about: 'Fingerprint of the original that the translation was made from.',
    widget: undefined,
    published: 'sourceHash',
  },
} as const satisfies Record<string, Field>;

type FieldType = CopiedType | 'date' | 'terms' | 'paths' | 'picture';

export type Fields = typeof fields;
export type Key = keyof Fields;

/** The keys whose fields are as described. */
export type KeysWith<Description> = {
  [K in Key]: Fields[K] extends Description ? K : never;
}[Key];

/** The keys that an author edits. */
export type EditableKey = KeysWith<{ widget: string }>;

/** Every field with its key, seen as any field, in the table's order. */
export const allFields = Object.entries(fields) as [Key, Field][];

/** Every key, in the table's order. */
export const keys = Object.keys(fields) as Key[];

/** The keys of the fields for which `isSo` holds. */
export const keysWhere = (isSo: (field: Field) => boolean): Key[] =>
  allFields.filter(([, field]) => isSo(field)).map(([key]) => key);
