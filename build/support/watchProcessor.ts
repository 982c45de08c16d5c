import { Worker } from 'node:worker_threads';

/** Milliseconds between two looks at the clock. */
const interval = 100;

/**
 * In a thread, because the process itself is busy. Plain JavaScript in a string, because tsx has no
 * part in the threads of Node.js 20. An odd number in `jobs` means that a job is being done.
 */
const thread = `
  const { workerData: { jobs, limit, interval } } = require('node:worker_threads');
  const used = () => {
    const { user, system } = process.cpuUsage();
    return user + system;
  };
  let job = 0;
  let start = 0;
  setInterval(() => {
    const now = Atomics.load(jobs, 0);
    if (now !== job) [job, start] = [now, used()];
    else if (job % 2 === 1 && used() - start > limit) process.kill(process.pid, 'SIGKILL');
  }, interval);
`;

/**
 * Ends this process when a job, between `start` and `stop`, takes more than so many seconds of a
 * processor, by all threads together. How long it waits for a processor that others use doesn't count.
 */
export function watchProcessor(seconds: number): { start: () => void; stop: () => void } {
  if (seconds === Number.POSITIVE_INFINITY) return { start: () => {}, stop: () => {} };
  const jobs = new Int32Array(new SharedArrayBuffer(4));
  const workerData = { jobs, limit: seconds * 1_000_000, interval };
  new Worker(thread, { eval: true, workerData, execArgv: [] }).unref();
  const count = () => Atomics.add(jobs, 0, 1);
  return { start: count, stop: count };
}
