/** A text, and where what stands in it stood before. */
export type Rewritten = { text: string; origin: (offset: number) => number };

/** A text that is written anew from pieces of another one. */
export class Rewriting {
  private readonly parts: string[] = [];
  /** Where each piece starts, and where its first and last characters stood before. */
  private readonly pieces: { at: number; from: number; to: number }[] = [];
  private length = 0;

  /** Adds what stood at an offset as it is; `to` is where it ended, if it was another length. */
  add(text: string, from: number, to = from + text.length): void {
    if (text === '') return;
    this.parts.push(text);
    this.pieces.push({ at: this.length, from, to });
    this.length += text.length;
  }

  /** Adds what stands for something else, all of which counts as its start. */
  replace(text: string, from: number): void {
    this.add(text, from, from);
  }

  /** Adds a text that was rewritten by itself. */
  addRewritten({ text, origin }: Rewritten, from: number): void {
    let offset = 0;
    for (const line of text.split(/(?<=\n)/)) {
      this.add(line, from + origin(offset));
      offset += line.length;
    }
  }

  get result(): Rewritten {
    const { pieces } = this;
    return {
      text: this.parts.join(''),
      origin: (offset) => {
        let [low, high] = [0, pieces.length];
        while (low < high) {
          const middle = (low + high) >> 1;
          if ((pieces[middle]?.at ?? 0) <= offset) low = middle + 1;
          else high = middle;
        }
        const piece = pieces[low - 1];
        return piece ? Math.min(piece.to, piece.from + offset - piece.at) : offset;
      },
    };
  }
}

/** A text as it is. */
export const asIs = (text: string): Rewritten => ({ text, origin: (offset) => offset });
