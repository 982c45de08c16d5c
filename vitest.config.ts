import { defineConfig } from 'vitest/config';

const rooms = '{model,markdown,words,lib,components,elements,build,commands,tests,bench,deploy}';

/** What builds, starts commands or browsers, or takes its time; everything else is a test of functions. */
const builds = [
  'tests/{builds,fuzz}/**/*.test.ts',
  'build/version.test.ts',
  'build/content/textProcesses.test.ts',
  'build/finish/site.test.ts',
  'build/support/processes.test.ts',
  'commands/check/*.test.ts',
  'commands/import/linear.test.ts',
  'commands/import/alwaysBuilds.test.ts',
  'commands/import/hugoWitness.test.ts',
  'commands/new/new.test.ts',
  'commands/translations/*.test.ts',
  'markdown/hostile.test.ts',
  'markdown/limits.test.ts',
];

export default defineConfig({
  test: {
    reporters: ['default'],
    // Only against tests that hang: how fast a machine is, no test says.
    testTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: { name: 'unit', include: [`${rooms}/**/*.test.{ts,tsx}`], exclude: builds },
      },
      { extends: true, test: { name: 'builds', include: builds } },
    ],
  },
});
