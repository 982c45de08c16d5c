import { isError, UserError } from '../model/problem';
import { takeLock } from './lock';
import { lockFile, outDir } from './paths';
import { command } from './support/command';

await command({
  usage: `npm run build                content/ → ${outDir}/, ready to be published; settings: site.config.ts
npm run build -- --verify    the same, and looks into every file that is kept from the last build`,
  options: { verify: { type: 'boolean', default: false } },
  async run({ verify }) {
    if (!(await takeLock(lockFile))) {
      throw new UserError(
        'another build is at work in this folder; wait until it has ended, then build again',
      );
    }
    const { startNext } = await import('./pages/stage');
    // Next.js takes longest to start: all else is imported, and done, beside it.
    const next = await startNext({ verify });
    try {
      const { buildSite } = await import('./buildSite');
      // Next.js may fail before it is needed.
      const [{ pages, rendered }] = await Promise.all([buildSite(next, { verify }), next.ended]);
      const seconds = (performance.now() / 1000).toFixed(1);
      console.log(
        `${pages} pages in ${outDir}/, ${rendered} of them rendered, built in ${seconds} s.`,
      );
    } catch (error) {
      await next.stop();
      const { ContentProblems } = await import('./content/stage');
      if (!(error instanceof ContentProblems)) throw error;
      const { length } = error.problems.filter(isError);
      console.error(error.message);
      console.error(`\n${length === 1 ? '1 error' : `${length} errors`}; nothing was built.`);
      process.exit(1);
    }
  },
});
