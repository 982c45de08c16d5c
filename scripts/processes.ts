import { type ChildProcess, fork } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { fail } from './explain';
import { CommandFailed } from './run';

export type Processes<Job, Result> = {
  /** Gives a job to a process that is free. Rejects when the process ends over it. */
  ask: (job: Job) => Promise<Result>;
  stop: () => void;
};

/** A process has its next job at hand when it has done one. */
const jobsAtHand = 2;

type Asked<Job, Result> = {
  job: Job;
  resolve: (result: Result) => void;
  reject: (error: Error) => void;
};

/** Where the bundles are, when this is in one: `makeBundles` fills it in. */
declare const bundlesDir: string | undefined;

const fileOf = (module: string): string =>
  typeof bundlesDir === 'string' ? join(bundlesDir, module.replace(/\.ts$/, '.mjs')) : module;

/**
 * Starts a module of this project, which calls `answer`, in processes of its own: they leave no
 * memory behind, and tsx has no part in the threads of Node.js 20.
 * @param module its path from the project's root
 */
export function startProcesses<Job extends object, Result>(
  module: string,
  count = availableParallelism(),
): Processes<Job, Result> {
  const file = fileOf(module);
  const waiting = new Set<Asked<Job, Result>>();
  const processes = Array.from({ length: count }, () => startProcess<Job, Result>(file));
  function handOut() {
    for (const next of waiting) {
      const [free] = [...processes].sort((a, b) => a.busyWith() - b.busyWith());
      if (!free || free.busyWith() >= jobsAtHand) return;
      waiting.delete(next);
      free.give(next);
    }
  }
  return {
    ask: (job) =>
      new Promise<Result>((resolve, reject) => {
        waiting.add({ job, resolve, reject });
        handOut();
      }).finally(handOut),
    stop() {
      for (const { stop } of processes) stop();
    },
  };
}

/** One process; it answers in the order in which it was asked. */
function startProcess<Job extends object, Result>(file: string) {
  const child: ChildProcess = fork(file);
  const asked: Asked<Job, Result>[] = [];
  let ended: Error | undefined;
  child.on('message', (result: Result) => asked.shift()?.resolve(result));
  child.on('exit', (code, signal) => {
    const how = signal ?? `status ${code}`;
    ended = new CommandFailed(`a process of the build (${file}) ended with ${how}`);
    for (const each of asked.splice(0)) each.reject(ended);
  });
  return {
    busyWith: () => asked.length,
    give(next: Asked<Job, Result>): void {
      if (ended) {
        next.reject(ended);
      } else {
        asked.push(next);
        child.send(next.job);
      }
    },
    stop: () => child.kill(),
  };
}

/** The same, but the first jobs are done right here, because fewer aren't worth the start. */
export function startProcessesWhenMany<Job extends object, Result>(
  module: string,
  work: (job: Job) => Result | Promise<Result>,
  few: number,
): Processes<Job, Result> {
  let done = 0;
  let processes: Processes<Job, Result> | undefined;
  return {
    async ask(job) {
      done += 1;
      if (done <= few) return work(job);
      processes ??= startProcesses(module);
      return processes.ask(job);
    },
    stop: () => processes?.stop(),
  };
}

/** In such a process: does the jobs that it is given, one after the other. */
export function answer<Job, Result>(work: (job: Job) => Result | Promise<Result>): void {
  let last: Promise<unknown> = Promise.resolve();
  process.on('message', (job: Job) => {
    last = last.then(async () => process.send?.(await work(job))).catch(fail);
  });
  // The build was stopped.
  process.on('disconnect', () => process.exit());
}
