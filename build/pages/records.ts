import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileAt } from '../../lib/addresses';

export type PageRecord = {
  address: string;
  /** Below the site. */
  file: string;
  /** Questions with a tab between their names, their arguments, and digests of the answers. */
  asked: string[];
  /** Next.js' style sheets that the page loads. */
  sheets: string[];
  /** Addresses of the style sheets that were put in their place. */
  styles: string[];
};

/** The pages all of whose questions have the same answers today. */
export async function currentRecords(records: PageRecord[]): Promise<PageRecord[]> {
  // Imported late: lib/ reads what earlier stages have just written.
  const { askAgain } = await import('./questions');
  const known = new Map<string, boolean>();
  const isSame = (line: string): boolean => {
    const [name = '', key = '', digest] = line.split('\t');
    return askAgain(name, key) === digest;
  };
  return records.filter(({ asked }) =>
    asked.every((line) => {
      const same = known.get(line) ?? isSame(line);
      known.set(line, same);
      return same;
    }),
  );
}

/** What the pages that Next.js has rendered have asked, by file, from the records of its workers. */
export async function readRecords(
  folder: string,
): Promise<Map<string, Pick<PageRecord, 'address' | 'asked'>>> {
  const pages = new Map<string, { address: string; asked: Set<string> }>();
  for (const name of (await readdir(folder)).sort()) {
    for (const line of (await readFile(join(folder, name), 'utf8')).split('\n')) {
      const [address = '', ...asked] = line.split('\t');
      if (address === '') continue;
      const page = pages.get(fileAt(address)) ?? { address, asked: new Set() };
      // Whole: a worker may have been stopped while it wrote.
      if (asked.length === 3) page.asked.add(asked.join('\t'));
      pages.set(fileAt(address), page);
    }
  }
  return new Map(
    [...pages].map(([file, { address, asked }]) => [file, { address, asked: [...asked].sort() }]),
  );
}
