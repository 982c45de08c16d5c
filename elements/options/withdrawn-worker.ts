import { cacheName, type Worker } from './worker-types';

// Takes the place of the worker that kept pages, then takes away what it kept, and itself.

declare const BASE: string;

const worker = self as unknown as Worker;

worker.addEventListener('install', (event) => event.waitUntil(worker.skipWaiting()));
worker.addEventListener('activate', (event) =>
  event.waitUntil(caches.delete(cacheName(BASE)).then(() => worker.registration.unregister())),
);
