import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serve } from './server';

const secret = 'kumquat';
const page = '<!doctype html><title>頁</title>';
const notFound = '<!doctype html><title>missing</title>';

const parent = mkdtempSync(join(tmpdir(), 'server-'));
const folder = join(parent, 'out');

function put(path: string, data: string | Buffer): void {
  mkdirSync(dirname(join(parent, path)), { recursive: true });
  writeFileSync(join(parent, path), data);
}

function putTwins(path: string, text: string): void {
  put(path, text);
  put(`${path}.br`, brotliCompressSync(text));
  put(`${path}.gz`, gzipSync(text));
}

let server: Awaited<ReturnType<typeof serve>>;
let below: Awaited<ReturnType<typeof serve>>;

beforeAll(async () => {
  putTwins('out/index.html', page);
  putTwins('out/404.html', notFound);
  put(
    'out/_headers',
    '/*\n  X-Content-Type-Options: nosniff\n\n/*.md\n  Content-Type: text/markdown; charset=utf-8\n',
  );
  putTwins('out/en/index.html', page);
  put('out/文章/100%/index.html', page);
  put('out/文章/a b?.txt', '文');
  put('out/text.md', '# 題');
  put('out/digits.txt', '0123456789');
  put('out/large.bin', Buffer.alloc(8_000_000));
  put('out/.env', secret);
  put('out/.git/index.html', secret);
  put('out/.well-known/security.txt', 'Contact');
  mkdirSync(join(folder, 'empty'));
  put('index.html', secret);
  put('secret.txt', secret);
  put('outside/index.html', secret);
  put('outside/secret.txt', secret);
  put('out2/index.html', secret);
  symlinkSync('../secret.txt', join(folder, 'link.txt'));
  symlinkSync('../outside', join(folder, 'linked'));
  symlinkSync('loop', join(folder, 'loop'));
  symlinkSync('digits.txt', join(folder, 'same.txt'));
  server = await serve({ folder, port: 0, basePath: '' });
  below = await serve({ folder, port: 0, basePath: '/repo' });
});

afterAll(async () => {
  await Promise.all([server.close(), below.close()]);
  rmSync(parent, { recursive: true });
});

const portOf = (one = server): number => Number(new URL(one.address).port);

/** Sends bytes as they are, and reads until the server closes, or leaves as soon as it answers. */
function send(bytes: string | Buffer, { to = server, leave = false } = {}): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect(portOf(to), 'localhost');
    let answer = '';
    socket.setEncoding('latin1');
    socket.on('data', (data) => {
      answer += data;
      if (leave) socket.resetAndDestroy();
    });
    socket.on('error', () => {});
    socket.on('close', () => resolve(answer));
    socket.write(bytes);
  });
}

const request = (target: string, { method = 'GET', headers = '', to = server } = {}) =>
  send(
    Buffer.from(`${method} ${target} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n${headers}\r\n`),
    { to },
  );

const statusOf = (answer: string): number => Number(answer.split(' ')[1]);
const locationOf = (answer: string): string | undefined => /^location: (.*)\r$/im.exec(answer)?.[1];

/** The server still answers as it should. */
async function expectAlive(): Promise<void> {
  const response = await fetch(server.address);
  expect(response.status).toBe(200);
  expect(await response.text()).toBe(page);
}

const get = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
  fetch(new URL(path, server.address), { headers, method, redirect: 'manual' });

