import { existsSync, readFileSync } from 'node:fs';
import { addressOf } from './addresses';
import { question } from './questions';

/** Address of the script that holds the custom elements, as the elements stage named it. */
export const elementsAddress = question('elements', (): string => {
  const list = '.cache/elements.json';
  const name = existsSync(list) ? JSON.parse(readFileSync(list, 'utf8')).entry : 'elements.js';
  return addressOf.asset(`elements/${name}`);
});
