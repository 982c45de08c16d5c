import { readFile, writeFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const compressible = /\.(?:html|css|js|json|xml|xsl|txt|md|svg|webmanifest)$/;
const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

export const isCompressible = (file: string): boolean => compressible.test(file);

/** Writes `.br` and `.gz` twins, which servers send as they are. */
export async function compress(file: string): Promise<void> {
  const data = await readFile(file);
  // Pages are many and change often, assets are few and stay: quality where it pays.
  const quality = file.endsWith('.css') || file.endsWith('.js') ? 11 : 6;
  const [br, gz] = await Promise.all([
    brotli(data, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: quality,
        [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
        [constants.BROTLI_PARAM_SIZE_HINT]: data.length,
      },
    }),
    zip(data, { level: 9 }),
  ]);
  await writeFile(`${file}.br`, br);
  await writeFile(`${file}.gz`, gz);
}
