import fc from 'fast-check';
import { type Browser, chromium, type Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cleanDrawing } from '../../build/pictures/drawing';
import { launchOptions } from '../support/browser';
import { attacks, drawing, drawingOf, elsewhere } from './drawingPieces';

/** `npm test` makes the same ones every time, `npm run test:long` more and new ones. */
const runs = Number(process.env.DRAWING_RUNS ?? 100);
const seed = process.env.FUZZ_SEED === 'random' ? Date.now() : 1;

const own = 'http://drawings.example/drawing.svg';

let browser: Browser;
let page: Page;
let body = '';
let asked: string[] = [];

beforeAll(async () => {
  browser = await chromium.launch(launchOptions());
  page = await browser.newPage();
  // Nothing but the file: neither the header that hosts send with it, nor a page around it.
  await page.route('**/*', (route) => {
    const address = route.request().url();
    if (address === own) return route.fulfill({ contentType: 'image/svg+xml', body });
    asked.push(address);
    return route.abort();
  });
});

afterAll(() => browser.close());

/** What a drawing asks for when it is opened by itself, and whether it is shown. */
async function open(text: string): Promise<{ asked: string[]; shown: boolean }> {
  body = text;
  asked = [];
  await page.goto(own);
  const shown = await page.evaluate(async () => {
    // Two frames: styles are worked out, animations have begun, and fonts are looked for.
    for (const _ of [1, 2]) await new Promise(requestAnimationFrame);
    return !document.querySelector('parsererror');
  });
  return { asked, shown };
}

const timeout = 3_600_000;

describe('a drawing that is opened by itself', () => {
  it.each([
    `<style>svg{background-image:url(${elsewhere}/a)}</style>`,
    `<style>@import "${elsewhere}/a";</style>`,
    `<style>@font-face{font-family:F;src:url(${elsewhere}/a)}</style>`,
    `<style>svg{background:image-set("${elsewhere}/a" 1x)}</style>`,
    `<style>svg{--x:url(${elsewhere}/a);mask:var(--x)}</style>`,
    `<image href="${elsewhere}/a" width="9" height="9"/>`,
  ])('asks for something if it is not cleaned, which this test sees: %s', async (inner) => {
    expect((await open(drawingOf(inner))).asked).toEqual([`${elsewhere}/a`]);
  });

  it.each(attacks)('asks for nothing: %s', async (text) => {
    const cleaned = cleanDrawing(Buffer.from(text));
    expect(await open(String(cleaned))).toEqual({ asked: [], shown: true });
  });

  it('asks for nothing, whatever is in it', { timeout }, () =>
    fc.assert(
      fc.asyncProperty(drawing, async (text) => {
        const cleaned = cleanDrawing(Buffer.from(text));
        if (typeof cleaned !== 'string') return;
        expect(await open(cleaned), cleaned).toEqual({ asked: [], shown: true });
      }),
      { numRuns: runs, seed },
    ),
  );
});
