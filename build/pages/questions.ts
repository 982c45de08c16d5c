import { readdir } from 'node:fs/promises';

// A question is known once its module is loaded.
for (const name of await readdir('lib')) {
  if (name.endsWith('.ts') && !name.endsWith('.test.ts')) await import(`../../lib/${name}`);
}

export { askAgain } from '../../lib/questions';
