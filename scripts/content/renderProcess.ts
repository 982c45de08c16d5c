import { summaryOf } from '../../lib/rendered';
import { answer } from '../processes';
import { type RenderJob, renderToFile } from './renderJob';

answer(async (job: RenderJob) => summaryOf(await renderToFile(job)));
