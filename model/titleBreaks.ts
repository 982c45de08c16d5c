const segmenter = new Intl.Segmenter('zh-TW', { granularity: 'word' });

/** What ends a clause, with the closing marks that follow it. */
const endOfClause = /(?:[：，；。？！]|——?|……?)[」』）》〉”’]*$/u;

/**
 * Cuts a Chinese title into clauses, and these into pieces between which a line may break: at
 * punctuation first, then between words, and never so that one character is left before punctuation.
 * Together the pieces are the title.
 */
export function breakTitle(title: string): string[][] {
  const clauses: string[][] = [];
  let clause: string[] = [];
  for (const piece of piecesOf(title)) {
    clause.push(piece);
    if (!endOfClause.test(piece)) continue;
    clauses.push(clause);
    clause = [];
  }
  if (clause.length > 0) clauses.push(clause);
  return clauses.map(joinSingles);
}

/** Pieces that begin with a word or its opening mark; closing marks stay with what they follow. */
function piecesOf(title: string): string[] {
  const pieces: string[] = [];
  let afterWord = false;
  for (const { segment, isWordLike = false } of segmenter.segment(title)) {
    const before = pieces.at(-1) ?? '';
    const opens = /^[\p{Ps}\p{Pi}]/u.test(segment);
    const follows = endOfClause.test(before) && !/^[\p{P}\s]/u.test(segment);
    if (pieces.length === 0 || (afterWord && (isWordLike || opens)) || follows)
      pieces.push(segment);
    else pieces[pieces.length - 1] = before + segment;
    afterWord = isWordLike;
  }
  return pieces;
}

/** Joins a single character that ends in punctuation to what stands before it. */
function joinSingles(pieces: string[]): string[] {
  const joined: string[] = [];
  for (const piece of pieces) {
    const isSingle = /^\p{Script=Han}\p{P}+$/u.test(piece);
    if (isSingle && joined.length > 0) joined[joined.length - 1] += piece;
    else joined.push(piece);
  }
  return joined;
}
