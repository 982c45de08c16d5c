import { cacheName, type Worker } from './worker-types';

// Pages come from the network whenever there is one, so that new versions arrive; what was read is
// kept, with what it loads, for when there is none.

/** Address of the site below its origin, such as `/repo/`. */
declare const BASE: string;

const worker = self as unknown as Worker;
const name = cacheName(BASE);
/** How many files are kept, pages and what they load; the oldest go first. */
const most = 400;
/** Milliseconds that a kept page waits for a newer one. */
const patience = 4000;

worker.addEventListener('install', (event) => event.waitUntil(worker.skipWaiting()));
worker.addEventListener('activate', (event) => event.waitUntil(worker.clients.claim()));

worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || !isOurs(url)) return;
  if (request.mode === 'navigate') event.respondWith(page(request));
  else if (url.pathname.startsWith(`${BASE}assets/`)) event.respondWith(asset(request));
});

// A page says what it has loaded, which for a first visit was before this worker was there.
worker.addEventListener('message', (event) => {
  if (Array.isArray(event.data)) event.waitUntil(keepAll(event.data.map(String)));
});

const isOurs = ({ origin, pathname }: URL): boolean =>
  origin === worker.location.origin && pathname.startsWith(BASE);

/** The newest version that can be had in time. */
async function page(request: Request): Promise<Response> {
  const cache = await caches.open(name);
  const kept = await cache.match(request, { ignoreSearch: true });
  const fresh = fetch(request).then(async (response) => {
    if (response.ok && !response.redirected)
      await cache.put(withoutQuery(request.url), response.clone());
    return response;
  });
  if (!kept) return fresh.catch(() => listOfKept(cache));
  const late = new Promise<Response>((resolve) => setTimeout(resolve, patience, kept));
  return Promise.race([fresh.catch(() => kept), late]);
}

/** Its name changes with its content: once kept, always right. */
async function asset(request: Request): Promise<Response> {
  const cache = await caches.open(name);
  const kept = await cache.match(request);
  if (kept) return kept;
  const response = await fetch(request);
  if (response.ok && response.status !== 206) await cache.put(request, response.clone());
  return response;
}

async function keepAll(addresses: string[]): Promise<void> {
  const cache = await caches.open(name);
  for (const address of addresses) {
    const url = withoutQuery(address);
    if (!isOurs(new URL(url)) || (await cache.match(url))) continue;
    // What can't be had now is kept the next time.
    await cache.add(url).catch(() => {});
  }
  const kept = await cache.keys();
  await Promise.all(kept.slice(0, -most).map((request) => cache.delete(request)));
}

const withoutQuery = (address: string): string => address.replace(/[?#].*/, '');

/** Instead of a page that isn't kept: links to those that are. */
async function listOfKept(cache: Cache): Promise<Response> {
  const items: string[] = [];
  for (const request of [...(await cache.keys())].reverse()) {
    const response = await cache.match(request);
    if (!response?.headers.get('content-type')?.includes('text/html')) continue;
    const title = (await response.text()).match(/<title>([^<]*)<\/title>/)?.[1];
    const { pathname } = new URL(request.url);
    if (title) items.push(`<li><a href="${pathname.replaceAll('"', '%22')}">${title}</a></li>`);
  }
  const html =
    '<!doctype html><meta charset="utf-8"><meta name="color-scheme" content="light dark">' +
    `<meta name="viewport" content="width=device-width"><title>${ZH.offline} ${EN.offline}</title>` +
    `<h1>${ZH.offline} <span lang="en">${EN.offline}</span></h1><p>${ZH.offlineHelp}</p>` +
    `<p lang="en">${EN.offlineHelp}</p><ul>${items.join('')}</ul>`;
  return new Response(html, {
    status: 503,
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy': "default-src 'none'",
    },
  });
}
