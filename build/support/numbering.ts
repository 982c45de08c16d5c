/**
 * Gives every different value a number: its place in a list, which grows.
 * @param keyOf tells values apart; unless given, as `===` does
 */
export function numbering<Value>(
  list: Value[],
  keyOf: (value: Value) => unknown = (value) => value,
): (value: Value) => number {
  const numbers = new Map(list.map((value, number) => [keyOf(value), number]));
  return (value) => {
    const key = keyOf(value);
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, list.length);
    return list.push(value) - 1;
  };
}
