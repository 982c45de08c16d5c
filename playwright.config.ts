import { defineConfig, devices } from 'playwright/test';
import { site } from './lib/site';
import { launchOptions } from './tests/support/browser';

const address = `http://localhost:${process.env.PORT ?? 4173}${site.basePath}/`;
// Another server, such as nginx, that has been started already.
const elsewhere = process.env.E2E_ADDRESS;

export default defineConfig({
  // The tests of options need a site that has them: tests/test-options.ts.
  ...(process.env.E2E_OPTIONS
    ? { testDir: 'e2e/options' }
    : { testDir: 'e2e', testIgnore: 'options/**' }),
  fullyParallel: true,
  // Only against tests that hang: how fast a machine is, no test says.
  timeout: 180_000,
  expect: { timeout: 20_000 },
  forbidOnly: Boolean(process.env.CI),
  workers: 2,
  reporter: 'list',
  use: {
    baseURL: elsewhere ?? address,
    ...devices['Desktop Chrome'],
    launchOptions: launchOptions(),
  },
  ...(!elsewhere && {
    webServer: {
      command: 'tsx commands/serve/serve.ts',
      url: address,
      reuseExistingServer: !process.env.CI,
    },
  }),
});
