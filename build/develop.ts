import { watch } from 'chokidar';
import { buildTime } from './clock';
import { isGenerated } from './content/published';
import { buildContent } from './content/stage';
import { buildEditor } from './editor/stage';
import { watchElements } from './elements/stage';
import { writeIcons } from './finish/icons';
import { contentDir, publicDir, searchDir } from './paths';
import { buildSearch, makeIndex } from './search/stage';
import { explain } from './support/explain';
import { reportDamaged } from './support/keyedCache';
import { formatProblems } from './support/problems';
import { run } from './support/run';

/**
 * Rebuilds the content and says what is wrong with it; what was right before stays to be seen. A
 * file may also vanish while it is read, as when a branch is switched: its change is heard of next.
 */
async function content(): Promise<boolean> {
  try {
    const { doubts } = await buildContent({ preview: true, now: buildTime() });
    if (doubts.length > 0) console.warn(formatProblems(doubts));
    return true;
  } catch (error) {
    console.error(explain(error) ?? error);
    return false;
  } finally {
    reportDamaged();
  }
}

/** Serves the site as it is written: content, elements and pages are made again when they change. */
export async function develop(port: number): Promise<void> {
  // Before anything is made: later it would be said of every change.
  buildTime();
  const ready = await content();
  await watchElements();
  await buildEditor();
  await writeIcons();
  if (ready) await buildSearch(searchDir, () => makeIndex(searchDir));

  let running = Promise.resolve(ready);
  let waiting = false;
  watch([contentDir, publicDir], {
    ignored: isGenerated,
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

  await run('next', ['dev', '--port', String(port)], {
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1' },
  });
}
