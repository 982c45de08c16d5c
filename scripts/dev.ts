import { watch } from 'chokidar';
import { formatProblem } from '../model/problem';
import { buildTime } from './clock';
import { contentDir, searchDir } from './paths';
import { run } from './run';
import { buildContent, ContentProblems } from './stages/content';
import { buildEditor } from './stages/editor';
import { watchElements } from './stages/elements';
import { buildSearch } from './stages/search';

/** Rebuilds the content and says what is wrong with it; what was right before stays to be seen. */
async function content(): Promise<boolean> {
  try {
    await buildContent({ preview: true, now: buildTime() });
    return true;
  } catch (error) {
    if (!(error instanceof ContentProblems)) throw error;
    for (const problem of error.problems) console.error(formatProblem(problem));
    return false;
  }
}

const ready = await content();
await watchElements();
await buildEditor();
if (ready) await buildSearch(searchDir);

let running = Promise.resolve(ready);
let waiting = false;
watch(contentDir, {
  ignoreInitial: true,
  awaitWriteFinish: { stabilityThreshold: 50, pollInterval: 20 },
}).on('all', () => {
  if (waiting) return;
  waiting = true;
  running = running.then(() => {
    waiting = false;
    return content();
  });
});

await run('next', ['dev', '--port', process.env.PORT ?? '3000'], {
  env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1' },
});
