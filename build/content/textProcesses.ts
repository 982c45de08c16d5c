import type { Summary } from '../../lib/rendered';
import { site } from '../../lib/site';
import type { ReadText } from '../../model/frontMatter';
import type { Fault } from '../../model/problem';
import { ProcessEnded, type Processes, startProcesses } from '../support/processes';
import type { RenderJob } from './renderJob';

/** A text as it is in its file; `file` as it stands in messages. */
export type TextSource = { text: string; file: string };

export type TextJob = TextSource | RenderJob;
export type TextResult = Omit<ReadText, 'body'> | Summary;

/** Starting a process takes as long as rendering this many texts. */
const worthAProcess = 40;

let shared: Processes<TextJob, TextResult> | undefined;

/**
 * Does a job on a text in another process, which is ended when that takes more of a processor than
 * `site.processorSeconds`, or all of the memory: whatever a text is made of, the others are read.
 */
async function ask<Result extends TextResult>(
  job: TextJob,
  otherwise: (fault: Fault) => Result,
): Promise<Result> {
  shared ??= startProcesses('build/content/textProcess.ts', { worth: worthAProcess });
  try {
    return (await shared.ask(job)) as Result;
  } catch (error) {
    if (!(error instanceof ProcessEnded)) throw error;
    return otherwise({
      what: `reading this takes more than ${site.processorSeconds} seconds of a processor, or too much memory`,
      mend: 'take out what no reader needs, or raise processorSeconds in site.config.ts',
    });
  }
}

/** Ends the processes, which otherwise stay ready for more until this process ends. */
export function stopTextProcesses(): void {
  shared?.stop();
  shared = undefined;
}

/** `readFrontMatter` for many texts, in their order. */
export const readTexts = (sources: readonly TextSource[]): Promise<ReadText[]> =>
  Promise.all(
    sources.map(async ({ text, file }) => {
      const read = await ask<Omit<ReadText, 'body'>>({ text, file }, (fault) => ({
        bodyLine: 0,
        lines: {},
        problems: [{ file, line: 1, ...fault }],
      }));
      return { ...read, body: bodyOf(text, read.bodyLine) };
    }),
  );

/** Renders texts to their files. In the order of the jobs. */
export const renderTexts = (jobs: readonly RenderJob[]): Promise<Summary[]> =>
  Promise.all(
    jobs.map((job) =>
      ask<Summary>(job, (fault) => ({
        problems: [{ file: job.options.file, line: job.options.lineOffset + 1, ...fault }],
        pictures: [],
        files: [],
        minutes: 1,
      })),
    ),
  );

/** The text after so many lines. */
export function bodyOf(text: string, bodyLine: number): string {
  let start = 0;
  for (let line = 0; line < bodyLine; line += 1) {
    const end = text.indexOf('\n', start);
    if (end < 0) return '';
    start = end + 1;
  }
  return text.slice(start);
}
