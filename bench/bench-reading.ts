import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type BrowserContext, chromium, devices, type Page } from 'playwright';
import { compress } from '../build/finish/compress';
import { outDir } from '../build/paths';
import { serve } from '../commands/serve/server';
import { site } from '../lib/site';
import { launchOptions } from '../tests/support/browser';

/**
 * What a page costs a reader on a phone, beside the same article as bare HTML; then the first press
 * of a filter and the first search. `npm run bench:reading`, or with the address of an article:
 * `npm run bench:reading -- en/articles/enterprise-first/`.
 */
const article = process.argv[2] ?? 'zh-tw/articles/enterprise-first/';
const [language = 'zh-tw'] = article.split('/');
const runs = 5;

/**
 * Lighthouse's phone: milliseconds, bits per second, times slower than this machine
 * (https://github.com/GoogleChrome/lighthouse/blob/main/docs/throttling.md).
 */
const phone = { latency: 150, down: 1_600_000, up: 750_000, processor: 4 };

type LayoutShift = PerformanceEntry & { value: number };

/** Milliseconds, but for the shift. */
type Seen = { paint: number; shift: number; blocking: number };

/** Bytes as they are sent, with headers; those of the title's font apart. */
type Visit = Seen & { bytes: number; requests: number; face: number };

/** A new page of a visitor's browser, slow as a phone. */
async function open(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: phone.latency,
    downloadThroughput: phone.down / 8,
    uploadThroughput: phone.up / 8,
  });
  await session.send('Emulation.setCPUThrottlingRate', { rate: phone.processor });
  return page;
}

/** Opens an address and waits until nothing more is loaded. */
async function visit(context: BrowserContext, address: string): Promise<Visit> {
  const page = await open(context);
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  let bytes = 0;
  let requests = 0;
  let face = 0;
  const fonts = new Set<string>();
  const fromCache = new Set<string>();
  session.on('Network.responseReceived', ({ requestId, type }) => {
    if (type === 'Font') fonts.add(requestId);
  });
  session.on('Network.requestServedFromCache', ({ requestId }) => fromCache.add(requestId));
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (fromCache.has(requestId) || encodedDataLength === 0) return;
    if (fonts.has(requestId)) face += encodedDataLength;
    else bytes += encodedDataLength;
    requests += 1;
  });
  await page.addInitScript(() => {
    const seen = { paint: 0, shift: 0, blocking: 0 };
    Object.assign(window, { seen });
    const observer = new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        if (entry.entryType === 'largest-contentful-paint') seen.paint = entry.startTime;
        if (entry.entryType === 'layout-shift') seen.shift += (entry as LayoutShift).value;
        // What a task takes over 50 ms blocks.
        if (entry.entryType === 'longtask') seen.blocking += entry.duration - 50;
      }
    });
    for (const type of ['largest-contentful-paint', 'layout-shift', 'longtask']) {
      observer.observe({ type, buffered: true });
    }
  });
  await page.goto(address, { waitUntil: 'networkidle' });
  await page.waitForFunction(() => (window as unknown as { seen: Seen }).seen.paint > 0);
  // A font that comes late is painted late.
  await page.waitForTimeout(1000);
  const seen = await page.evaluate(() => (window as unknown as { seen: Seen }).seen);
  await page.close();
  return { bytes, requests, face, ...seen };
}

const median = (values: number[]): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;

function print(name: string, visits: Visit[]): void {
  const of = (key: keyof Visit) => median(visits.map((one) => one[key]));
  console.log(
    `| ${name} | ${(of('bytes') / 1000).toFixed(1)} kB | ${(of('face') / 1000).toFixed(1)} kB | ${of('requests')} | ` +
      `${of('paint').toFixed(0)} ms | ${of('shift').toFixed(3)} | ${of('blocking').toFixed(0)} ms |`,
  );
}

/** The text of a page alone: elements without classes, names and scripts. */
async function bareTextOf(browser: Browser, address: string): Promise<string> {
  const page = await browser.newPage();
  await page.goto(address);
  const { title, body } = await page.evaluate(() => {
    const heading = document.querySelector('h1')?.cloneNode(true) as Element;
    const prose = document.querySelector('[data-prose]')?.cloneNode(true) as Element;
    const kept = new Set(['href', 'src', 'alt', 'width', 'height', 'lang', 'datetime']);
    for (const element of [
      heading,
      prose,
      ...heading.querySelectorAll('*'),
      ...prose.querySelectorAll('*'),
    ]) {
      for (const { name } of [...element.attributes]) {
        if (!kept.has(name)) element.removeAttribute(name);
      }
    }
    for (const extra of prose.querySelectorAll('script, svg, button, template')) extra.remove();
    return { title: document.title, body: heading.outerHTML + prose.innerHTML };
  });
  await page.close();
  return (
    `<!doctype html><html lang="${language}"><meta charset="utf-8">` +
    `<meta name="viewport" content="width=device-width"><link rel="icon" href="data:,">` +
    `<title>${title}</title><body>${body}`
  );
}

const server = await serve({ folder: outDir, port: 0, basePath: site.basePath });
const bareFolder = await mkdtemp(join(tmpdir(), 'bench-reading-'));
const bareServer = await serve({ folder: bareFolder, port: 0, basePath: '' });
const browser = await chromium.launch(launchOptions());
try {
  const bareText = await bareTextOf(browser, server.address + article);
  const bareFile = join(bareFolder, 'index.html');
  await writeFile(bareFile, bareText);
  compress(bareFile, Buffer.from(bareText));

  const visits: Record<'bare' | 'first' | 'later', Visit[]> = { bare: [], first: [], later: [] };
  const waits: Record<'filter' | 'search', number[]> = { filter: [], search: [] };
  for (let run = 0; run < runs; run += 1) {
    const newContext = () => browser.newContext(devices['Pixel 7']);
    const bare = await newContext();
    visits.bare.push(await visit(bare, bareServer.address));
    await bare.close();
    const first = await newContext();
    visits.first.push(await visit(first, server.address + article));
    await first.close();
    const later = await newContext();
    await visit(later, `${server.address}${language}/`);
    visits.later.push(await visit(later, server.address + article));
    await later.close();

    const use = await newContext();
    const list = await open(use);
    await list.goto(`${server.address}${language}/articles/`, { waitUntil: 'networkidle' });
    let since = performance.now();
    await list.locator('[data-kind=tag] a[data-choice]:not([data-choice=""])').first().click();
    await list.locator('tag-filter > [role=status] p').first().waitFor();
    waits.filter.push(performance.now() - since);
    await list.close();
    const search = await open(use);
    await search.goto(`${server.address}${language}/search/`, { waitUntil: 'networkidle' });
    since = performance.now();
    await search.getByRole('searchbox').fill('Claude');
    await search.locator('search-panel li').first().waitFor();
    waits.search.push(performance.now() - since);
    await use.close();
  }

  console.log(
    `${article}, median of ${runs}; ${phone.latency} ms, 1.6 Mbit/s, a processor 4 times slower`,
  );
  console.log('| | bytes | title font | requests | largest paint | shift | blocked |');
  console.log('|-|-|-|-|-|-|-|');
  print('bare HTML', visits.bare);
  print('first visit', visits.first);
  print('after the title page', visits.later);
  console.log(`first press of the filter to its list: ${median(waits.filter).toFixed(0)} ms`);
  console.log(`first search to its results: ${median(waits.search).toFixed(0)} ms`);
} finally {
  await browser.close();
  await server.close();
  await bareServer.close();
  await rm(bareFolder, { recursive: true, force: true });
}
