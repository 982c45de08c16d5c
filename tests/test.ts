import { mkdir, readFile, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { CommandFailed } from '../build/support/run';
import { ensureBrowser } from './support/browser';
import { buildTestCheckout, makeTestCheckout, runIn, testCheckout } from './support/checkout';

type Counts = { passed: number; failed: number };

const reports = resolve(testCheckout, '.cache/reports');
const counts: Counts = { passed: 0, failed: 0 };

/** Runs a check that passes or fails as a whole. */
async function check(name: string, ended: () => Promise<void>): Promise<void> {
  console.log(`\n▸ ${name}`);
  try {
    await ended();
    counts.passed += 1;
  } catch (error) {
    if (!(error instanceof CommandFailed)) throw error;
    counts.failed += 1;
  }
}

/** Runs a test runner in the copy and adds the tests that it counted. */
async function suite(
  name: string,
  report: string,
  read: (json: unknown) => Counts,
  command: string[],
  env = {},
) {
  console.log(`\n▸ ${name}`);
  const [program = '', ...args] = command;
  const ended = await runIn(testCheckout, program, args, env).then(
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

ensureBrowser();
makeTestCheckout();
await rm(reports, { recursive: true, force: true });
await mkdir(reports, { recursive: true });
await check('format and lint', () => runIn(testCheckout, 'biome', ['check', '.']));
await check('build', buildTestCheckout);
await check('types', () => runIn(testCheckout, 'tsc', ['--noEmit']));
await suite('tests of functions and of builds', join(reports, 'vitest.json'), vitestCounts, [
  'vitest',
  'run',
  '--reporter=default',
  '--reporter=json',
  `--outputFile=${join(reports, 'vitest.json')}`,
]);
await suite(
  'end-to-end tests',
  join(reports, 'e2e.json'),
  playwrightCounts,
  ['playwright', 'test', '--reporter=list,json'],
  { PLAYWRIGHT_JSON_OUTPUT_NAME: join(reports, 'e2e.json') },
);
await suite(
  'options, switched on',
  join(reports, 'options.json'),
  playwrightCounts,
  ['tsx', 'tests/test-options.ts', '--reporter=list,json'],
  { PLAYWRIGHT_JSON_OUTPUT_NAME: join(reports, 'options.json') },
);

console.log(`\n${counts.passed} passed, ${counts.failed} failed`);
process.exit(counts.failed > 0 ? 1 : 0);
