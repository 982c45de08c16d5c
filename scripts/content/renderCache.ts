import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Rendered, RenderOptions } from '../../markdown/types';
import { plainTextFile, renderedDir, summariesFile, textsDir } from '../paths';
import { writeWhole } from '../writeWhole';
import { codeVersion, hash } from './codeVersion';
import { type RenderJob, renderToFiles, type Summary, summaryOf } from './renderJob';
import { renderTexts } from './renderTexts';

/** A text, and what it may show. */
export type RenderInput = { body: string; options: RenderOptions };

export type KeyedSummary = Summary & {
  /** Name of the file that holds the blocks. */
  key: string;
};

/** Renders texts, each only once as long as neither it nor the code changes. */
export async function openRenderCache() {
  const version = codeVersion(['markdown', 'model', 'scripts/bundles']);
  await mkdir(renderedDir, { recursive: true });
  await mkdir(textsDir, { recursive: true });

  const jobFor = ({ body, options }: RenderInput): RenderJob & { key: string } => {
    const key = `${hash(version, body, JSON.stringify(options))}.json`;
    return { body, options, key, file: join(renderedDir, key), plainFile: plainTextFile(key) };
  };
  let used = new Set<string>();
  const read = async (file: string): Promise<Rendered> => JSON.parse(await readFile(file, 'utf8'));

  return {
    /** One text, with its blocks. */
    async render(input: RenderInput): Promise<Rendered> {
      const job = jobFor(input);
      return existsSync(job.file) ? read(job.file) : renderToFiles(job);
    },

    /** All texts of a build, without their blocks. */
    async renderAll(inputs: RenderInput[]): Promise<KeyedSummary[]> {
      const known = await readSummaries();
      const present = new Set(await readdir(renderedDir));
      const jobs = inputs.map(jobFor);
      const missing = [
        ...new Map(
          jobs.filter(({ key }) => !present.has(key)).map((job) => [job.key, job]),
        ).values(),
      ];
      for (const [index, summary] of (await renderTexts(missing)).entries()) {
        known[missing[index]?.key ?? ''] = summary;
      }
      const summaries: Record<string, Summary> = {};
      for (const { key, file } of jobs) {
        summaries[key] ??= known[key] ?? summaryOf(await read(file));
      }
      await writeWhole(summariesFile, JSON.stringify(summaries));
      used = new Set(Object.keys(summaries));
      return jobs.map(({ key }) => ({ ...(summaries[key] as Summary), key }));
    },

    /** Removes what the last `renderAll` has not asked for, once no page shows it any more. */
    async forgetOthers(): Promise<void> {
      const unused = (await readdir(renderedDir)).filter((key) => !used.has(key));
      await Promise.all(
        unused
          .flatMap((key) => [join(renderedDir, key), plainTextFile(key)])
          .map((file) => rm(file, { force: true })),
      );
    },
  };
}

const readSummaries = async (): Promise<Record<string, Summary>> => {
  const text = await readFile(summariesFile, 'utf8').catch(() => '{}');
  return JSON.parse(text);
};
