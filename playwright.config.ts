import { defineConfig, devices } from 'playwright/test';
import { findBrowser } from './scripts/browser';

const address = `http://localhost:${process.env.PORT ?? 4173}/`;

export default defineConfig({
  testDir: 'e2e',
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  workers: 2,
  reporter: 'list',
  use: {
    baseURL: process.env.E2E_ADDRESS ?? address,
    ...devices['Desktop Chrome'],
    launchOptions: {
      executablePath: findBrowser(),
      // Chromium has no sandbox for root.
      args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
    },
  },
  webServer: {
    command: 'tsx scripts/serve.ts',
    url: address,
    reuseExistingServer: !process.env.CI,
  },
});
