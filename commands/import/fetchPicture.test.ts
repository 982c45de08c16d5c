import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { internet, type Network, PictureFetcher } from './fetchPicture';
import { fetchLimits } from './limits';
import { pictureKind } from './pictureKind';
import { isPublicAddress } from './publicAddress';

vi.setConfig({ testTimeout: 60_000 });

describe('addresses', () => {
  it.each([
    '8.8.8.8',
    '1.1.1.1',
    '172.32.0.1',
    '100.128.0.1',
    '2606:4700:4700::1111',
    '2a00:1450:4001:81b::200e',
  ])('of the public internet: %s', (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });

  it.each([
    '0.0.0.0',
    '10.1.2.3',
    '100.64.0.1',
    '100.100.100.200',
    '127.0.0.1',
    '127.255.255.254',
    '168.63.129.16',
    '169.254.169.254',
    '172.16.0.1',
    '172.31.255.255',
    '192.0.0.192',
    '192.0.2.1',
    '192.168.1.1',
    '198.18.0.1',
    '198.51.100.7',
    '203.0.113.7',
    '224.0.0.1',
    '240.0.0.1',
    '255.255.255.255',
    '::',
    '::1',
    '::127.0.0.1',
    '::ffff:127.0.0.1',
    '::ffff:8.8.8.8',
    '::ffff:7f00:1',
    '64:ff9b::7f00:1',
    '64:ff9b:1::1',
    '100::1',
    '2001::1',
    '2001:db8::1',
    '2002:7f00:1::',
    '3fff::1',
    'fc00::1',
    'fd00:ec2::254',
    'fe80::1',
    'fe80::1%eth0',
    'fec0::1',
    'ff02::1',
    'localhost',
    '',
    '2130706433',
  ])('of other networks: %s', (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });
});

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
let server: Server;
let port = 0;
/** What was asked of the server. */
const asked: string[] = [];
/** The addresses that names have, one after the other. */
let names: Record<string, string[]> = {};
/** As the internet, but that the server here is the one thing of this machine that may be asked. */
const network: Network = {
  lookUp: async (host) => {
    const all = names[host];
    const address = all && all.length > 1 ? all.shift() : all?.[0];
    return address === undefined
      ? internet.lookUp(host)
      : [{ address, family: address.includes(':') ? 6 : 4 }];
  },
  allows: (address, on) => (address === '127.0.0.1' && on === port) || internet.allows(address, on),
};

