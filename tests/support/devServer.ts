import { spawn } from 'node:child_process';
import { environmentIn } from './checkout';

/**
 * Starts `npm run dev` in a copy of the project, and waits until it serves pages.
 * @param env further environment variables
 */
export async function startDev(folder: string, port: number, env: Record<string, string> = {}) {
  // A group of its own: all that it has started ends with it.
  const server = spawn('tsx', ['build/dev.ts'], {
    cwd: folder,
    env: environmentIn(folder, { PORT: String(port), NODE_ENV: 'development', ...env }),
    detached: true,
  });
  let output = '';
  for (const stream of [server.stdout, server.stderr]) {
    stream.on('data', (data) => {
      output += data;
    });
  }
  const closed = new Promise((done) => server.on('close', done));
  while (!output.includes('Ready in')) {
    if (server.exitCode !== null) throw new Error(output);
    await new Promise((done) => setTimeout(done, 100));
  }
  return {
    address: `http://localhost:${port}/`,
    /** All that it has printed. */
    output: () => output,
    async stop() {
      if (server.pid && server.exitCode === null) process.kill(-server.pid);
      await closed;
    },
  };
}
