import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: [
      '{model,markdown,words,lib,components,elements,build,commands,tests,bench,deploy}/**/*.test.{ts,tsx}',
    ],
    reporters: ['default'],
    // Only against tests that hang: how fast a machine is, no test says.
    testTimeout: 60_000,
  },
});
