import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['{model,markdown,lib,components,elements,scripts}/**/*.test.{ts,tsx}'],
    reporters: ['default'],
    // A busy machine is no failure.
    testTimeout: 60_000,
  },
});
