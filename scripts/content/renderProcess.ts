import { answer } from '../processes';
import { type RenderJob, renderToFiles, summaryOf } from './renderJob';

answer(async (job: RenderJob) => summaryOf(await renderToFiles(job)));
