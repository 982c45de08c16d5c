import { availableParallelism } from 'node:os';

/** So many files are on their way at once; more would only take memory. */
export const filesAtOnce = 8;

/**
 * Does work on each item, on so many at once, which are as many as there are cores unless said;
 * results in the order of the items.
 */
export async function inParallel<Item, Result>(
  items: readonly Item[],
  work: (item: Item) => Promise<Result>,
  atOnce = availableParallelism(),
): Promise<Result[]> {
  const results: Result[] = new Array(items.length);
  const waiting = items.entries();
  const worker = async () => {
    for (const [index, item] of waiting) results[index] = await work(item);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return results;
}
