import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { parseAllDocuments } from 'yaml';

const folder = '.github/workflows';

/** A tag can be moved to other code; a commit can't. The version is for people and for updates. */
const pinned = /^\S+: \s*(?:- )?uses: [\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/;

it('workflows use actions of others by commit', () => {
  // They are the owner's, who may have deleted them.
  for (const name of existsSync(folder) ? readdirSync(folder) : []) {
    const text = readFileSync(join(folder, name), 'utf8');
    expect(parseAllDocuments(text).flatMap(({ errors }) => errors)).toEqual([]);
    // However it is written: `"uses"`, `{ uses: … }` or `uses : …`.
    for (const line of text.split('\n').filter((one) => /\buses\b["']?\s*:/.test(one))) {
      expect(`${name}: ${line}`).toMatch(pinned);
    }
  }
});
