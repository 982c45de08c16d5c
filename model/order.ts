/** Compares by a text in rising order of its UTF-16 units, which is the same on every machine. */
export const rising =
  <T>(keyOf: (one: T) => string) =>
  (a: T, b: T): number => {
    const [x, y] = [keyOf(a), keyOf(b)];
    return x < y ? -1 : x > y ? 1 : 0;
  };

/**
 * Compares by date, then by a name in rising order.
 * @param T its `date` is an instant in UTC: those sort as text
 */
export const newestFirst = <T extends { date: string }>(nameOf: (one: T) => string) => {
  const [byDate, byName] = [rising(({ date }: T) => date), rising(nameOf)];
  return (a: T, b: T): number => byDate(b, a) || byName(a, b);
};
