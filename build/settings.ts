import { readFileSync } from 'node:fs';
import { themeFile } from '../lib/palette';
import { ownSettings } from '../lib/site';
import { readPalette } from '../model/palette';
import { UserError } from '../model/problem';
import { findBadSettings } from '../model/settings';

/** @throws UserError when a setting is wrong; it says which */
export function checkSettings(): void {
  const colours = readPalette(readFileSync(themeFile, 'utf8'));
  const sentences = [
    ...findBadSettings(ownSettings, process.env),
    ...('sentences' in colours ? colours.sentences : []),
  ];
  if (sentences.length > 0) throw new UserError(sentences.join('\n'));
}

/**
 * The port to listen on: PORT, else the command's own.
 * @throws UserError when PORT is no port
 */
export function portOr(standard: number): number {
  const given = process.env.PORT;
  if (!given) return standard;
  if (!/^\d{1,5}$/.test(given) || Number(given) > 65_535) {
    throw new UserError(`PORT is “${given}”; write a number up to 65535, such as ${standard}`);
  }
  return Number(given);
}
