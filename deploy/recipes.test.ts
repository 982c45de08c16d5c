import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { headersFor, readHeaderRules } from './headersFile';

const read = (file: string): string => readFileSync(file, 'utf8');
const rules = readHeaderRules(read('build/finish/hosting/_headers'));
const everywhere = rules.find(({ path }) => path === '/*')?.headers ?? {};
const drawings = rules.find(({ path }) => path === '/*.svg')?.headers ?? {};
const hashed = rules.find(({ path }) => path === '/assets/*')?.headers['Cache-Control'] ?? '';

describe('_headers', () => {
  it('says what each kind of file is sent with', () => {
    expect(headersFor('/', rules)).toEqual(everywhere);
    expect(headersFor('/assets/site.1.css', rules)).toEqual({
      ...everywhere,
      'Cache-Control': 'public, max-age=31536000, immutable',
    });
    const typeOf = (path: string) => headersFor(path, rules)['Content-Type'];
    expect(typeOf('/en/articles/x.md')).toBe('text/markdown; charset=utf-8');
    expect(typeOf('/llms.txt')).toBe('text/plain; charset=utf-8');
    expect(typeOf('/en/tags/企業/feed.xml')).toBe('application/xml; charset=utf-8');
    expect(typeOf('/sitemap.xml')).toBeUndefined();
    expect(typeOf('/en/articles/xmd')).toBeUndefined();
  });

  it('lets nobody frame the site, and YouTube know where it is played', () => {
    expect(everywhere).toMatchObject({
      'Content-Security-Policy': "frame-ancestors 'none'",
      'Referrer-Policy': 'strict-origin-when-cross-origin',
      'X-Content-Type-Options': 'nosniff',
      'Cross-Origin-Opener-Policy': 'same-origin',
    });
    // What the player asks for must stay allowed.
    expect(everywhere['Permissions-Policy']).not.toMatch(
      /autoplay|encrypted-media|fullscreen|picture/,
    );
  });

  it('lets drawings show nothing but what they carry', () => {
    const own = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:";
    for (const path of ['/icon.svg', '/assets/pictures/a.0.svg']) {
      expect(headersFor(path, rules)['Content-Security-Policy']).toBe(
        `${own}; ${everywhere['Content-Security-Policy']}`,
      );
    }
  });

  it('names no header twice for a path, which Cloudflare would join', () => {
    for (const path of ['/en/x.md', '/assets/x.txt', '/assets/feed.xml', '/en/feed.xml']) {
      const names = rules
        .filter((rule) => Object.keys(headersFor(path, [rule])).length > 0)
        .flatMap(({ headers }) => Object.keys(headers));
      expect(names).toEqual([...new Set(names)]);
    }
  });
});

describe('every recipe sends the same headers', () => {
  it('nginx', () => {
    const text = read('deploy/nginx/facing-pages.conf');
    const sent = [...text.matchAll(/^\tadd_header (\S+) (?:"([^"]*)"|(\$\S+)) always;$/gm)].map(
      ([, name, value, variable]) => [name, value ?? variable],
    );
    expect(Object.fromEntries(sent)).toEqual({
      ...everywhere,
      'Cache-Control': '$facing_pages_cache',
      'Content-Security-Policy': '$facing_pages_policy',
    });
    const policies = text.match(/\$facing_pages_policy \{\n([\s\S]*?)\n\}/)?.[1] ?? '';
    expect(policies.trim().split(/\s*\n\s*/)).toEqual([
      `default   "${everywhere['Content-Security-Policy']}";`,
      `"~\\.svg$" "${drawings['Content-Security-Policy']}";`,
    ]);
    expect(text).toContain(`"${hashed}"`);
  });

  it('Caddy', () => {
    const text = read('deploy/caddy/Caddyfile');
    const block = text.match(/\theader \{\n([\s\S]*?)\n\t\}/)?.[1] ?? '';
    const sent = [...block.matchAll(/^\t\t([A-Z]\S+) "([^"]*)"$/gm)].map(([, name, value]) => [
      name,
      value,
    ]);
    expect(Object.fromEntries(sent)).toEqual(everywhere);
    expect(text).toContain(`"${hashed}"`);
    const [name, value] = Object.entries(drawings)[0] ?? [];
    expect(text).toContain(`\theader @svg {\n\t\t${name} "${value}"\n\t\tdefer\n`);
  });

  it.skipIf(!existsSync('vercel.json'))('Vercel', () => {
    type Sent = { source: string; headers: { key: string; value: string }[] };
    const { headers } = JSON.parse(read('vercel.json')) as { headers: Sent[] };
    const sent = headers.map((rule) => ({
      path: rule.source.replaceAll('(.*)', '*'),
      headers: Object.fromEntries(rule.headers.map(({ key, value }) => [key, value])),
    }));
    expect(sent).toEqual(rules);
  });
});

