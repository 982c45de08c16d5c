import { rmSync } from 'node:fs';
import { connect, createServer, type Server } from 'node:net';
import { join, resolve } from 'node:path';

/**
 * Takes a lock that one process has at a time, until it ends, however it ends. The lock is a socket:
 * what a killed process leaves of it nobody listens to, so that it holds up no other.
 * @param file that is the lock's; short, for names of sockets end at some 100 bytes
 * @returns what gives it back; undefined when another process has it
 */
export async function takeLock(file: string): Promise<(() => void) | undefined> {
  // Windows has names for such sockets that are no files.
  const path = process.platform === 'win32' ? join('\\\\.\\pipe', resolve(file)) : file;
  for (let attempt = 1; attempt <= 2; attempt += 1) {
    const server = createServer((socket) => socket.destroy()).unref();
    const error = await listen(server, path);
    if (error?.code !== 'EADDRINUSE') {
      // Some file systems have no sockets: without a lock a build is as good.
      const release = () => {
        if (error) return;
        server.close();
        rmSync(path, { force: true });
      };
      process.once('exit', release);
      return release;
    }
    if (await isListening(path)) return undefined;
    rmSync(path, { recursive: true, force: true });
  }
  return undefined;
}

const listen = (server: Server, path: string): Promise<NodeJS.ErrnoException | undefined> =>
  new Promise((done) => {
    server.once('error', done);
    server.listen(path, () => done(undefined));
  });

const isListening = (path: string): Promise<boolean> =>
  new Promise((done) => {
    const socket = connect(path);
    socket.once('connect', () => {
      socket.destroy();
      done(true);
    });
    socket.once('error', () => done(false));
  });
