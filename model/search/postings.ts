/** Where a term stands: documents with what it weighs there (1 to 15) and its positions. */
export type Posting = Map<number, { impact: number; positions: number[] }>;

/** How many values an impact has: four bits. */
export const impacts = 16;

/** Collects the postings of one term as bytes: documents and positions by their distances. */
export class PostingWriter {
  private bytes = new Uint8Array(8);
  private length = 0;
  private document = 0;

  /**
   * Documents must come in rising order, and so must positions.
   * @param from where in `positions` those of the term begin
   * @param to where they end
   */
  add(
    document: number,
    impact: number,
    positions: ArrayLike<number>,
    from = 0,
    to = positions.length,
  ): void {
    this.write(document - this.document);
    this.document = document;
    this.write((to - from) * impacts + impact);
    let before = 0;
    for (let index = from; index < to; index += 1) {
      const position = positions[index] ?? before;
      this.write(position - before);
      before = position;
    }
  }

  take(): Uint8Array {
    return this.bytes.subarray(0, this.length);
  }

  /** Seven bits a byte, low ones first, the eighth says that more follow (LEB128). */
  private write(value: number): void {
    if (this.length + 5 > this.bytes.length) {
      const larger = new Uint8Array(this.bytes.length * 2);
      larger.set(this.bytes);
      this.bytes = larger;
    }
    let left = value;
    while (left > 127) {
      this.bytes[this.length++] = (left & 127) | 128;
      left >>>= 7;
    }
    this.bytes[this.length++] = left;
  }
}

/** Reads what PostingWriter wrote. */
export function readPosting(bytes: Uint8Array): Posting {
  const posting: Posting = new Map();
  let at = 0;
  const read = (): number => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[at++] ?? 0;
      value |= (byte & 127) << shift;
      if (byte < 128) return value;
    }
  };
  let document = 0;
  while (at < bytes.length) {
    document += read();
    const head = read();
    let position = 0;
    const positions = Array.from({ length: head >>> 4 }, () => (position += read()));
    posting.set(document, { impact: head & (impacts - 1), positions });
  }
  return posting;
}
