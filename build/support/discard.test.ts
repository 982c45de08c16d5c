import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { discard, removeDiscarded, startEmptying, takeBack } from './discard';

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

it('links are neither followed nor taken back', async () => {
  const root = mkdtempSync(join(tmpdir(), 'discard-'));
  const [elsewhere, place] = [join(root, 'elsewhere'), join(root, 'old.discarded')];
  const isKept = () => existsSync(join(elsewhere, 'file'));
  try {
    mkdirSync(elsewhere);
    writeFileSync(join(elsewhere, 'file'), '');

    // In the place of the folder for what is discarded.
    symlinkSync(elsewhere, place);
    await removeDiscarded(join(root, 'old'));
    mkdirSync(join(root, 'new'));
    discard(join(root, 'new'), join(root, 'old'));
    expect(lstatSync(place).isDirectory()).toBe(true);
    expect(readdirSync(elsewhere)).toEqual(['file']);
    rmSync(place, { recursive: true });

    // A folder that was one itself, such as an owner's out/.
    symlinkSync(elsewhere, join(root, 'out'));
    discard(join(root, 'out'), join(root, 'old'));
    expect(takeBack(join(root, 'old'), join(root, 'back'))).toBe(false);
    startEmptying(join(root, 'old'));
    await vi.waitFor(() => expect(readdirSync(place)).toEqual([]), { timeout: 20_000 });
    expect(isKept()).toBe(true);
  } finally {
    rmSync(root, { recursive: true });
  }
});
