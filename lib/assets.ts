import { existsSync, readFileSync } from 'node:fs';
import { addressOf } from './addresses';
import { elementsFile } from './made';
import { question } from './questions';

/** Address of the script that holds the custom elements, as the elements stage named it. */
export const elementsAddress = question('elements', (): string => {
  const name = existsSync(elementsFile)
    ? JSON.parse(readFileSync(elementsFile, 'utf8')).entry
    : 'elements.js';
  return addressOf.asset(`elements/${name}`);
});
