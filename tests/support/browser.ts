import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright';

// The headless shell starts a page in half the time.
const names = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
];

const places = [
  ...(process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name))),
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** Where a Chromium is: the one that Playwright installed, else the system's. */
function findBrowser(): string | undefined {
  return [process.env.CHROMIUM_PATH, chromium.executablePath(), ...places].find(
    (path) => path && existsSync(path),
  );
}

/** How Playwright starts the Chromium that `findBrowser` finds. */
export const launchOptions = () => ({
  executablePath: findBrowser(),
  // Chromium has no sandbox for root.
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});

/** Finds a Chromium or installs one: Playwright's own, else the one of a Debian system. */
export function ensureBrowser(): string {
  const found = findBrowser();
  if (found) return found;
  console.log('Installing a browser for the tests …');
  const commands = [
    ['npx', 'playwright', 'install', '--with-deps', 'chromium'],
    ['npx', 'playwright', 'install', 'chromium'],
    ['apt-get', 'update'],
    ...['chromium-headless-shell', 'chromium'].map((browser) => [
      'apt-get',
      'install',
      '-y',
      '--no-install-recommends',
      browser,
      'fonts-noto-cjk',
    ]),
  ];
  for (const [command = '', ...args] of commands) {
    spawnSync(command, args, { stdio: 'inherit', timeout: 600_000 });
    const installed = findBrowser();
    if (installed) return installed;
  }
  throw new Error(
    'no Chromium to test with; install Chromium or Chrome, or set CHROMIUM_PATH to where it is',
  );
}
