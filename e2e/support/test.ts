import { test as base, expect } from 'playwright/test';

/**
 * Chromium itself says this, not a script of the page, when a page was shown before the transition to
 * it could begin: https://github.com/w3c/csswg-drafts/issues/13726
 */
const givenUp =
  /^InvalidStateError: Transition was aborted because of invalid state\. Page already/;

/** A test that also fails when a page throws, or writes an error to the console. */
export const test = base.extend<{ noErrors: undefined }>({
  noErrors: [
    async ({ context }, use) => {
      const errors: string[] = [];
      context.on('weberror', (error) => {
        const text = String(error.error());
        if (!givenUp.test(text)) errors.push(text);
      });
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
