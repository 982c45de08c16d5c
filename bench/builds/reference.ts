import { brotliCompressSync, constants } from 'node:zlib';
import { randomFrom } from '../../tests/corpus/random';

/** Megabytes that one run of the reference load compresses. */
const megabytes = 24;

/**
 * Seconds that a fixed load takes: what a build takes, divided by it, says more of the build than of
 * the machine and of what else it was doing in that minute.
 */
export function referenceLoad(): number {
  const random = randomFrom(1);
  const block = Buffer.from(Array.from({ length: 1 << 20 }, () => random.between(97, 112)));
  const started = performance.now();
  for (let count = 0; count < megabytes; count += 1) {
    brotliCompressSync(block, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } });
  }
  return (performance.now() - started) / 1000;
}
