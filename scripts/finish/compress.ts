import { writeFileSync } from 'node:fs';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const compressible = /\.(?:html|css|js|json|xml|xsl|txt|md|svg|webmanifest)$/;

/** Endings of the twins, behind a file's own name. */
export const twinsOf = ['.br', '.gz'] as const;

export const isCompressible = (file: string): boolean => compressible.test(file);

/** Writes `.br` and `.gz` twins of a file that holds these bytes; servers send them as they are. */
export function compress(file: string, bytes: Uint8Array): void {
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
  writeFileSync(`${file}.br`, br);
  writeFileSync(`${file}.gz`, gzipSync(bytes, { level: 9, chunkSize }));
}
