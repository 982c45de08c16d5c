import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { copyCheckout, environmentIn } from '../support/checkout';

const commands = 'build start dev check new import translations align schema serve'.split(' ');

const folder = mkdtempSync(join(tmpdir(), 'command-'));
const copy = join('.cache', 'command-site');
afterAll(() => rmSync(folder, { recursive: true }));

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'));

/** How every script of package.json is written: with words on what it does, which `npm run` shows. */
const runner = /^node commands\/run\.mjs "([a-z][^"]{10,60})" (\S.*)$/;

/** What npm runs for a command; `serve` is for the tests alone. */
const scriptOf = (name: string): string[] =>
  runner.exec(scripts[name] ?? '')?.[2]?.split(' ') ?? ['commands/serve/serve.ts'];

/** Runs a command to its end; one that would serve ends in failure. */
function run(name: string, args: string[] = [], env: Record<string, string> = {}, cwd = '.') {
  const line = ['commands/run.mjs', '', ...scriptOf(name), ...args];
  const { status, stdout, stderr } = spawnSync(process.execPath, line, {
    cwd,
    encoding: 'utf8',
    env: environmentIn(cwd, env),
    input: '',
  });
  return { status, stdout, stderr };
}

/** Where our code, or Node.js' own, is named. */
const stackTrace = /^\s+at |node:internal|\.ts:\d+:\d+\)|Node\.js v/m;

/** Article that is right. */
const article = '---\ntitle: 題\ndate: 2026-01-05\n---\n\n文。\n';

/** A content folder with files by the bytes of their paths. */
function content(name: string, files: Record<string, string>): string {
  for (const [path, text] of Object.entries({ 'right.md': article, ...files })) {
    const file = Buffer.from(join(folder, name, path), 'latin1');
    mkdirSync(file.subarray(0, file.lastIndexOf('/')), { recursive: true });
    writeFileSync(file, text);
  }
  return join(folder, name);
}

it('npm run says in words what each script does', () => {
  const unsaid = Object.entries<string>(scripts).filter(([, line]) => !runner.test(line));
  expect(unsaid).toEqual([]);
});

describe('the runner', () => {
  it('hands on arguments, output and status, and nothing of its own', () => {
    writeFileSync(
      join(folder, 'script.ts'),
      'const [, file, ...rest]: string[] = process.argv; console.log(JSON.stringify([file, rest])); process.exitCode = 7;',
    );
    const script = join(folder, 'script.ts');
    const line = ['commands/run.mjs', 'in words', script, '--json', 'a "b" c'];
    const { status, stdout, stderr } = spawnSync(process.execPath, line, { encoding: 'utf8' });
    expect(JSON.parse(stdout)).toEqual([script, ['--json', 'a "b" c']]);
    expect(stderr).toBe('');
    expect(status).toBe(7);
  });

  it('installs packages that are missing first, with nothing of it on the output', () => {
    const fresh = join(folder, 'fresh');
    mkdirSync(fresh);
    const lock = {
      lockfileVersion: 3,
      packages: { '': {}, 'node_modules/a': { version: '1.0.0' } },
    };
    writeFileSync(join(fresh, 'package-lock.json'), JSON.stringify(lock));
    writeFileSync(join(fresh, 'script.mjs'), "console.log('ran')");
    writeFileSync(
      join(fresh, 'npm'),
      `#!${process.execPath}\nconsole.log('added', ...process.argv.slice(2));`,
      { mode: 0o755 },
    );
    const run = join(process.cwd(), 'commands/run.mjs');
    const { status, stdout, stderr } = spawnSync(process.execPath, [run, '', 'script.mjs'], {
      cwd: fresh,
      encoding: 'utf8',
      env: { ...process.env, PATH: `${fresh}${delimiter}${process.env.PATH}` },
    });
    expect(stdout).toBe('ran\n');
    expect(stderr).toMatch(/^Installing packages …\nadded install --ignore-scripts /);
    expect(status).toBe(0);
  });
});

