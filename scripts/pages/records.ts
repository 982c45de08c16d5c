import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileAt } from '../../lib/addresses';

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

/** Records of pages with each question once, as a manifest keeps them. */
export type PackedRecords = {
  questions: Asked[];
  sheets: string[][];
  styles: string[][];
  pages: [address: string, questions: number[], sheets: number, styles: number][];
};

export const noRecords: PackedRecords = { questions: [], sheets: [], styles: [], pages: [] };

/** Gives every different value a number, in the order in which they come. */
function numbering<Value>() {
  const numbers = new Map<string, number>();
  const values: Value[] = [];
  const numberOf = (value: Value): number => {
    const key = JSON.stringify(value);
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, values.length);
    return values.push(value) - 1;
  };
  return { values, numberOf };
}

export function packRecords(records: Iterable<PageRecord>): PackedRecords {
  const questions = numbering<Asked>();
  const sheets = numbering<string[]>();
  const styles = numbering<string[]>();
  const pages = [...records].map((record): PackedRecords['pages'][number] => [
    record.address,
    record.asked.map(questions.numberOf),
    sheets.numberOf(record.sheets),
    styles.numberOf(record.styles),
  ]);
  return {
    questions: questions.values,
    sheets: sheets.values,
    styles: styles.values,
    pages,
  };
}

/** The pages all of whose questions have the same answers today, by address. */
export async function currentRecords(packed: PackedRecords): Promise<PageRecord[]> {
  const askAgain = await openQuestions();
  const current = packed.questions.map(([name, key, digest]) => askAgain(name, key) === digest);
  return packed.pages
    .filter(([, questions]) => questions.every((number) => current[number]))
    .map(([address, questions, sheets, styles]) => ({
      address,
      file: fileAt(address),
      asked: questions.flatMap((number) => {
        const asked = packed.questions[number];
        return asked ? [asked] : [];
      }),
      sheets: packed.sheets[sheets] ?? [],
      styles: packed.styles[styles] ?? [],
    }));
}

/** Imported late: lib/ reads what earlier stages have just written. */
async function openQuestions() {
  // A question is known once its module is loaded.
  const modules = (await readdir('lib')).filter((name) => /(?<!\.test|\.d)\.ts$/.test(name));
  await Promise.all(modules.map((name) => import(`../../lib/${name}`)));
  const { askAgain } = await import('../../lib/questions');
  return askAgain;
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
      { address, asked: [...asked].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, each]) => each) },
    ]),
  );
}
