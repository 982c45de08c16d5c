import { summaryOf } from '../../lib/rendered';
import { site } from '../../lib/site';
import { readFrontMatter } from '../../model/frontMatter';
import { answer } from '../support/processes';
import type { TextJob, TextResult } from './textProcesses';

answer(async (job: TextJob): Promise<TextResult> => {
  if ('text' in job) {
    const { body: _, ...read } = readFrontMatter(job.text, job.file);
    return read;
  }
  // Front matter is read without it, as when nothing else has changed.
  const { renderToFile } = await import('./renderJob');
  return summaryOf(await renderToFile(job));
}, site.processorSeconds);
