import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { UserError } from '../../model/problem';

/** Completes what is typed so far: `[whole lines, the part that they complete]`. */
export type Complete = (line: string) => [string[], string];

export type Question<T> = {
  text: string;
  /** Taken when the author only presses Enter, and shown in brackets. */
  standard?: string;
  /** What the answer means, or why it cannot be taken. */
  read: (answer: string) => T | { refusal: string };
  complete?: Complete;
};

export type Prompter = {
  /** Asks until there is an answer that can be taken. */
  ask: <T>(question: Question<T>) => Promise<T>;
  close: () => void;
};

/** The author went away in the middle of the questions. */
export class NoAnswer extends UserError {}

/** Asks questions on a terminal, or takes one line for each from a pipe. */
export function openPrompter(input: Readable, output: Writable): Prompter {
  let complete: Complete = (line) => [[], line];
  const lines = createInterface({ input, output, completer: (line: string) => complete(line) });
  const answers = lines[Symbol.asyncIterator]();
  return {
    async ask({ text, standard, read, complete: own }) {
      complete = own ?? ((line) => [[], line]);
      for (;;) {
        lines.setPrompt(`${text}${standard ? ` [${standard}]` : ''}: `);
        lines.prompt();
        const { value, done } = await answers.next();
        if (done) throw new NoAnswer('the questions were not answered to the end');
        const result = read(String(value).trim() || (standard ?? ''));
        if (!isRefusal(result)) return result;
        output.write(`  ${result.refusal}\n`);
      }
    },
    close: () => lines.close(),
  };
}

export const isRefusal = (result: unknown): result is { refusal: string } =>
  typeof result === 'object' && result !== null && 'refusal' in result;
