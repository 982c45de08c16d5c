import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { userInfo } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { cacheDir } from '../build/paths';
import { buildScript, CommandFailed } from '../build/support/run';
import { ensureBrowser } from './support/browser';
import { copyCheckout, runIn } from './support/checkout';

// Runs the end-to-end tests against nginx as deploy/nginx/ sets it up, with the site below a base path.
// Arguments go to Playwright, such as the names of test files.

const basePath = '/repo';
const port = Number(process.env.PORT ?? 4180);
const folder = resolve(cacheDir, 'nginx');
const site = join(folder, 'site');
const modules = '/usr/lib/nginx/modules';
const env = {
  BASE_PATH: basePath,
  E2E_ADDRESS: `http://localhost:${port}${basePath}/`,
};

let server: ChildProcess | undefined;
try {
  ensureBrowser();
  ensureNginx();
  copyCheckout(site);
  await runIn(site, process.execPath, buildScript, env);
  server = await startNginx();
  await runIn(site, 'playwright', ['test', ...process.argv.slice(2)], env);
} catch (error) {
  if (!(error instanceof CommandFailed)) console.error(error);
  process.exitCode = 1;
} finally {
  server?.kill('SIGQUIT');
}

/** Installs nginx and its module for brotli where Debian's are missing. */
function ensureNginx(): void {
  const works = () => spawnSync('nginx', ['-t', '-c', writeConfiguration()]).status === 0;
  if (works()) return;
  console.log('Installing nginx for the tests …');
  const packages = 'nginx libnginx-mod-http-brotli-static';
  const command = `apt-get update && apt-get install -y --no-install-recommends ${packages}`;
  spawnSync('sh', ['-c', command], { stdio: 'inherit', timeout: 600_000 });
  if (!works()) throw new Error(`no nginx to test with; install Debian's packages ${packages}`);
}

/**
 * What stands around the shipped configuration, whose own port and folder are replaced.
 * @returns the file to start nginx with
 */
function writeConfiguration(): string {
  const conf = join(folder, 'conf');
  const www = join(folder, 'www');
  rmSync(www, { recursive: true, force: true });
  mkdirSync(conf, { recursive: true });
  mkdirSync(www);
  symlinkSync(join(site, 'out'), join(www, basePath));
  cpSync('deploy/nginx/facing-pages.conf', join(conf, 'facing-pages.conf'));
  const own = readFileSync('deploy/nginx/facing-pages.site', 'utf8')
    .replace('listen 80;', `listen ${port};`)
    .replace('root /srv/facing-pages;', `root ${www};`)
    .replace('$base_path "";', `$base_path "${basePath}";`);
  writeFileSync(join(conf, 'facing-pages.site'), own);
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${join(folder, name)};`,
  );
  const main = [
    ...(process.getuid?.() === 0 ? [`user ${userInfo().username};`] : []),
    `load_module ${modules}/ngx_http_brotli_static_module.so;`,
    'daemon off;',
    `pid ${join(folder, 'nginx.pid')};`,
    'error_log stderr warn;',
    'events {}',
    `http { access_log off; ${temporary.join(' ')} include facing-pages.conf; }`,
  ];
  writeFileSync(join(conf, 'nginx.conf'), `${main.join('\n')}\n`);
  return join(conf, 'nginx.conf');
}

async function startNginx(): Promise<ChildProcess> {
  const redirects = readFileSync(join(site, 'out', '_redirects'), 'utf8');
  // The same as `sed` does in docs/publishing.md and in the Containerfile.
  const map = redirects.replace(/^(\S*) (\S*) 301$/gm, '"$1" "$2";');
  writeFileSync(join(folder, 'conf', 'facing-pages.redirects'), map);
  const child = spawn('nginx', ['-c', join(folder, 'conf', 'nginx.conf')], { stdio: 'inherit' });
  for (let tries = 0; tries < 50; tries += 1) {
    if (child.exitCode !== null) throw new Error('nginx ended');
    const answer = await fetch(env.E2E_ADDRESS).catch(() => undefined);
    if (answer?.ok) return child;
    await wait(100);
  }
  throw new Error('nginx does not answer');
}