describe('the image', () => {
  it('serves with the configuration that the tests use', () => {
    const text = read('deploy/oci/Containerfile');
    expect(text).toContain('COPY deploy/nginx/facing-pages.conf /etc/nginx/conf.d/');
    expect(text).toContain('COPY deploy/nginx/facing-pages.site /etc/nginx/');
  });

  it('takes nothing along that the build makes', () => {
    const folders = read('.gitignore').match(/^.+(?=\/$)/gm) ?? [];
    const ofTests = ['test-results', 'playwright-report'];
    expect(read('.dockerignore').split('\n').filter(Boolean).sort()).toEqual(
      ['.git', ...folders.filter((name) => !ofTests.includes(name))].sort(),
    );
  });
});

describe('a host that keeps one folder', () => {
  it('gets what the last build made back as it was, with its times', () => {
    const folder = mkdtempSync(join(tmpdir(), 'host-'));
    const npm = `#!${process.execPath}
      const fs = require('node:fs');
      const files = ['out/page', '.cache/list'];
      if (fs.existsSync(files[0])) {
        fs.writeFileSync('seen', JSON.stringify(files.map((file) => fs.statSync(file).mtimeMs)));
      }
      for (const folder of ['out', '.cache']) fs.mkdirSync(folder, { recursive: true });
      for (const file of files) fs.writeFileSync(file, file);
      for (const file of files) fs.utimesSync(file, 1.5, 1767600000.125);`;
    try {
      mkdirSync(join(folder, 'bin'));
      writeFileSync(join(folder, 'bin/npm'), npm, { mode: 0o755 });
      const env = { ...process.env, PATH: `${join(folder, 'bin')}:${process.env.PATH}` };
      const build = () =>
        execFileSync('sh', [resolve('deploy/build-with-cache.sh'), 'kept'], { cwd: folder, env });
      build();
      for (const name of ['out', '.cache']) rmSync(join(folder, name), { recursive: true });
      build();
      expect(JSON.parse(readFileSync(join(folder, 'seen'), 'utf8'))).toEqual(
        Array(2).fill(1767600000125),
      );
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

// The files of hosts are the owner's, who deletes those of hosts that they don't use.
const workflow = (name: string) => `.github/workflows/${name}.yml`;

describe('workflows', () => {
  const runs = (name: string) => {
    const { jobs } = parse(read(workflow(name)));
    const steps = Object.values<{ steps: { run?: string }[] }>(jobs).flatMap((job) => job.steps);
    return steps.flatMap(({ run }) => run?.trim().split('\n') ?? []);
  };

  it.skipIf(!existsSync(workflow('pages')))('publish what an owner checks', () => {
    expect(runs('pages')).toEqual(['npm run check', 'npm run build', 'npm run smoke']);
  });

  it.skipIf(!existsSync(workflow('test')))('test what is changed', () => {
    expect(runs('test').at(-1)).toBe('.ci/run');
  });

  it.each(['pages', 'rebuild'].map(workflow).filter((file) => existsSync(file)))(
    'rebuild daily: %s',
    (file) => {
      expect(read(file)).toMatch(/schedule:[\s\S]*?cron: ["']\d+ \d+ \* \* \*["']/);
    },
  );
});
