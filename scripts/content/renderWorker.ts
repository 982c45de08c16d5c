import { type RenderJob, renderToFiles, summaryOf } from './renderJob';

// One job at a time; `renderTexts.ts` hands out the next when one is done.
process.on('message', async (job: RenderJob) => {
  process.send?.(summaryOf(await renderToFiles(job)));
});
// The build was stopped.
process.on('disconnect', () => process.exit());
