import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readShard, writeShard } from './shard';

const bytes = fc.uint8Array({ maxLength: 40 });

it('comes back as it was written', () => {
  const term = fc.string({ unit: fc.constantFrom(...'ab 雲端𠮷𠮸9'), minLength: 1 });
  fc.assert(
    fc.property(fc.uniqueArray(fc.tuple(term, bytes), { selector: ([one]) => one }), (entries) => {
      entries.sort(([a], [b]) => (a < b ? -1 : 1));
      const shard = writeShard(entries);
      expect([...readShard(shard.buffer as ArrayBuffer)]).toEqual(entries);
    }),
  );
});
