import { availableParallelism } from 'node:os';
import { type Summary, summaryOf } from '../../lib/rendered';
import { startProcesses } from '../processes';
import { type RenderJob, renderToFile } from './renderJob';

/** Starting a process takes as long as rendering this many texts. */
const worthAProcess = 40;

/** Renders texts, on all processors where there are many. In the order of the jobs. */
export async function renderTexts(jobs: RenderJob[]): Promise<Summary[]> {
  const count = Math.min(availableParallelism(), Math.floor(jobs.length / worthAProcess));
  if (count < 2) {
    const summaries: Summary[] = [];
    for (const job of jobs) summaries.push(summaryOf(await renderToFile(job)));
    return summaries;
  }
  const processes = startProcesses<RenderJob, Summary>('scripts/content/renderProcess.ts', count);
  try {
    return await Promise.all(jobs.map(processes.ask));
  } finally {
    processes.stop();
  }
}
