import { type ChildProcess, fork } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { inParallel } from '../pool';
import { type RenderJob, renderToFiles, type Summary, summaryOf } from './renderJob';

/** Starting a worker takes as long as rendering this many texts. */
const worthAWorker = 40;

/** Renders texts on all processors where there are many. In the order of the jobs. */
export async function renderTexts(jobs: RenderJob[]): Promise<Summary[]> {
  const count = Math.min(availableParallelism(), Math.floor(jobs.length / worthAWorker));
  if (count < 2) {
    const summaries: Summary[] = [];
    for (const job of jobs) summaries.push(summaryOf(await renderToFiles(job)));
    return summaries;
  }
  // Processes, because tsx has no part in the threads of Node.js 20.
  const workers = Array.from({ length: count }, () => fork(worker));
  try {
    const free = [...workers];
    return await inParallel(
      jobs,
      async (job) => {
        const idle = free.pop() as ChildProcess;
        const summary = await ask(idle, job);
        free.push(idle);
        return summary;
      },
      count,
    );
  } finally {
    for (const each of workers) each.kill();
  }
}

const worker = fileURLToPath(new URL('./renderWorker.ts', import.meta.url));

const ask = (child: ChildProcess, job: RenderJob): Promise<Summary> =>
  new Promise((resolve, reject) => {
    const end = (code: number | null) =>
      reject(new Error(`a process that rendered texts ended with status ${code}`));
    child.once('exit', end);
    child.once('message', (summary: Summary) => {
      child.off('exit', end);
      resolve(summary);
    });
    child.send(job);
  });
