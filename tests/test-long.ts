import { CommandFailed, run } from '../build/support/run';

// What takes too long for every change. Each line is a command, with the variables that make it long.

const tests: { command: string[]; env: Record<string, string> }[] = [
  {
    command: ['vitest', 'run', 'tests/fuzz'],
    env: { FUZZ_RUNS: '10000', DRAWING_RUNS: '2000', FUZZ_SEED: 'random' },
  },
  {
    command: ['vitest', 'run', 'tests/builds/incremental', 'tests/builds/killed'],
    env: { LONG: '1', KILLS: '50' },
  },
  {
    command: ['vitest', 'run', 'commands/import/hugoWitness', 'commands/import/alwaysBuilds'],
    env: { HUGO_SITES: '200', FUZZ_SEED: 'random', FUZZ_RUNS: '2000' },
  },
];

let failed = 0;
for (const { command, env } of tests) {
  const [program = '', ...args] = command;
  try {
    await run(program, args, { env: { ...process.env, ...env } });
  } catch (error) {
    if (!(error instanceof CommandFailed)) throw error;
    failed += 1;
  }
}
process.exit(failed > 0 ? 1 : 0);
