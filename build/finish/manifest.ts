import { readSealed, seal } from '../../lib/sealed';
import type { PageRecord } from '../pages/records';
import { numbering } from '../support/numbering';
import type { Entry } from './fileJob';

/** Files by their path below the site, and what the pages among them have asked. */
export type Manifest = {
  /** Of the code: what another one wrote is left aside. */
  version: string;
  files: Record<string, Entry>;
  pages: PageRecord[];
};

/** As the file has it: most pages ask the same and load the same, so each of that stands there once. */
type Packed = Omit<Manifest, 'pages'> & {
  lines: string[];
  /** Addresses and files of pages, and the numbers of their lines. */
  pages: [address: string, file: string, asked: number[], sheets: number[], styles: number[]][];
};

/** A manifest as this file holds it, with a digest. */
export function packManifest(file: string, { pages, ...rest }: Manifest): Buffer {
  const lines: string[] = [];
  const numberOf = numbering(lines);
  const numbers = (list: string[]) => list.map((line) => numberOf(line));
  const packed = pages.map(({ address, file, asked, sheets, styles }): Packed['pages'][number] => [
    address,
    file,
    numbers(asked),
    numbers(sheets),
    numbers(styles),
  ]);
  return seal(file, JSON.stringify({ ...rest, lines, pages: packed } satisfies Packed));
}

/** The manifest in a file; an empty one when it is missing, damaged, or of another version. */
export function readManifest(file: string, version: string): Manifest {
  const kept = readSealed(file);
  const packed: Packed | undefined = kept && JSON.parse(kept.toString());
  if (packed?.version !== version) return { version, files: {}, pages: [] };
  const { lines } = packed;
  const unpack = (numbers: number[]) => numbers.map((number) => lines[number] ?? '');
  const pages = packed.pages.map(([address, file, ...lists]): PageRecord => {
    const [asked, sheets, styles] = lists.map(unpack) as [string[], string[], string[]];
    return { address, file, asked, sheets, styles };
  });
  return { version, files: packed.files, pages };
}
