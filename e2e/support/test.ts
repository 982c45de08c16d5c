import { test as base, expect } from 'playwright/test';

/** A test that also fails when a page throws, or writes an error to the console. */
export const test = base.extend<{ noErrors: undefined }>({
  noErrors: [
    async ({ context }, use) => {
      const errors: string[] = [];
      context.on('weberror', (error) => errors.push(String(error.error())));
      context.on('console', (message) => {
        // A missing page is a test's own doing, or shows otherwise.
        const loading = /^Failed to load resource/.test(message.text());
        if (message.type() === 'error' && !loading) errors.push(message.text());
      });
      await use(undefined);
      expect(errors).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };
