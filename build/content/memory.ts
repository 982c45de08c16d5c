import { type ReadText, readFrontMatter } from '../../model/frontMatter';
import { hash } from '../../model/hash.mjs';
import { readKept, writeKept } from '../support/keyedCache';
import { bodyOf, readTexts, type TextSource } from './textProcesses';

type Kept = { version: string; values: Record<string, unknown> };

/**
 * Remembers in a file, by content, what was found out before. What nobody asks for any more is
 * forgotten, and everything is when the version is another.
 */
export function openMemory(file: string, version: string) {
  const text = readKept(file)?.toString();
  const before = text === undefined ? undefined : (JSON.parse(text) as Kept);
  const known = before?.version === version ? before.values : {};
  const used: Record<string, unknown> = {};
  let isNew = before?.version !== version;

  const take = (key: string): unknown => {
    const value = used[key] ?? known[key];
    if (value !== undefined) used[key] = value;
    return value;
  };
  const keep = <T>(key: string, value: T): T => {
    used[key] = value;
    isNew = true;
    return value;
  };
  /** A build asks twice for each text. */
  const keys = new Map<string, TextSource & { key: string }>();
  const keyOf = ({ text, file }: TextSource): string => {
    const last = keys.get(file);
    if (last?.text === text) return last.key;
    const key = hash('read', file, text);
    keys.set(file, { text, file, key });
    return key;
  };
  return {
    /** The value for a key, made only when it isn't known. It must survive JSON. */
    async remember<T>(key: string, make: () => Promise<T>): Promise<T> {
      return (take(key) as T | undefined) ?? keep(key, await make());
    },
    /** `readFrontMatter`, remembered. */
    read(text: string, file: string): ReadText {
      const key = keyOf({ text, file });
      const found = take(key) as Omit<ReadText, 'body'> | undefined;
      if (found) return { ...found, body: bodyOf(text, found.bodyLine) };
      const { body, ...rest } = readFrontMatter(text, file);
      keep(key, rest);
      return { ...rest, body };
    },
    /** Reads texts that it doesn't know ahead, in other processes: see `readTexts`. */
    async readAhead(sources: readonly TextSource[]): Promise<void> {
      const unknown = sources.filter((source) => !take(keyOf(source)));
      for (const [index, { body: _, ...rest }] of (await readTexts(unknown)).entries()) {
        keep(keyOf(unknown[index] as TextSource), rest);
      }
    },
    async save(): Promise<void> {
      if (!isNew && Object.keys(used).length === Object.keys(known).length) return;
      await writeKept(file, JSON.stringify({ version, values: used } satisfies Kept));
    },
  };
}
