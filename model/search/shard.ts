/**
 * A shard holds the postings of terms that are neighbours in order: the size of its head (32 bits,
 * little end first), the head, the postings. The head has a line for each term, with the number of
 * characters that it shares with the term before and the rest of it, and a last line with the sizes
 * of the postings.
 */
export function writeShard(entries: readonly (readonly [string, Uint8Array])[]): Uint8Array {
  let before = '';
  const lines = entries.map(([term]) => {
    const shared = sharedStart(before, term);
    before = term;
    return shared + term.slice(shared);
  });
  const lengths = entries.map(([, posting]) => posting.length);
  const head = new TextEncoder().encode(`${lines.join('\n')}\n${lengths.join(' ')}`);
  const shard = new Uint8Array(
    4 + head.length + lengths.reduce((total, length) => total + length, 0),
  );
  new DataView(shard.buffer).setUint32(0, head.length, true);
  shard.set(head, 4);
  let at = 4 + head.length;
  for (const [, posting] of entries) {
    shard.set(posting, at);
    at += posting.length;
  }
  return shard;
}

/** How many characters two terms begin with in common: one digit, and no half of a rare Han character. */
function sharedStart(a: string, b: string): number {
  let shared = 0;
  while (shared < 9 && shared < b.length && a[shared] === b[shared]) shared += 1;
  return /[\uD800-\uDBFF]$/.test(b.slice(0, shared)) ? shared - 1 : shared;
}

/** The terms of a shard in order, with the bytes of their postings. */
export function readShard(buffer: ArrayBuffer): Map<string, Uint8Array> {
  const size = new DataView(buffer).getUint32(0, true);
  const lines = new TextDecoder().decode(new Uint8Array(buffer, 4, size)).split('\n');
  const lengths = (lines.pop() ?? '').split(' ').map(Number);
  const shard = new Map<string, Uint8Array>();
  let at = 4 + size;
  let before = '';
  for (const [index, line] of lines.entries()) {
    // An index of nothing has one empty shard.
    if (line === '') continue;
    const term = before.slice(0, Number(line[0])) + line.slice(1);
    const length = lengths[index] ?? 0;
    shard.set(term, new Uint8Array(buffer, at, length));
    at += length;
    before = term;
  }
  return shard;
}
