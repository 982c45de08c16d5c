import { type ChildProcess, fork } from 'node:child_process';
import { createRequire } from 'node:module';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { fail } from './explain';
import { CommandFailed } from './run';
import { watchProcessor } from './watchProcessor';

export type Processes<Job, Result> = {
  /** Gives a job to a process that is free. Rejects when the process ends over it. */
  ask: (job: Job) => Promise<Result>;
  stop: () => void;
};

/** A process has its next job waiting when it has done one. */
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

/** A process ended over a job; others go on in a new one. */
export class ProcessEnded extends Error {}

type Options = {
  /** At most so many processes. */
  count?: number;
  /** A further process is started for so many jobs that wait. */
  worth?: number;
};

/**
 * Starts a module of this project, which calls `answer`, in processes of its own as jobs come: they
 * leave no memory behind, and tsx has no part in the threads of Node.js 20.
 * @param module its path from the project's root
 */
export function startProcesses<Job extends object, Result>(
  module: string,
  { count = availableParallelism(), worth = 0 }: Options = {},
): Processes<Job, Result> {
  const file = fileOf(module);
  const waiting = new Set<Asked<Job, Result>>();
  const processes = new Set<ReturnType<typeof start>>();
  const start = () => {
    const started = startProcess<Job, Result>(file, (left) => {
      processes.delete(started);
      for (const each of left) waiting.add(each);
      handOut();
    });
    return started;
  };
  function handOut() {
    for (const next of waiting) {
      let [free] = [...processes].sort((a, b) => a.busyWith() - b.busyWith());
      const isWorth = waiting.size > worth * processes.size;
      if (!free || (free.busyWith() > 0 && processes.size < count && isWorth)) {
        free = start();
        processes.add(free);
      }
      if (free.busyWith() >= jobsAtHand) return;
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
      processes.clear();
    },
  };
}

/**
 * One process; it answers in the order in which it was asked. When it ends over a job, that is
 * rejected, and those behind it are given back. It doesn't keep this process waiting when idle.
 */
function startProcess<Job extends object, Result>(
  file: string,
  giveBack: (asked: Asked<Job, Result>[]) => void,
) {
  const child: ChildProcess = fork(file, { execArgv: execArgvFor(file) });
  const asked: Asked<Job, Result>[] = [];
  const hold = (isBusy: boolean) => {
    for (const part of [child, child.channel]) {
      if (isBusy) part?.ref();
      else part?.unref();
    }
  };
  hold(false);
  child.on('message', (result: Result) => {
    asked.shift()?.resolve(result);
    hold(asked.length > 0);
  });
  child.on('exit', (code, signal) => {
    const how = signal ?? `status ${code}`;
    const message = `a process of the build (${file}) ended with ${how}`;
    const [over, ...others] = asked.splice(0);
    // With status 1 it has said itself what is wrong.
    over?.reject(code === 1 ? new CommandFailed(message) : new ProcessEnded(message));
    giveBack(others);
  });
  return {
    busyWith: () => asked.length,
    give(next: Asked<Job, Result>): void {
      asked.push(next);
      hold(true);
      // When it has ended meanwhile, its exit is heard of next.
      child.send(next.job, () => {});
    },
    stop: () => child.kill(),
  };
}

/** Modules that aren't bundled need tsx, which a test has not been started with. */
const execArgvFor = (file: string): string[] =>
  file.endsWith('.ts') && !process.execArgv.join().includes('tsx')
    ? ['--import', pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href]
    : process.execArgv;

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

/**
 * In such a process: does the jobs that it is given, one after the other.
 * @param processorSeconds for a job that takes more of a processor, the process is ended
 */
export function answer<Job, Result>(
  work: (job: Job) => Result | Promise<Result>,
  processorSeconds = Number.POSITIVE_INFINITY,
): void {
  const watch = watchProcessor(processorSeconds);
  let last: Promise<unknown> = Promise.resolve();
  process.on('message', (job: Job) => {
    last = last
      .then(async () => {
        watch.start();
        const result = await work(job);
        watch.stop();
        process.send?.(result);
      })
      .catch(fail);
  });
  // The build was stopped.
  process.on('disconnect', () => process.exit());
}