describe('the server answers', () => {
  it('with pages, files and their types', async () => {
    for (const [path, type, text] of [
      ['/', 'text/html; charset=utf-8', page],
      ['/?q=1', 'text/html; charset=utf-8', page],
      ['/en/', 'text/html; charset=utf-8', page],
      ['/文章/100%25/', 'text/html; charset=utf-8', page],
      ['/文章/a%20b%3F.txt', 'text/plain; charset=utf-8', '文'],
      ['/text.md', 'text/markdown; charset=utf-8', '# 題'],
      ['/same.txt', 'text/plain; charset=utf-8', '0123456789'],
      ['/.well-known/security.txt', 'text/plain; charset=utf-8', 'Contact'],
    ] as const) {
      const response = await get(path);
      expect(response.status, path).toBe(200);
      expect(response.headers.get('content-type'), path).toBe(type);
      expect(response.headers.get('x-content-type-options'), path).toBe('nosniff');
      expect(response.headers.get('cache-control'), path).toBe('no-cache');
      expect(await response.text(), path).toBe(text);
    }
  });

  it.each([
    ['br', 'br'],
    ['gzip, deflate, br', 'br'],
    ['gzip', 'gzip'],
    ['br;q=0.5, gzip', 'gzip'],
    ['br;q=0, gzip;q=0', undefined],
    ['gzip;q=0.1, identity', undefined],
    ['*', 'br'],
    ['identity;q=0, gzip', 'gzip'],
    ['identity;q=0', undefined],
    ['', undefined],
    [';;q=,,br;q=x', undefined],
  ])('with the twin that the reader prefers: %j', async (accepted, encoding) => {
    const answer = await request('/en/', { headers: `Accept-Encoding: ${accepted}\r\n` });
    const [head = '', body = ''] = answer.split('\r\n\r\n');
    expect(statusOf(answer)).toBe(200);
    expect(head).toMatch(/^vary: accept-encoding/im);
    expect(/^content-encoding: (.*)/im.exec(head)?.[1]?.trim()).toBe(encoding);
    const bytes = Buffer.from(body, 'latin1');
    const decode = { br: brotliDecompressSync, gzip: gunzipSync }[encoding ?? ''];
    expect((decode ? decode(bytes) : bytes).toString()).toBe(page);
  });

  it('with a redirect of its own to an address that lacks its slash', async () => {
    for (const [path, location] of [
      ['/en', '/en/'],
      ['/en?q=1&r=//x', '/en/?q=1&r=//x'],
      [encodeURI('/文章/100%'), `${encodeURI('/文章/100%')}/`],
    ] as const) {
      const response = await get(path);
      expect(response.status).toBe(301);
      expect(response.headers.get('location')).toBe(location);
    }
  });

  it('below its base path only', async () => {
    const at = async (target: string) => {
      const answer = await request(target, { to: below });
      return [statusOf(answer), locationOf(answer)];
    };
    expect(await at('/repo/en/')).toEqual([200, undefined]);
    expect(await at('/repo')).toEqual([301, '/repo/']);
    expect(await at('/repo/en')).toEqual([301, '/repo/en/']);
    for (const target of ['/', '/en/', '/repository/en/', '/repo/../en/', '/x/repo/en/']) {
      expect(await at(target), target).toEqual([404, undefined]);
    }
  });

  it('with 404.html, or without when it is away', async () => {
    const answer = async () => {
      const response = await get('/nothing');
      return [response.status, response.headers.get('content-type'), await response.text()];
    };
    expect(await answer()).toEqual([404, 'text/html; charset=utf-8', notFound]);
    renameSync(join(folder, '404.html'), join(parent, '404.html'));
    expect(await answer()).toEqual([404, 'text/plain; charset=utf-8', '404\n']);
    renameSync(join(parent, '404.html'), join(folder, '404.html'));
  });

  it('anew as soon as the file changes, and else with 304', async () => {
    put('out/changing.txt', 'one');
    const first = await get('/changing.txt');
    const headers = `If-None-Match: ${first.headers.get('etag')}\r\n`;
    expect(statusOf(await request('/changing.txt', { headers }))).toBe(304);
    put('out/changing.txt', 'three');
    const second = await request('/changing.txt', { headers });
    expect(statusOf(second)).toBe(200);
    expect(second).toMatch(/three$/);
  });

  it('nothing but GET and HEAD', async () => {
    for (const method of ['PUT', 'POST', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE']) {
      const answer = await request('/', { method, headers: 'Content-Length: 0\r\n' });
      expect(statusOf(answer), method).toBe(405);
      expect(answer, method).toMatch(/^allow: GET, HEAD\r$/im);
    }
    expect(statusOf(await request('*', { method: 'OPTIONS' }))).toBe(405);
    const head = await get('/en/', {}, 'HEAD');
    expect(head.status).toBe(200);
    expect(await head.text()).toBe('');
  });
});

describe('ranges', () => {
  it.each([
    ['bytes=2-4', 206, '234'],
    ['bytes=7-', 206, '789'],
    ['bytes=-2', 206, '89'],
    ['bytes=5-99', 206, '56789'],
    ['bytes=0-0', 206, '0'],
    ['bytes=10-5', 416, undefined],
    ['bytes=99-', 416, undefined],
    ['bytes=-0', 416, undefined],
    ['bytes=0-1,3-4', 200, '0123456789'],
    ['bytes=', undefined, undefined],
    ['bytes=a-b', undefined, undefined],
    ['bytes=--1', undefined, undefined],
    ['bytes=1e3-2', undefined, undefined],
    ['bytes=-999999999999999999999', undefined, undefined],
    ['bytes=0-0,-1,9-1,a', undefined, undefined],
    ['lines=1-2', 200, '0123456789'],
    [`bytes=${'0-1,'.repeat(1000)}`, undefined, undefined],
  ])('%j', async (range, status, text) => {
    for (const path of ['/digits.txt', '/en/', '/large.bin']) await get(path, { range });
    const response = await get('/digits.txt', { range });
    const body = await response.text();
    expect([200, 206, 416]).toContain(response.status);
    if (status) expect(response.status).toBe(status);
    if (response.status === 416) {
      expect(response.headers.get('content-range')).toBe('bytes */10');
    }
    if (text) expect(body).toBe(text);
    await expectAlive();
  });
});

const hostile = [
  '/%',
  '/%zz',
  '/%c0%af',
  '/%ff%fe',
  '/%00',
  '/en/%00/',
  '/..',
  '/../',
  '/../secret.txt',
  '/..%2fsecret.txt',
  '/%2e%2e/secret.txt',
  '/%2e%2e%2fsecret.txt',
  '/..%5csecret.txt',
  '/..\\secret.txt',
  '/en/../../secret.txt',
  '/%252e%252e/secret.txt',
  '/..%2foutside',
  '/..%2foutside/',
  '/..%2fout2',
  '//host/..%2fen',
  '//host/%2e%2e/en',
  '//en',
  '///en',
  '/\\host/..%2fen',
  '/%2fhost/..%2fen',
  '/./en',
  '/en//',
  '/.env',
  '/%2eenv',
  '/.git/',
  '/.git',
  '/link.txt',
  '/linked/',
  '/linked',
  '/linked/secret.txt',
  '/loop',
  '/loop/',
  '/empty',
  '/empty/',
  '/digits.txt/',
  '/digits.txt/x',
  `/${'a'.repeat(300)}`,
  `/${'a/'.repeat(5000)}`,
  `/${'%E6%96%87'.repeat(1500)}/`,
  'http://x/../secret.txt',
  'http://x',
  'http://',
  '*',
  '/con',
  '/en/index.html/..',
];

describe('a hostile request', () => {
  it.each(hostile.map((target) => [target.slice(0, 50), target]))(
    'for %j finds nothing, and harms nothing',
    async (_, target) => {
      for (const method of ['GET', 'HEAD']) {
        const answer = await request(target, { method });
        expect([400, 404]).toContain(statusOf(answer));
        expect(answer).not.toContain(secret);
        expect(locationOf(answer)).toBeUndefined();
      }
      await expectAlive();
    },
  );

  it('may name the whole address', async () => {
    expect(statusOf(await request('http://x/en/'))).toBe(200);
    expect(locationOf(await request('http://evil.example/en'))).toBe('/en/');
  });

  it.each([
    ['a method that is none', 'FOO / HTTP/1.1\r\n\r\n'],
    ['CONNECT', 'CONNECT x:443 HTTP/1.1\r\nHost: x\r\n\r\n'],
    ['no request', '\0\0\0\r\n\r\n'],
    ['another protocol', Buffer.from('160301020001000001fc0303', 'hex')],
    ['no host', 'GET / HTTP/1.1\r\nConnection: close\r\n\r\n'],
    ['an old version', 'GET /en HTTP/1.0\r\n\r\n'],
    ['an endless address', `GET /${'a'.repeat(100_000)} HTTP/1.1\r\nHost: x\r\n\r\n`],
    [
      'bytes outside ASCII',
      Buffer.from('GET /en/?\xff\x80 HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n', 'latin1'),
    ],
    ['control characters', 'GET /en?\x7f\x01 HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n'],
    [
      'an upgrade',
      'GET / HTTP/1.1\r\nHost: x\r\nConnection: Upgrade, close\r\nUpgrade: websocket\r\n\r\n',
    ],
    ['an expectation', 'GET / HTTP/1.1\r\nHost: x\r\nExpect: x\r\nConnection: close\r\n\r\n'],
    ['a body', 'GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: 3\r\n\r\nabc'],
    [
      'odd conditions',
      'GET /digits.txt HTTP/1.1\r\nHost: x\r\nConnection: close\r\nIf-Match: x\r\nIf-Range: \x01x\r\nIf-Modified-Since: never\r\n\r\n',
    ],
  ])('is %s', async (_, bytes) => {
    await send(bytes);
    await expectAlive();
  });

  it('is left in the middle of its answer, often', async () => {
    const bytes = 'GET /large.bin HTTP/1.1\r\nHost: x\r\n\r\n';
    await Promise.all(Array.from({ length: 30 }, () => send(bytes, { leave: true })));
    await expectAlive();
  });

  it('meets a file that vanishes or shrinks, and a folder that is swapped', async () => {
    for (let round = 0; round < 20; round += 1) {
      put('out/going.bin', Buffer.alloc(3_000_000));
      const asked = ['/going.bin', '/en/', '/going.bin', '/nothing'].map((target) =>
        send(`GET ${target} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`, { leave: true }),
      );
      if (round % 2 === 0) truncateSync(join(folder, 'going.bin'), 10);
      rmSync(join(folder, 'going.bin'));
      renameSync(folder, join(parent, 'away'));
      await Promise.all(asked);
      expect(statusOf(await request('/en/'))).toBe(404);
      renameSync(join(parent, 'away'), folder);
    }
    await expectAlive();
  });

  it('meets a file that may not be read', async () => {
    put('out/closed.txt', secret);
    chmodSync(join(folder, 'closed.txt'), 0);
    // The superuser reads it all the same.
    expect([200, 403, 404, 500]).toContain((await get('/closed.txt')).status);
    await expectAlive();
  });
});

describe('whatever is asked for', () => {
  const piece = fc.constantFrom(
    '..',
    '.',
    '%2e',
    '%2E%2e',
    '%2f',
    '%2F',
    '%5c',
    '\\',
    '/',
    '//',
    '%00',
    '%c0%af',
    '%',
    '?',
    '#',
    ';',
    '@',
    ':',
    'en',
    'out',
    'out2',
    'outside',
    'linked',
    'secret.txt',
    'index.html',
    '.env',
    'host',
    'evil.example',
    'http:',
    '文',
    '%E6%96%87',
    '%ff',
    '%252e',
    '.br',
    '*',
    '\t',
    'é',
  );
  const target = fc.array(piece, { maxLength: 10 }).map((pieces) => `/${pieces.join('')}`);

  it('nothing from outside is sent, told or led to', async () => {
    await fc.assert(
      fc.asyncProperty(target, async (path) => {
        const before = await request(path);
        expect(before).not.toContain(secret);
        expect(locationOf(before) ?? '/en/').toMatch(/^\/(?![/\\])[^\r\n]*\/(?:\?.*)?$/);
        // What lies outside goes, and the answer stays.
        for (const name of ['outside', 'out2', 'index.html', 'secret.txt']) {
          renameSync(join(parent, name), join(parent, `${name}.away`));
        }
        const after = await request(path);
        for (const name of ['outside', 'out2', 'index.html', 'secret.txt']) {
          renameSync(join(parent, `${name}.away`), join(parent, name));
        }
        expect(statusOf(after)).toBe(statusOf(before));
      }),
      { numRuns: 300 },
    );
    await expectAlive();
  });
});
