import { deserialize, serialize } from 'node:v8';
import { readKept, writeKept } from '../support/keyedCache';
import { numbering } from '../support/numbering';
import type { Reading } from './reading';

/** What an index was made of, so that the next one has to read only the texts that are new. */
export type Memory = {
  /** Version of the code. */
  code: string;
  /** Version of the index. */
  index: string;
  /** Where it was written. */
  folder?: string;
  /** Terms by their numbers. */
  terms: string[];
  /** By the keys of texts. */
  readings: Map<string, Reading>;
  /** Numbers of the texts in the index, by what it has stored of them. */
  stored: Map<string, number>;
};

export const emptyMemory = (code = ''): Memory => ({
  code,
  index: '',
  terms: [],
  readings: new Map(),
  stored: new Map(),
});

/** @returns an empty one when there is none of this code */
export function readMemory(file: string, code: string): Memory {
  try {
    const kept = readKept(file);
    const memory: Memory | undefined = kept && deserialize(kept);
    if (memory?.code === code) return memory;
  } catch {
    // It can't be read by this Node.js.
  }
  return emptyMemory(code);
}

/** Writes it with the terms that are in use, numbered from 0. */
export async function writeMemory(file: string, memory: Memory): Promise<void> {
  const used: number[] = [];
  const renumber = numbering(used);
  const readings = [...memory.readings].map(([key, reading]): [string, Reading] => [
    key,
    { ...reading, terms: reading.terms.map((term) => renumber(term)) },
  ]);
  const terms = used.map((term) => memory.terms[term]);
  await writeKept(file, serialize({ ...memory, terms, readings: new Map(readings) }));
}
