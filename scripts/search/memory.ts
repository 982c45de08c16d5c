import { readFile } from 'node:fs/promises';
import { deserialize, serialize } from 'node:v8';
import { writeWhole } from '../writeWhole';
import type { Reading } from './reading';

/** What an index was made of, so that the next one has to read only the texts that are new. */
export type Memory = {
  /** Version of the code. */
  code: string;
  /** Version of the index. */
  index: string;
  /** Terms by their numbers. */
  terms: string[];
  /** By the keys of texts. */
  readings: Map<string, Reading>;
  /** Names of the files of texts, without their endings, by what is in them. */
  stored: Map<string, string>;
};

export const emptyMemory = (code = ''): Memory => ({
  code,
  index: '',
  terms: [],
  readings: new Map(),
  stored: new Map(),
});

/** @returns an empty one when there is none of this code */
export async function readMemory(file: string, code: string): Promise<Memory> {
  try {
    const memory: Memory = deserialize(await readFile(file));
    if (memory.code === code) return memory;
  } catch {
    // There is none yet, or it can't be read by this Node.js.
  }
  return emptyMemory(code);
}

/** Writes it with the terms that are in use, numbered anew. */
export async function writeMemory(file: string, memory: Memory): Promise<void> {
  const terms: string[] = [];
  const numbers = new Map<number, number>();
  const renumber = (old: number): number => {
    const known = numbers.get(old);
    if (known !== undefined) return known;
    numbers.set(old, terms.length);
    return terms.push(memory.terms[old] ?? '') - 1;
  };
  const readings = [...memory.readings].map(([key, reading]): [string, Reading] => [
    key,
    { ...reading, terms: reading.terms.map(renumber) },
  ]);
  await writeWhole(file, serialize({ ...memory, terms, readings: new Map(readings) }));
}
