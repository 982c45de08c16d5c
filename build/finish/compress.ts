import { writeFileSync } from 'node:fs';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { twinsOf } from '../../model/fileNames';

/**
 * Writes `.br` and `.gz` twins of a file that holds these bytes; servers send them as they are.
 * @returns what is in them, in the order of `twinsOf`
 */
export function compress(file: string, bytes: Uint8Array): Uint8Array[] {
  // Pages are many and change often, assets are few and stay: quality where it pays.
  const quality = file.endsWith('.css') || file.endsWith('.js') ? 11 : 6;
  // In one piece: a page that grows by chunks is copied again for each of them.
  const chunkSize = Math.max(64, bytes.length);
  const br = brotliCompressSync(bytes, {
    chunkSize,
    params: {
      [constants.BROTLI_PARAM_QUALITY]: quality,
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  });
  const twins = { '.br': br, '.gz': gzipSync(bytes, { level: 9, chunkSize }) };
  return twinsOf.map((ending) => {
    writeFileSync(file + ending, twins[ending]);
    return twins[ending];
  });
}