beforeAll(async () => {
  server = createServer((request, response) => {
    const { url = '', headers } = request;
    asked.push(`${headers.host}${url}`);
    const to = new URL(url, 'http://x').searchParams.get('to');
    if (to !== null) response.writeHead(302, { location: to }).end();
    else if (url === '/loop') response.writeHead(302, { location: '/loop' }).end();
    else if (url === '/big') {
      response.writeHead(200, { 'content-length': 10 * fetchLimits.bytes });
      const more = () => {
        while (!response.destroyed && response.write(Buffer.alloc(100_000)));
        response.once('drain', more);
      };
      more();
    } else if (url === '/packed') response.writeHead(200, { 'content-encoding': 'gzip' }).end(png);
    else if (url === '/headers') response.writeHead(200, { x: 'y'.repeat(100_000) }).end(png);
    else if (url === '/short') response.writeHead(200, { 'content-length': 1000 }).end(png);
    else if (url.startsWith('/ok')) response.end(png);
    else if (url === '/silent') return;
    else response.writeHead(404).end();
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  port = (server.address() as AddressInfo).port;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const fetchOne = async (url: string) => {
  const fetched = await new PictureFetcher(network).fetch(url);
  return 'bytes' in fetched ? fetched.name : fetched.why;
};
const notPublic = 'its address is not one of the public web';

describe('a picture of another site', () => {
  it('is fetched', async () => {
    names = { 'pictures.test': ['127.0.0.1'] };
    expect(await fetchOne(`http://pictures.test:${port}/ok/cat.gif?a=1`)).toMatch(
      /^cat-[\da-f]{8}\.png$/,
    );
    expect(asked).toContain(`pictures.test:${port}/ok/cat.gif?a=1`.replace(`:${port}`, `:${port}`));
  });

  it.each([
    'http://localhost/',
    'http://localhost./',
    'http://127.0.0.1/',
    'http://2130706433/',
    'http://0x7f.1/',
    'http://0177.0.0.1/',
    'http://127.1/',
    'http://0/',
    'http://[::1]/',
    'http://[::ffff:127.0.0.1]/',
    'http://[::ffff:a9fe:a9fe]/',
    'http://[fe80::1]/',
    'http://169.254.169.254/latest/meta-data/',
    'http://10.0.0.1/',
    'https://192.168.0.1/',
    'http://user:word@127.0.0.1/',
    'http://8.8.8.8:22/',
    'https://8.8.8.8:6379/',
  ])('is not asked for at %s, neither at once nor when a server leads there', async (url) => {
    expect(await fetchOne(url)).toBe(notPublic);
    names = { 'pictures.test': ['127.0.0.1'] };
    const leads = `http://pictures.test:${port}/?to=${encodeURIComponent(url)}`;
    expect(await fetchOne(leads)).toBe(notPublic);
  });

  it.each(['file:///etc/passwd', 'ftp://8.8.8.8/', 'gopher://8.8.8.8/', 'data:image/png,a'])(
    'is not asked for by other ways: %s',
    async (url) => {
      names = { 'pictures.test': ['127.0.0.1'] };
      expect(await fetchOne(url)).toBe('it leads to no http or https address');
      const leads = `http://pictures.test:${port}/?to=${encodeURIComponent(url)}`;
      expect(await fetchOne(leads)).toBe('it leads to no http or https address');
    },
  );

  it('comes from the address that was looked up, though the name changes', async () => {
    names = { 'turning.test': ['127.0.0.1', '10.0.0.1'] };
    expect(await fetchOne(`http://turning.test:${port}/ok.png`)).toMatch(/^ok-/);
    names = { 'turning.test': ['10.0.0.1', '127.0.0.1'] };
    expect(await fetchOne(`http://turning.test:${port}/ok.png`)).toBe(notPublic);
  });

  it('is not asked for when one of the addresses of a name is not public', async () => {
    const both = {
      ...network,
      lookUp: async () => ['8.8.8.8', '127.0.0.2'].map((address) => ({ address, family: 4 })),
    };
    expect(await new PictureFetcher(both).fetch('http://both.test/')).toEqual({ why: notPublic });
  });

  it('has limits of size and of ways', async () => {
    names = { 'pictures.test': ['127.0.0.1'] };
    const at = `http://pictures.test:${port}`;
    expect(await fetchOne(`${at}/big`)).toBe('it has more than 10 MB');
    asked.length = 0;
    expect(await fetchOne(`${at}/loop`)).toBe('it leads on more than 5 times');
    expect(asked).toHaveLength(6);
    expect(await fetchOne(`${at}/short`)).toBe('the server cannot be reached');
    expect(await fetchOne(`${at}/headers`)).toBe('the server cannot be reached');
    expect(await fetchOne(`${at}/?to=http://[`)).toBe('it leads to no address');
    // Nothing is unpacked: it is what it is.
    expect(await fetchOne(`${at}/packed`)).toMatch(/\.png$/);
  });

  it('has a limit of time, for a silent server and for a look-up', async () => {
    names = { 'pictures.test': ['127.0.0.1'] };
    const never = { ...network, lookUp: () => new Promise<never>(() => {}) };
    const silent = new PictureFetcher(network, { ...fetchLimits, silence: 1000 });
    const brief = new PictureFetcher(never, { ...fetchLimits, time: 2000 });
    expect(await silent.fetch(`http://pictures.test:${port}/silent`)).toEqual({
      why: 'no answer within 1 s',
    });
    expect(await brief.fetch('http://never.test/')).toEqual({ why: 'no answer within 2 s' });
  });

  it('that failed is not asked for again, nor more than a number', async () => {
    names = { 'pictures.test': ['127.0.0.1'] };
    const fetcher = new PictureFetcher(network);
    const url = `http://pictures.test:${port}/gone`;
    asked.length = 0;
    for (let time = 0; time < 3; time++) await fetcher.fetch(url);
    expect(asked).toHaveLength(1);
    const closed = new PictureFetcher(
      { ...network, lookUp: async () => [] },
      { ...fetchLimits, all: { ...fetchLimits.all, pictures: 5 } },
    );
    const pictures = 5;
    for (let count = 0; count < pictures; count++) await closed.fetch(`http://a.test/${count}`);
    expect(await closed.fetch('http://a.test/one-more')).toEqual({
      why: `an import asks for ${pictures} pictures at most`,
    });
  });
});

describe('what a picture is', () => {
  it('is told by its bytes', async () => {
    expect(await pictureKind(png)).toEqual({ extension: 'png' });
    const drawing = '<!-- a --> <svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0"/></svg>';
    expect(await pictureKind(Buffer.from(`\uFEFF\n${drawing}`))).toEqual({ extension: 'svg' });
  });

  it.each([
    ['nothing', ''],
    ['words', 'hidden'],
    ['a page', '<!doctype html><svg xmlns="http://www.w3.org/2000/svg"></svg>'],
    ['comments', '<!---->'.repeat(200_000)],
    ['declarations', '<?xml?>'.repeat(200_000)],
    ['unclosed comments', '<!--'.repeat(200_000)],
    ['tags', '<svg '.repeat(200_000)],
    ['blanks', ' '.repeat(1_000_000)],
    ['half a picture', png.subarray(0, 40)],
  ])('is nothing when it is %s', async (_, bytes) => {
    expect(await pictureKind(Buffer.from(bytes))).toHaveProperty('why');
  });
});