describe.each(commands)('npm run %s', (name) => {
  it('explains itself', () => {
    const { status, stdout } = run(name, ['--help']);
    expect(status).toBe(0);
    expect(stdout).toMatch(
      name === 'serve' ? /^tsx commands\/serve\/serve\.ts/ : new RegExp(`^npm .*${name}`),
    );
  });

  it('says that it has no such option, and ends with status 1', () => {
    const { status, stderr } = run(name, ['--nothing']);
    expect(stderr).toMatch(/^Unknown option '--nothing'/);
    expect(stderr).not.toMatch(stackTrace);
    expect(status).toBe(1);
  });
});

describe('a command', () => {
  it.each([
    ['build', { SITE_URL: 'garbage' }, /^SITE_URL is “garbage”; write it as in /],
    [
      'start',
      { SITE_URL: 'garbage', BASE_PATH: 'x' },
      /^SITE_URL is .*\nBASE_PATH is “x”; write it/,
    ],
    ['check', { SITE_URL: 'garbage' }, /^SITE_URL is “garbage”/],
    ['check', { BUILD_TIME: 'yesterday' }, /^BUILD_TIME is “yesterday”, which is no date; write /],
    ['translations', { BUILD_TIME: 'yesterday' }, /^BUILD_TIME is “yesterday”/],
    ['dev', { BUILD_TIME: 'yesterday' }, /^BUILD_TIME is “yesterday”/],
    ['start', { PORT: 'abc' }, /^PORT is “abc”; write a number up to 65535, such as 3000$/m],
    ['serve', { PORT: '70000' }, /^PORT is “70000”; write a number/],
    ['dev', { PORT: '-1' }, /^PORT is “-1”; write a number/],
    [
      'translations',
      { CONTENT_DIR: '/nowhere' },
      /^\/nowhere:1: the content folder does not exist/,
    ],
    ['translations', { CONTENT_DIR: 'package.json' }, /^package\.json:1: the content folder does/],
  ])('says what is wrong: %s %o', (name, env, said) => {
    const { status, stderr } = run(name, [], env);
    expect(stderr).toMatch(said);
    expect(stderr).not.toMatch(stackTrace);
    expect(status).toBe(1);
  });

  it('names files and folders whose names are not UTF-8, all of them', () => {
    const CONTENT_DIR = content('misnamed', {
      'articles/\xa4\xa4.md': article,
      'articles/\xff/index.md': article,
      'articles/a/\xfe.png': 'x',
    });
    const { status, stderr } = run('translations', [], { CONTENT_DIR });
    expect(stderr.match(/^.*: the name is not UTF-8; rename it/gm)).toHaveLength(3);
    expect(stderr).not.toMatch(stackTrace);
    expect(status).toBe(1);
  });

  it('says that a file is missing', () => {
    expect(run('align', ['a.md', 'b.md', 'c.md']).stderr).toMatch(
      /^There are too many arguments\n/,
    );
    const { status, stderr } = run('align', ['nothing.md', 'nothing.md']);
    expect(stderr).toBe(
      'nothing.md:1: the file cannot be read; give the paths of two Markdown files\n',
    );
    expect(status).toBe(1);
  });
});

describe('site.config.ts', () => {
  beforeAll(() => copyCheckout(copy), 120_000);

  it.each([
    ['export const settings = {', /^site\.config\.ts:1:\d+: ERROR: .*; correct it there$/m],
    [
      'export const settings = { url: nothing };',
      /^site\.config\.ts: nothing is not defined; correct/m,
    ],
    [
      "export const settings = { url: 1, name: '對頁', colour: 'red' };",
      /^site\.config\.ts: url is “1”; write it as in https.*\n.*: name is “對頁”; (?:.*\n)*.*: “colour” is no setting; /m,
    ],
    ['export const other = 1;', /^site\.config\.ts: /m],
    ['export const settings = null;', /^site\.config\.ts: /m],
  ])('that is wrong is named: %s', (text, said) => {
    writeFileSync(join(copy, 'site.config.ts'), text);
    const { status, stderr } = run('check', [], {}, copy);
    expect(stderr).toMatch(said);
    expect(stderr).not.toMatch(stackTrace);
    expect(status).toBe(1);
  });
});
