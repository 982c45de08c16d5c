import { openSync, writeSync } from 'node:fs';
import { cache } from 'react';
import { hash } from '../model/hash.mjs';

/**
 * What pages ask about content. While Next.js exports, every page leaves a record of its questions
 * and of digests of the answers, so that the next build renders just the pages that would be told
 * something else. For that to hold, whatever depends on content reaches a page as an answer.
 */

type Argument = string | number | undefined;

// biome-ignore lint/suspicious/noExplicitAny: questions of every form are in one register
const register = new Map<string, (...args: any[]) => string>();

/** Above 0 while a question is being answered: what it asks itself is part of its answer. */
let depth = 0;

/**
 * Makes a function over content a question that is remembered with its answer.
 * @param name unique, stable from build to build
 * @param answer pure, and quick enough to be asked again in every build
 */
export function question<Arguments extends Argument[], Answer>(
  name: string,
  answer: (...args: Arguments) => Answer,
): (...args: Arguments) => Answer {
  const known = new Map<string, { answer: Answer; digest?: string }>();
  const entryFor = (args: Arguments) => {
    const key = JSON.stringify(args);
    let entry = known.get(key);
    if (!entry) {
      depth += 1;
      try {
        entry = { answer: answer(...args) };
      } finally {
        depth -= 1;
      }
      known.set(key, entry);
    }
    return { key, entry };
  };
  const digestOf = (entry: { answer: Answer; digest?: string }): string => {
    entry.digest ??= digest(entry.answer);
    return entry.digest;
  };
  register.set(name, (...args: Arguments) => digestOf(entryFor(args).entry));
  return (...args) => {
    const { key, entry } = entryFor(args);
    if (depth === 0 && recordFile) record(`${name}\t${key}\t${digestOf(entry)}`);
    return entry.answer;
  };
}

/**
 * The digest of what is answered today to a question of an earlier build.
 * @param key its arguments, as the record has them
 * @returns undefined when it can't be asked any more
 */
export function askAgain(name: string, key: string): string | undefined {
  try {
    return register.get(name)?.(...JSON.parse(key));
  } catch {
    return undefined;
  }
}

/** A short digest of anything that JSON can hold. */
const digest = (value: unknown): string => hash(JSON.stringify(value) ?? '').slice(0, 24);

const folder = process.env.PAGE_RECORDS;
/** Each of Next.js' workers writes a record of its own. */
const recordFile = folder ? openSync(`${folder}/${process.pid}.tsv`, 'a') : undefined;

/** What is asked while one page is rendered; what is asked before the page gives its name waits. */
const pageBeingRendered = cache((): { page?: string; waiting: string[] } => ({ waiting: [] }));

function record(line: string): void {
  const { page, waiting } = pageBeingRendered();
  if (page === undefined) waiting.push(line);
  else write(page, line);
}

const write = (page: string, line: string) => {
  // At once, because workers are stopped without notice.
  if (recordFile) writeSync(recordFile, `${page}\t${line}\n`);
};

/** Says which page is being rendered, by its address; every page calls it. */
export function rendering(page: string): void {
  if (!recordFile) return;
  const scope = pageBeingRendered();
  scope.page = page;
  write(page, '');
  for (const line of scope.waiting.splice(0)) write(page, line);
}
