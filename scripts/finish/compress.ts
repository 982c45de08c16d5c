import { writeFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const compressible = /\.(?:html|css|js|json|xml|xsl|txt|md|svg|webmanifest)$/;
const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

/** Endings of the twins, behind a file's own name. */
export const twinsOf = ['.br', '.gz'] as const;

export const isCompressible = (file: string): boolean => compressible.test(file);

/** Writes `.br` and `.gz` twins of a file that holds this data; servers send them as they are. */
export async function compress(file: string, data: string | Uint8Array): Promise<void> {
  const bytes = Buffer.from(data);
  // Pages are many and change often, assets are few and stay: quality where it pays.
  const quality = file.endsWith('.css') || file.endsWith('.js') ? 11 : 6;
  // In one piece: a page that grows by chunks is copied again for each of them.
  const chunkSize = Math.max(64, bytes.length);
  const [br, gz] = await Promise.all([
    brotli(bytes, {
      chunkSize,
      params: {
        [constants.BROTLI_PARAM_QUALITY]: quality,
        [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
      },
    }),
    zip(bytes, { level: 9, chunkSize }),
  ]);
  await writeFile(`${file}.br`, br);
  await writeFile(`${file}.gz`, gz);
}
