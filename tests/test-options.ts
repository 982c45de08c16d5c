import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cacheDir } from '../build/paths';
import { buildScript, CommandFailed } from '../build/support/run';
import { ensureBrowser } from './support/browser';
import { copyCheckout, runIn } from './support/checkout';

// Builds a small site with every option on, in a copy whose site.config.ts is edited as an owner would,
// and runs the tests of e2e/options/ against it. Arguments go to Playwright.

const site = join(cacheDir, 'options-site');
const articles = ['enterprise-first', 'jobs-stanford-2005'];

const options = `
  options: {
    comments: { repo: 'owner/site', repoId: 'R_1', category: 'Comments', categoryId: 'C_1' },
    offline: 'on',
    readerSettings: true,
    analytics: {
      html: () => '<script src="https://stats.example/count.js" defer></script>',
      policy: { 'script-src': ['https://stats.example'] },
    },
    newsletter: {
      html: (language) =>
        '<form action="https://letters.example/join"><button>' +
        (language === 'en' ? 'Join' : '加入') +
        '</button></form>',
      policy: { 'form-action': ['https://letters.example'] },
    },
  },`;

try {
  ensureBrowser();
  copyCheckout(site);
  switchOn();
  keepFewArticles();
  await runIn(site, process.execPath, buildScript);
  const args = ['test', ...process.argv.slice(2)];
  await runIn(site, 'playwright', args, {
    E2E_OPTIONS: 'yes',
    PORT: process.env.PORT ?? '4190',
  });
} catch (error) {
  if (!(error instanceof CommandFailed)) console.error(error);
  process.exitCode = 1;
}

function switchOn(): void {
  const file = join(site, 'site.config.ts');
  const before = readFileSync(file, 'utf8');
  const after = before.replace('OwnSettings = {', (start) => start + options);
  if (after === before) throw new Error('site.config.ts has no settings to add to');
  writeFileSync(file, after);
}

/** The options are on every page: a few are enough. */
function keepFewArticles(): void {
  const folder = join(site, 'content', 'articles');
  for (const name of readdirSync(folder)) {
    if (!articles.includes(name)) rmSync(join(folder, name), { recursive: true });
  }
  // Fonts and pictures that the site has already.
  for (const kept of ['previews', 'title-faces']) {
    const from = join(cacheDir, kept);
    if (existsSync(from)) cpSync(from, join(site, from), { recursive: true });
  }
}
