import type { LookupAddress } from 'node:dns';
import { lookup } from 'node:dns/promises';
import { get as getHttp, type IncomingMessage } from 'node:http';
import { get as getHttps } from 'node:https';
import { basename, extname } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { hash } from '../../model/hash.mjs';
import { termId } from '../../model/slugs';
import { type FetchLimits, fetchLimits, megabytes } from './limits';
import { pictureKind } from './pictureKind';
import { isPublicAddress } from './publicAddress';

export type Fetched = { name: string; bytes: Uint8Array } | { why: string };

/** How servers are found, and which of them may be asked. Tests have one of their own. */
export type Network = {
  lookUp: (host: string) => Promise<LookupAddress[]>;
  allows: (address: string, port: number) => boolean;
};

/** The public internet, on the ports that the web has. */
export const internet: Network = {
  lookUp: (host) => lookup(host, { all: true }),
  allows: (address, port) => isPublicAddress(address) && (port === 80 || port === 443),
};

/** Why a picture is not fetched, as a clause that follows "it was not fetched:". */
class Refusal extends Error {}

/** Fetches pictures from other sites for one import, within limits. */
export class PictureFetcher {
  private readonly failed = new Map<string, string>();
  private readonly started = Date.now();
  private pictures = 0;
  private bytes = 0;

  constructor(
    private readonly network: Network = internet,
    private readonly limits: FetchLimits = fetchLimits,
  ) {}

  /**
   * Downloads a picture. What it is, is decided by its bytes. Its name is made of its address, so
   * that it is the same the next time. An address that failed is not asked again.
   */
  async fetch(url: string): Promise<Fetched> {
    const earlier = this.failed.get(url) ?? this.exhausted();
    if (earlier) return { why: earlier };
    this.pictures += 1;
    try {
      const bytes = await withinTime(this.limits.time, (signal) =>
        download(url, { network: this.network, limits: this.limits, signal }),
      );
      this.bytes += bytes.length;
      const kind = await pictureKind(bytes);
      if ('why' in kind) throw new Refusal(`it ${kind.why}`);
      return { name: `${nameOf(url)}.${kind.extension}`, bytes };
    } catch (error) {
      const why = error instanceof Refusal ? error.message : 'the server cannot be reached';
      this.failed.set(url, why);
      return { why };
    }
  }

  private exhausted(): string | undefined {
    const { pictures, bytes, time } = this.limits.all;
    if (this.pictures >= pictures) return `an import asks for ${pictures} pictures at most`;
    if (this.bytes >= bytes) return `an import fetches ${megabytes(bytes)} at most`;
    if (Date.now() - this.started < time) return undefined;
    return `an import fetches for ${time / 60_000} minutes at most`;
  }
}

async function withinTime<T>(time: number, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const [over, done] = [new AbortController(), new AbortController()];
  // A look-up of a name can't be called off; it is left behind.
  const late = wait(time, undefined, { signal: done.signal }).then(() => {
    over.abort();
    throw new Refusal(`no answer within ${time / 1000} s`);
  });
  try {
    return await Promise.race([work(over.signal), late]);
  } finally {
    done.abort();
    late.catch(() => {});
  }
}

type Way = { network: Network; limits: FetchLimits; signal: AbortSignal };

async function download(url: string, way: Way): Promise<Buffer> {
  let at = url;
  for (let hop = 0; hop <= way.limits.redirects; hop++) {
    const response = await ask(at, way);
    const { statusCode = 0, headers } = response;
    if ([301, 302, 303, 307, 308].includes(statusCode) && headers.location !== undefined) {
      response.destroy();
      if (!URL.canParse(headers.location, at)) throw new Refusal('it leads to no address');
      at = new URL(headers.location, at).href;
      continue;
    }
    if (statusCode !== 200) {
      response.destroy();
      throw new Refusal(`the server answers ${statusCode}`);
    }
    return read(response, way.limits.bytes);
  }
  throw new Refusal(`it leads on more than ${way.limits.redirects} times`);
}

/** Asks one server. It is the one that was looked up and found allowed: no second look-up is made. */
async function ask(address: string, { network, limits, signal }: Way): Promise<IncomingMessage> {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (!url || !/^https?:$/.test(url.protocol))
    throw new Refusal('it leads to no http or https address');
  const { protocol, hostname, pathname, search } = url;
  const isSecure = protocol === 'https:';
  const port = url.port === '' ? (isSecure ? 443 : 80) : Number(url.port);
  const host = hostname.replace(/^\[(.*)\]$/, '$1');
  // Names of this machine, wherever a server of names may say that they are.
  const isLocal = /(?:^|\.)localhost\.?$/i.test(host);
  const found = isLocal ? [] : await network.lookUp(host);
  if (found.length === 0 || !found.every((one) => network.allows(one.address, port)))
    throw new Refusal('its address is not one of the public web');
  signal.throwIfAborted();
  const options = {
    hostname: host,
    port,
    path: pathname + search,
    headers: { accept: 'image/*', 'accept-encoding': 'identity' },
    // A connection of its own: none that was made to another address is used again.
    agent: false as const,
    signal,
    lookup: (_host: string, { all }: { all?: boolean }, done: Found) => {
      const [first] = found;
      if (all) done(null, found);
      else done(null, first?.address ?? '', first?.family);
    },
  };
  return new Promise((resolve, reject) => {
    const request = (isSecure ? getHttps : getHttp)(options, resolve);
    request.on('error', reject);
    request.setTimeout(limits.silence, () => {
      request.destroy(new Refusal(`no answer within ${limits.silence / 1000} s`));
    });
  });
}

type Found = (error: Error | null, address: string | LookupAddress[], family?: number) => void;

/** What a server sends, as far as it is not too much. It is never unpacked. */
async function read(response: IncomingMessage, largest: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of response as AsyncIterable<Buffer>) {
    size += chunk.length;
    // Leaving the loop ends the connection.
    if (size > largest) throw new Refusal(`it has more than ${megabytes(largest)}`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** A file name without extension for a picture at an address: its last part and a hash of all of it. */
export function nameOf(url: string): string {
  const last = basename(URL.canParse(url) ? new URL(url).pathname : url);
  const stem = termId(last.slice(0, last.length - extname(last).length));
  return `${[...(stem ?? 'picture')].slice(0, 40).join('')}-${hash(url).slice(0, 8)}`;
}
