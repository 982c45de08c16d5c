import { availableParallelism } from 'node:os';
import { startProcesses } from '../processes';
import { type RenderJob, renderToFiles, type Summary, summaryOf } from './renderJob';

/** Starting a process takes as long as rendering this many texts. */
const worthAProcess = 40;

/** Renders texts, on all processors where there are many. In the order of the jobs. */
export async function renderTexts(jobs: RenderJob[]): Promise<Summary[]> {
  const count = Math.min(availableParallelism(), Math.floor(jobs.length / worthAProcess));
  if (count < 2) {
    const summaries: Summary[] = [];
    for (const job of jobs) summaries.push(summaryOf(await renderToFiles(job)));
    return summaries;
  }
  const processes = startProcesses<RenderJob, Summary>('scripts/content/renderProcess.ts', count);
  try {
    return await Promise.all(jobs.map(processes.ask));
  } finally {
    processes.stop();
  }
}
