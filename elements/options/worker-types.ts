/** What a service worker has; TypeScript knows either pages or workers, not both in one project. */
export type Worker = {
  location: Location;
  clients: { claim(): Promise<void> };
  registration: { unregister(): Promise<boolean> };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate', listener: (event: Extendable) => void): void;
  addEventListener(
    type: 'fetch',
    listener: (
      event: Extendable & { request: Request; respondWith(answer: Promise<Response>): void },
    ) => void,
  ): void;
  addEventListener(
    type: 'message',
    listener: (event: Extendable & { data: unknown }) => void,
  ): void;
};

type Extendable = { waitUntil(promise: Promise<unknown>): void };

/** Where this site keeps what was read; other sites of the same origin have other bases. */
export const cacheName = (base: string): string => `read ${base}`;
