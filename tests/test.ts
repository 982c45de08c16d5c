import { mkdir, readFile, rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { buildScript, CommandFailed, run } from '../build/support/run';
import { ensureBrowser } from './support/browser';

type Counts = { passed: number; failed: number };

const reports = '.cache/reports';
const counts: Counts = { passed: 0, failed: 0 };

/** Runs a check that passes or fails as a whole. */
async function check(name: string, command: string, ...args: string[]): Promise<void> {
  console.log(`\n▸ ${name}`);
  try {
    await run(command, args);
    counts.passed += 1;
  } catch (error) {
    if (!(error instanceof CommandFailed)) throw error;
    counts.failed += 1;
  }
}

/** Runs a test runner and adds the tests that it counted. */
async function suite(
  name: string,
  report: string,
  read: (json: unknown) => Counts,
  command: string[],
  env = {},
) {
  console.log(`\n▸ ${name}`);
  const [program = '', ...args] = command;
  const ended = await run(program, args, { env: { ...process.env, ...env } }).then(
    () => true,
    (error) => {
      if (!(error instanceof CommandFailed)) throw error;
      return false;
    },
  );
  const result = await readFile(report, 'utf8').then(
    (text) => read(JSON.parse(text)),
    () => ({ passed: 0, failed: 0 }),
  );
  counts.passed += result.passed;
  // A runner that fails without naming a test has failed all the same.
  counts.failed += Math.max(result.failed, ended ? 0 : 1);
}

const vitestCounts = (json: unknown): Counts => {
  const { numPassedTests, numFailedTests } = json as Record<string, number>;
  return { passed: numPassedTests ?? 0, failed: numFailedTests ?? 0 };
};

const playwrightCounts = (json: unknown): Counts => {
  const { expected, flaky, unexpected } = (json as { stats: Record<string, number> }).stats;
  return { passed: expected ?? 0, failed: (unexpected ?? 0) + (flaky ?? 0) };
};

await rm(reports, { recursive: true, force: true });
await mkdir(reports, { recursive: true });
ensureBrowser();
await check('format and lint', 'biome', 'check', '.');
await check('build', process.execPath, ...buildScript);
await check('types', 'tsc', '--noEmit');
await suite('unit tests', `${reports}/unit.json`, vitestCounts, [
  'vitest',
  'run',
  '--reporter=default',
  '--reporter=json',
  `--outputFile=${reports}/unit.json`,
]);
await suite(
  'end-to-end tests',
  `${reports}/e2e.json`,
  playwrightCounts,
  ['playwright', 'test', '--reporter=list,json'],
  { PLAYWRIGHT_JSON_OUTPUT_NAME: `${reports}/e2e.json` },
);
await suite(
  'options, switched on',
  `${reports}/options.json`,
  playwrightCounts,
  ['tsx', 'tests/test-options.ts', '--reporter=list,json'],
  { PLAYWRIGHT_JSON_OUTPUT_NAME: resolve(`${reports}/options.json`) },
);

console.log(`\n${counts.passed} passed, ${counts.failed} failed`);
process.exit(counts.failed > 0 ? 1 : 0);
