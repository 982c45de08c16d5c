import { existsSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import sirv from 'sirv';
import { headersFor, readHeaderRules } from './hosting/headersFile';

type Options = { folder: string; port: number; basePath: string };

/** Characters that have a meaning in addresses, but none in the path of a file; sirv leaves them encoded. */
const withPlainReserved = (url: string): string =>
  url.replace(/^[^?]*/, (path) =>
    path.replace(/%(?:24|26|2B|2C|3A|3B|3D|40)/gi, decodeURIComponent),
  );

/** Whether an address without a slash at its end is that of a page, which has one. */
function isFolder(folder: string, path: string): boolean {
  try {
    return !path.endsWith('/') && existsSync(join(folder, decodeURIComponent(path), 'index.html'));
  } catch {
    return false;
  }
}

/** A static server like the hosts that the site is made for: compressed twins, 404.html, `_headers`, a base path. */
export async function serve({ folder, port, basePath }: Options) {
  const list = join(folder, '_headers');
  const rules = () => readHeaderRules(existsSync(list) ? readFileSync(list, 'utf8') : '');
  const files = sirv(folder, {
    // Looks at the disk for every request, so that a new build is seen at once.
    dev: true,
    brotli: true,
    gzip: true,
    etag: true,
    setHeaders(response, path) {
      const headers = { 'Cache-Control': 'no-cache', ...headersFor(path, rules()) };
      for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    },
  });
  const server = createServer((request, response) => {
    const missing = async () => {
      response.writeHead(404, {
        'Content-Type': 'text/html; charset=utf-8',
        ...headersFor('/404.html', rules()),
      });
      response.end(await readFile(join(folder, '404.html')));
    };
    const url = request.url ?? '/';
    if (basePath && url !== basePath && !url.startsWith(`${basePath}/`)) return missing();
    const [path = '', query] = url.split('?');
    if (isFolder(folder, path.slice(basePath.length))) {
      response.writeHead(301, { Location: `${path}/${query === undefined ? '' : `?${query}`}` });
      return response.end();
    }
    request.url = withPlainReserved(url.slice(basePath.length) || '/');
    files(request, response, missing);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, resolve);
  });
  const { port: actual } = server.address() as AddressInfo;
  return {
    address: `http://localhost:${actual}${basePath}/`,
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}
