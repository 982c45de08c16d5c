import type { CmsConfig, GitBackend } from '@sveltia/cms';
import { defaultLanguage, languages } from '../../model/language';
import { pathOf, reservedIds } from '../../model/routes';
import { publicDir } from '../paths';
import { articleFields, type FieldOptions, pageFields } from './fields';
import { bothSentences, bothWords } from './words';

type EditorOptions = FieldOptions & {
  backend: GitBackend;
  /** Name of the site. */
  title: string;
  /** The content folder, relative to the repository with `/`. */
  contentDir: string;
  /** Where the site sits below its origin: '' or '/repo'. */
  basePath: string;
};

/**
 * The editor's configuration: where the texts are, and what can be in them.
 * @see https://sveltiacms.app/en/docs
 */
export function editorConfig(options: EditorOptions): CmsConfig {
  const { backend, title, contentDir, basePath } = options;
  const previewOf = (route: 'article' | 'page') =>
    `${basePath}/${pathOf(route, { language: '{{locale}}', id: '{{slug}}' })}`;
  return {
    // Without a sign-in service of the owner's, a token is the only way in that asks nobody else.
    backend: backend.base_url ? backend : { auth_methods: ['token'], ...backend },
    app_title: title,
    logo: { src: `${basePath}/icon.svg` },
    // Of texts without a folder of their own.
    media_folder: publicDir,
    public_folder: '/',
    media_libraries: { stock_assets: { providers: [] } },
    i18n: {
      structure: 'multiple_files',
      locales: [...languages],
      default_locale: defaultLanguage,
      // A text need not have a translation.
      initial_locales: 'all',
    },
    editor: { preview: false },
    output: { omit_empty_optional_fields: true, yaml: { quote: 'double' } },
    slug: { encoding: 'ascii', clean_accents: true },
    collections: [
      {
        name: 'articles',
        label: bothWords(({ editor }) => editor.articles),
        label_singular: bothWords(({ editor }) => editor.article),
        icon: 'article',
        folder: `${contentDir}/articles`,
        path: '{{slug}}/index',
        media_folder: '',
        public_folder: '',
        preview_path: previewOf('article'),
        slug,
        i18n: true,
        sortable_fields: {
          fields: ['date', 'title'],
          default: { field: 'date', direction: 'descending' },
        },
        fields: articleFields(options),
      },
      {
        name: 'pages',
        label: bothWords(({ editor }) => editor.pages),
        label_singular: bothWords(({ editor }) => editor.page),
        icon: 'description',
        folder: `${contentDir}/pages`,
        preview_path: previewOf('page'),
        slug,
        i18n: true,
        fields: pageFields(options),
      },
    ],
  };
}

/** A Chinese title leaves nothing for an address in ASCII, so the author gives one. */
const slug = {
  editable: ['create' as const],
  hint: bothSentences(({ editor }) => editor.slugHint),
  pattern: [
    `^(?!(?:${reservedIds().join('|')})$)[a-z0-9]+(?:-[a-z0-9]+)*$`,
    bothSentences(({ editor }) => editor.slugRule),
  ] as [string, string],
};
