const segmenter = new Intl.Segmenter('zh-TW', { granularity: 'word' });

/** Cuts a Chinese title into pieces between which a line may break: not within words, not at punctuation. */
export function wordBreaks(title: string): string[] {
  const pieces: string[] = [];
  let afterWord = false;
  for (const { segment, isWordLike = false } of segmenter.segment(title)) {
    if (isWordLike && afterWord) pieces.push(segment);
    else pieces.push((pieces.pop() ?? '') + segment);
    afterWord = isWordLike;
  }
  return pieces;
}
