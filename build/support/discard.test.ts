import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { discard, removeDiscarded } from './discard';

it('discarded folders are out of the way at once, and then removed', async () => {
  const root = mkdtempSync(join(tmpdir(), 'discard-'));
  try {
    for (const name of ['a', 'a', 'nothing']) {
      if (name === 'a') mkdirSync(join(root, name));
      if (name === 'a') writeFileSync(join(root, name, 'file'), '');
      discard(join(root, name), join(root, 'old'));
    }
    expect(readdirSync(root)).toEqual(['old.discarded']);
    expect(readdirSync(join(root, 'old.discarded'))).toHaveLength(2);
    await removeDiscarded(join(root, 'old'), join(root, 'nothing'));
    expect(readdirSync(join(root, 'old.discarded'))).toEqual([]);
  } finally {
    rmSync(root, { recursive: true });
  }
});
