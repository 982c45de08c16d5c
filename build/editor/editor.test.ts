import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { EditableKey } from '../../model/fields';
import { frontMatterSchema } from '../../model/frontMatterSchema';
import { languages } from '../../model/language';
import { dictionary } from '../../words';
import { adaptEditor } from './adapt';
import { packageDir } from './bundle';
import { editorConfig } from './config';
import { articleFields, pageFields } from './fields';
import { editorPage, editorPolicy } from './page';

const options = { terms: { tags: [], categories: [] }, timeZone: 'Asia/Taipei' };
const backend = { name: 'github', repo: 'someone/site', branch: 'main' } as const;
const namesOf = (fields: { name: string }[]) => fields.map(({ name }) => name);

describe('fields', () => {
  it('has every key of the front matter but those that commands write', () => {
    const left = new Set(namesOf(articleFields(options)));
    const missing = Object.keys(frontMatterSchema.shape).filter((key) => !left.has(key));
    expect(missing).toEqual(['translationKey', 'source_hash']);
    expect(left.size).toBe(Object.keys(frontMatterSchema.shape).length - 2 + 1);
    expect(namesOf(pageFields(options))).not.toContain('tags');
  });

  it('has a word for each in both languages, or does not compile', () => {
    for (const language of languages) {
      const { title, ...words } = dictionary(language).fields;
      expect(title).toMatch(/\S/);
      // @ts-expect-error there is no word for the title
      words satisfies Record<EditableKey, string>;
    }
  });

  it('explains keys and offers values in the words of the schema', () => {
    const field = articleFields(options).find(({ name }) => name === 'translation');
    expect(field).toMatchObject({
      hint: frontMatterSchema.shape.translation.description,
      options: ['human', 'machine', 'reviewed'],
    });
    for (const value of ['human', 'machine', 'reviewed']) {
      expect(frontMatterSchema.shape.translation.safeParse(value).success).toBe(true);
    }
  });
});

describe('configuration', () => {
  const config = (given: object) =>
    editorConfig({
      ...options,
      backend: { ...backend, ...given },
      title: 'T',
      contentDir: 'content',
      basePath: '',
    });

  it('asks for a token unless the owner names a sign-in service', () => {
    expect(config({}).backend).toHaveProperty('auth_methods', ['token']);
    expect(config({ base_url: 'https://auth.example' }).backend).not.toHaveProperty('auth_methods');
  });

  it('puts pictures of articles beside them, all others into public/', () => {
    expect(config({})).toMatchObject({ media_folder: 'public', public_folder: '/' });
    const [articles] = config({}).collections as { media_folder?: string }[];
    expect(articles?.media_folder).toBe('');
  });

  it('is JSON', () => {
    expect(JSON.parse(JSON.stringify(config({})))).toEqual(config({}));
  });
});

describe('page', () => {
  it('is kept from search engines, and asks its own origin and the Git host only', () => {
    const html = editorPage('<對頁>', backend);
    expect(html).toContain('<meta name="robots" content="noindex">');
    expect(html).toContain('&lt;對頁&gt;');
    expect(html.match(/(?:src|href)="(?!\.\.\/icon\.svg|editor\.js)/g)).toBe(null);
    expect(editorPolicy(backend)).toContain(
      "connect-src 'self' blob: data: https://api.github.com;",
    );
  });

  it("asks the owner's own host instead where there is one", () => {
    const policy = editorPolicy({
      name: 'gitea',
      repo: 'someone/site',
      api_root: 'https://git.example/api/v1',
      base_url: 'https://git.example',
    });
    expect(policy.match(/https:[^ ;]*/g)).toEqual(['https://git.example']);
  });
});

describe('adaptEditor', () => {
  const code = readFileSync(join(packageDir, 'index.js'), 'utf8');
  const assets = readdirSync(join(packageDir, 'assets'));

  it('takes fonts from our own origin and looks up no outages', () => {
    const adapted = adaptEditor(code, assets);
    expect(code).toMatch(/cdn\.jsdelivr\.net/);
    expect(adapted).not.toMatch(/cdn\.jsdelivr\.net|githubstatus\.com\/api|hostedstatus/);
    for (const [, file = ''] of adapted.matchAll(/src:url\((assets\/[^)]+)\)/g)) {
      expect(assets).toContain(file.replace('assets/', ''));
    }
  });

  it('stops the build when the package has changed', () => {
    expect(() => adaptEditor(code.replaceAll('githubstatus', 'x'), assets)).toThrow(
      /has changed \(a Git host's outages/,
    );
    expect(() => adaptEditor(code.replaceAll('jsdelivr', 'x'), assets)).toThrow(/\(fonts\)/);
    expect(() => adaptEditor(code, [])).toThrow(/brings no file for https:/);
  });
});
