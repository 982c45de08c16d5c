// Contentlayer's command records a trace of every step, which takes half of its time with 2,000
// documents and most of it with 10,000. Loaded before it, this switches that off again: the module
// that switches it on is evaluated just once.
try {
  await import('@effect-ts/core/Tracing/Enable');
  const { disableTracing } = await import('@effect-ts/core/Tracing');
  disableTracing();
} catch {
  // Other versions may be without it.
}
