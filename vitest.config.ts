import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['{model,markdown,lib,components,elements,scripts}/**/*.test.{ts,tsx}'],
    // Builds that are compared with cold ones, and killed, take longer than every change can wait.
    exclude: process.env.LONG ? [] : ['scripts/rebuild/**'],
    reporters: ['default'],
    // Only against tests that hang: how fast a machine is, no test says.
    testTimeout: 60_000,
  },
});
