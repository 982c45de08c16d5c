import type { CmsConfig, GitBackend } from '@sveltia/cms';
import { defaultLanguage, languages } from '../../model/language';
import { articleFields, type FieldOptions, pageFields } from './fields';

export type EditorOptions = FieldOptions & {
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
  return {
    // Without a sign-in service of the owner's, a token is the only way in that asks nobody else.
    backend: backend.base_url ? backend : { auth_methods: ['token'], ...backend },
    app_title: title,
    logo: { src: `${basePath}/icon.svg` },
    media_folder: contentDir,
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
        label: '文章 Articles',
        label_singular: '文章 Article',
        icon: 'article',
        folder: `${contentDir}/articles`,
        path: '{{slug}}/index',
        media_folder: '',
        public_folder: '',
        preview_path: `${basePath}/{{locale}}/articles/{{slug}}/`,
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
        label: '頁面 Pages',
        label_singular: '頁面 Page',
        icon: 'description',
        folder: `${contentDir}/pages`,
        preview_path: `${basePath}/{{locale}}/{{slug}}/`,
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
  hint: '小寫英文字母、數字與連字號。Lower-case letters, digits and hyphens, such as my-article.',
  pattern: [
    '^(?!(?:page|feed)$)[a-z0-9]+(?:-[a-z0-9]+)*$',
    '只能用小寫英文字母、數字與連字號。Use lower-case letters, digits and hyphens.',
  ] as [string, string],
};
