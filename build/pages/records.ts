import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileAt } from '../../lib/addresses';
import { rising } from '../../model/order';

/** A question as it was asked: its name, its arguments, and a digest of the answer. */
type Asked = [name: string, key: string, digest: string];

export type PageRecord = {
  address: string;
  /** Below the site. */
  file: string;
  asked: Asked[];
  /** Next.js' style sheets that the page loads. */
  sheets: string[];
  /** Addresses of the style sheets that were put in their place. */
  styles: string[];
};

/** The pages all of whose questions have the same answers today. */
export async function currentRecords(records: PageRecord[]): Promise<PageRecord[]> {
  // Imported late: lib/ reads what earlier stages have just written.
  const { askAgain } = await import('./questions');
  return records.filter(({ asked }) =>
    asked.every(([name, key, digest]) => askAgain(name, key) === digest),
  );
}

/** What the pages that Next.js has rendered have asked, by file, from the records of its workers. */
export async function readRecords(
  folder: string,
): Promise<Map<string, Pick<PageRecord, 'address' | 'asked'>>> {
  const pages = new Map<string, { address: string; asked: Map<string, Asked> }>();
  for (const name of (await readdir(folder)).sort()) {
    for (const line of (await readFile(join(folder, name), 'utf8')).split('\n')) {
      const [address, question, key, digest] = line.split('\t');
      if (!address) continue;
      const page = pages.get(fileAt(address)) ?? { address, asked: new Map<string, Asked>() };
      if (question !== undefined && key !== undefined && digest !== undefined) {
        page.asked.set(`${question}\t${key}`, [question, key, digest]);
      }
      pages.set(fileAt(address), page);
    }
  }
  return new Map(
    [...pages].map(([file, { address, asked }]) => [
      file,
      { address, asked: [...asked].sort(rising(([question]) => question)).map(([, each]) => each) },
    ]),
  );
}
