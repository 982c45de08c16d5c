import { rm } from 'node:fs/promises';
import { exportedDir } from '../paths';
import { run } from '../run';

/** Contentlayer's documents → .cache/exported/: every page as Next.js exports it. */
export async function buildPages(): Promise<void> {
  await rm(exportedDir, { recursive: true, force: true });
  await run('next', ['build'], { env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1' } });
}
