import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'check-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const write = (name: string, text: string) => writeFileSync(join(folder, name), text);

function check(...args: string[]) {
  const { status, stdout, stderr } = spawnSync('npx', ['tsx', 'commands/check/check.ts', ...args], {
    env: { ...process.env, CONTENT_DIR: folder },
    encoding: 'utf8',
  });
  return { status, stderr, stdout: stdout.replaceAll(`${folder}/`, '') };
}

describe('npm run check', { timeout: 60_000 }, () => {
  it('shows doubts where they are, and lets them pass unless it is strict', () => {
    write('a.md', '---\ntitle: 視頻\ndate: 2026-01-05\ndescription: 說明。\n---\n內文。\n');
    const { status, stdout, stderr } = check();
    expect(stderr).toBe('');
    expect(
      stdout,
    ).toBe(`a.md:2: doubt: "視頻" is mainland usage; write 影片, or put it in 「」 when it is quoted
  1 │ ---
> 2 │ title: 視頻
    │        ^^^^
  3 │ date: 2026-01-05

0 errors and 1 doubt in 1 text; translations: 0 fresh, 0 stale, 1 missing, 0 unknown
`);
    expect(status).toBe(0);
    expect(check('--strict').status).toBe(1);
  });

  it('ends with status 1 for an error, and says it all as JSON', () => {
    write('a.md', '---\ntitle: 甲\ndate: 2026-01-05\ndescription: 說明。\n---\n[甲](/nothing/)\n');
    const { status, stdout } = check('--json');
    expect(status).toBe(1);
    expect(JSON.parse(stdout)).toEqual({
      errors: 1,
      doubts: 0,
      findings: [
        {
          level: 'error',
          rule: 'link',
          file: 'a.md',
          line: 6,
          what: 'the link to /nothing/ leads nowhere',
          mend: 'correct the address, or take the link away',
          mark: '/nothing/',
        },
      ],
      texts: 1,
      translations: { fresh: 0, stale: 0, missing: 1, unknown: 0 },
    });
  });

  it('says what is wrong with a whole folder', () => {
    const { status, stdout } = check();
    expect(stdout).toContain('1: error: there is no article in the content folder');
    expect(status).toBe(1);
  });
});
