import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['{model,markdown,lib,components,elements,scripts}/**/*.test.{ts,tsx}'],
    reporters: ['default'],
  },
});
