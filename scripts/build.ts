import { formatProblem } from '../model/problem';
import { takeLock } from './lock';
import { lockFile, outDir } from './paths';
import { CommandFailed } from './run';
import { checkSettings } from './settings';
import { startNext } from './stages/pages';
import { Stopped } from './stopped';

if (!(await takeLock(lockFile))) {
  console.error(
    'another build is at work in this folder; wait until it has ended, then build again',
  );
  process.exit(1);
}
checkSettings();
// Next.js takes longest to start: all else is imported, and done, beside it.
const next = await startNext();
const { buildSite } = await import('./buildSite');
const { ContentProblems } = await import('./stages/content');

try {
  // Next.js may fail before it is needed.
  const verify = process.argv.includes('--verify');
  const [{ pages, rendered }] = await Promise.all([buildSite(next, { verify }), next.ended]);
  const seconds = (performance.now() / 1000).toFixed(1);
  console.log(`${pages} pages in ${outDir}/, ${rendered} of them rendered, built in ${seconds} s.`);
} catch (error) {
  await next.stop();
  if (error instanceof ContentProblems) {
    for (const problem of error.problems) console.error(formatProblem(problem));
    const { length } = error.problems;
    console.error(`\n${length === 1 ? '1 problem' : `${length} problems`}; nothing was built.`);
  } else if (error instanceof CommandFailed || error instanceof Stopped) {
    console.error(error.message);
  } else {
    console.error(error);
  }
  process.exit(1);
}
