import { readFile, realpath, stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, relative, sep } from 'node:path';
import { contentType } from 'mime-types';
import Negotiator from 'negotiator';
import send from 'send';
import { headersFor, readHeaderRules } from '../../deploy/headersFile';
import { type RequestPath, readRequestPath } from '../../deploy/requestPath';

type Options = { folder: string; port: number; basePath: string };

/** What version 1 of the negotiator takes, and its types don't know yet. */
type RanksEncodings = {
  encodings(available: string[], options?: { preferred: string[] }): string[];
};

type Answer = { status: number; headers?: Record<string, string>; body?: string | Buffer };

/** The endings of compressed twins, by their names in `Accept-Encoding`; the better one first. */
const twinEndings = { br: '.br', gzip: '.gz' };

/**
 * A static server like the hosts that the site is made for: compressed twins, 404.html, `_headers`, a
 * base path. It asks the disk for each request, so that a new build is seen at once, and sends nothing
 * from outside the folder, nor dot files.
 */
export async function serve({ folder, port, basePath }: Options) {
  const server = createServer((request, response) => {
    // The reader may have gone.
    response.on('error', () => {});
    respond(folder, basePath, request, response).catch((error) => {
      console.error(error);
      if (response.headersSent) response.destroy();
      else response.writeHead(500).end();
    });
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

async function respond(
  folder: string,
  basePath: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const rules = readHeaderRules(await readFile(join(folder, '_headers'), 'utf8').catch(() => ''));
  const answer = ({ status, headers, body }: Answer) => {
    for (const name of response.getHeaderNames()) response.removeHeader(name);
    response.writeHead(status, {
      ...headersFor('/404.html', rules),
      'Content-Type': 'text/plain; charset=utf-8',
      ...headers,
    });
    response.end(body ?? `${status}\n`);
  };
  const missing = async () => {
    const page = await readFile(join(folder, '404.html')).catch(() => undefined);
    const headers = page && { 'Content-Type': 'text/html; charset=utf-8' };
    answer({ status: 404, headers, body: page });
  };

  if (request.method !== 'GET' && request.method !== 'HEAD') {
    return answer({ status: 405, headers: { Allow: 'GET, HEAD', Connection: 'close' } });
  }
  const path = readRequestPath(request.url ?? '', basePath);
  const root = await realpath(folder).catch(() => undefined);
  if (!path || !root) return missing();
  if (!path.isFolder && (await fileIn(root, [...path.names, 'index.html']))) {
    return answer({ status: 301, headers: { Location: withSlash(path, basePath) } });
  }
  const names = path.isFolder ? [...path.names, 'index.html'] : path.names;
  const file = await fileIn(root, names);
  if (file === undefined) return missing();

  const { twins, encoding } = await chooseTwin(root, names, request);
  const headers = {
    'Cache-Control': 'no-cache',
    'Content-Type': contentType(names.at(-1) ?? '') || 'application/octet-stream',
    ...headersFor(`/${path.names.join('/')}${path.isFolder ? '/' : ''}`, rules),
    ...(twins.size > 0 && { Vary: 'Accept-Encoding' }),
    ...(encoding && { 'Content-Encoding': encoding }),
  };
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  const sent = (encoding && twins.get(encoding)) ?? file;
  // All has been checked; what is sent lies in the folder, links resolved.
  send(request, encodeURI(relative(root, sent).split(sep).join('/')), {
    root,
    dotfiles: 'allow',
    index: false,
    cacheControl: false,
  })
    .on('directory', missing)
    .on('error', ({ status, headers }: { status: number; headers?: Record<string, string> }) => {
      if (response.headersSent) response.destroy();
      else if (status === 404) missing();
      else answer({ status, headers });
    })
    .pipe(response);
}

/** The real path of a file below a folder (a real path as well), if there is one. */
async function fileIn(root: string, names: string[]): Promise<string | undefined> {
  try {
    const file = await realpath(join(root, ...names));
    const isInside = file.startsWith(root.endsWith(sep) ? root : root + sep);
    return isInside && (await stat(file)).isFile() ? file : undefined;
  } catch {
    return undefined;
  }
}

/** Which compressed twins a file has, and the name of the one that the reader prefers to it. */
async function chooseTwin(root: string, names: string[], request: IncomingMessage) {
  const name = names.at(-1) ?? '';
  const twins = new Map<string, string>();
  for (const [encoding, ending] of Object.entries(twinEndings)) {
    const twin = await fileIn(root, [...names.slice(0, -1), name + ending]);
    if (twin !== undefined) twins.set(encoding, twin);
  }
  const offered = [...twins.keys()];
  const negotiator: RanksEncodings = new Negotiator(request);
  const [best] = negotiator.encodings([...offered, 'identity'], { preferred: offered });
  return { twins, encoding: offered.find((encoding) => encoding === best) };
}

/** The same address with a slash at its end: always of this site, as no name is empty. */
const withSlash = ({ names, query }: RequestPath, basePath: string): string =>
  `${basePath}/${names.map((name) => `${encodeURIComponent(name)}/`).join('')}${query}`;
