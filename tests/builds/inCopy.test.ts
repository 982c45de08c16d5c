import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { cacheDir } from '../../build/paths';
import { filesIn } from '../../build/support/files';
import { copyCheckout, environmentIn, testCheckout } from '../support/checkout';

const folder = join(cacheDir, 'owned');

/** Runs a script in the tests' copy of the project in a folder. @returns what it prints */
const inCopy = (script: string): string =>
  execFileSync('tsx', ['tests/inCopy.ts', 'node', '-e', script], {
    cwd: folder,
    env: environmentIn(folder, { CONTENT_DIR: 'elsewhere' }),
    encoding: 'utf8',
  });

describe('the copy that tests run in', { timeout: 120_000 }, () => {
  beforeAll(() => {
    copyCheckout(folder);
    rmSync(join(folder, 'content'), { recursive: true });
    mkdirSync(join(folder, 'public'));
    writeFileSync(join(folder, 'public', 'own.html'), 'what an owner wrote');
    writeFileSync(join(folder, 'site.config.ts'), 'export const settings = "what an owner wrote";');
    writeFileSync(join(folder, 'theme.css'), ':root {}');
  }, 120_000);

  it('has the tests’ own files in place of an owner’s', async () => {
    expect(inCopy('console.log(process.env.CONTENT_DIR, process.cwd())')).toMatch(
      /^undefined .*[\\/]owned[\\/]/,
    );
    const own = await filesIn('tests/site');
    expect(own).toEqual(expect.arrayContaining(['site.config.ts', 'theme.css']));
    expect(own.some((file) => file.startsWith('content/articles/'))).toBe(true);
    for (const file of own) {
      const copied = readFileSync(join(folder, testCheckout, file));
      expect(copied.equals(readFileSync(join('tests/site', file))), file).toBe(true);
    }
    const content = await filesIn(join(folder, testCheckout, 'content'));
    expect(content).toEqual(await filesIn('tests/site/content'));
    expect(existsSync(join(folder, testCheckout, 'public'))).toBe(existsSync('tests/site/public'));
  });

  it('knows which files there are', () => {
    const listed = 'git ls-files -co --exclude-standard';
    const names = inCopy(`process.stdout.write(require('child_process').execSync('${listed}'))`);
    expect(names.split('\n')).toEqual(
      expect.arrayContaining(['package.json', 'model/slugs.ts', 'site.config.ts']),
    );
  });
});
