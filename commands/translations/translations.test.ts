import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'translations-'));
  write('pair.zh-tw.md', '---\ntitle: 一對\ndate: 2026-01-05\n---\n\n開頭。\n\n## 甲\n\n原文。\n');
  write('pair.en.md', '---\ntitle: A pair\n---\n\nBeginning.\n\n## A\n\nText.\n');
  write('alone.md', '---\ntitle: 獨自\ndate: 2026-01-05\n---\n\n只有中文。\n');
});
afterEach(() => rmSync(folder, { recursive: true }));

const write = (name: string, text: string) => writeFileSync(join(folder, name), text);
const read = (name: string) => readFileSync(join(folder, name), 'utf8');

function translations(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(
    'npx',
    ['tsx', 'commands/translations/translations.ts', ...args],
    {
      env: { ...process.env, CONTENT_DIR: folder },
      encoding: 'utf8',
    },
  );
  return { status, stdout: stdout.replaceAll(`${folder}/`, ''), stderr };
}

describe('npm run translations', { timeout: 60_000 }, () => {
  it('goes from unknown to fresh to stale and back', () => {
    const first = translations('--strict');
    expect(first.stdout).toMatch(/^unknown zh-tw → en +pair /m);
    expect(first.stdout).toMatch(/^missing zh-tw → en +alone$/m);
    expect(first.status).toBe(0);

    expect(translations('--accept', 'pair').stdout).toContain('pair.en.md: fits pair.zh-tw.md');
    expect(read('pair.en.md')).toMatch(/\nsource_hash: "[0-9a-f]{6}-[0-9a-f]{6}"\n---\n/);
    expect(translations('--strict')).toMatchObject({ status: 0 });

    write('pair.zh-tw.md', read('pair.zh-tw.md').replace('原文。', '改過的原文，在 2026 年。'));
    const stale = translations('--strict');
    expect(stale.stdout).toMatch(/^stale +zh-tw → en +pair {2}\(changed: 甲\)$/m);
    expect(stale.stdout).toContain('pair.zh-tw.md:10: the number 2026 is not in pair.en.md');
    expect(stale.stdout).toContain('0 fresh, 1 stale, 1 missing, 0 unknown; 1 warnings');
    expect(stale.status).toBe(1);
    expect(translations().status).toBe(0);
  });

  it('says which name it does not know', () => {
    const { status, stderr } = translations('--accept', 'nothing');
    expect(stderr).toContain('there is no translated article "nothing"');
    expect(status).toBe(1);
  });
});
