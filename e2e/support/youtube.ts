import type { BrowserContext, Request } from 'playwright/test';

/**
 * Keeps everything that a page asks of others on this machine: YouTube is answered by a stand-in,
 * anything else fails.
 * @returns the requests to other origins, as they come
 */
export async function standInForOthers(
  context: BrowserContext,
  baseURL: string | undefined,
): Promise<Request[]> {
  const { origin } = new URL(baseURL ?? '');
  const requests: Request[] = [];
  await context.route(
    (url) => url.origin !== origin,
    async (route) => {
      requests.push(route.request());
      const { hostname } = new URL(route.request().url());
      await (/(^|\.)youtube(-nocookie)?\.com$/.test(hostname)
        ? route.fulfill({ contentType: 'text/html', body: '<title>A</title><p>A stand-in</p>' })
        : route.abort());
    },
  );
  return requests;
}
