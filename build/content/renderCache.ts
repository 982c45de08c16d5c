import { join } from 'node:path';
import { type Summary, summaryIn, unpackRendered } from '../../lib/rendered';
import { empty } from '../../markdown/empty';
import type { Rendered } from '../../markdown/types';
import { hash } from '../../model/hash.mjs';
import { renderedDir } from '../paths';
import { codeVersion } from '../support/codeVersion';
import { openCache } from '../support/keyedCache';
import { lastChange } from '../support/lastChange';
import type { RenderInput, RenderJob } from './renderJob';
import { renderTexts } from './textProcesses';

export type KeyedSummary = Summary & {
  /** Name of the file that holds the blocks. */
  key: string;
};

/** Goes up with the form of the files. */
const format = '3';

/** Remembers a value by a key: see `openMemory`. */
export type Remember = <T>(key: string, make: () => Promise<T>) => Promise<T>;

/**
 * Renders texts, each only once as long as neither it nor the code changes.
 * @param remember spares reading files that look as they did when they were read last
 */
export function openRenderCache(remember: Remember = (_, make) => make()) {
  const version = codeVersion(['markdown', 'model', 'build/bundles', 'words']);
  const cache = openCache(renderedDir);
  let used = new Set<string>();

  const jobFor = (input: RenderInput): RenderJob & { key: string } => {
    const { body, draft, options } = input;
    const key = hash(format, version, body, JSON.stringify([draft, options]));
    return { ...input, key, file: join(renderedDir, key) };
  };

  /** What `make` tells of a rendered text, made only once as long as its file looks the same. */
  async function summaryOf(
    { file }: RenderJob,
    make: () => Promise<Summary | undefined>,
  ): Promise<Summary | undefined> {
    const state = lastChange(file);
    return state === undefined ? make() : remember(`${file} ${state}`, make);
  }

  /** What is known of a text that has been rendered. */
  const find = (job: RenderJob & { key: string }) =>
    summaryOf(job, async () => {
      const kept = cache.get(job.key);
      return kept && summaryIn(kept);
    });

  return {
    /** One text, with its blocks. */
    async render(input: RenderInput): Promise<Rendered> {
      const job = jobFor(input);
      const kept = cache.get(job.key);
      if (kept) return unpackRendered(kept);
      const [summary] = await renderTexts([job]);
      const made = cache.get(job.key);
      return made
        ? unpackRendered(made)
        : { ...empty, ...summary, problems: summary?.problems ?? [] };
    },

    /** All texts of a build, without their blocks. */
    async renderAll(inputs: RenderInput[]): Promise<KeyedSummary[]> {
      const jobs = inputs.map(jobFor);
      const known = new Map<string, Summary>();
      const missing = new Map<string, RenderJob>();
      for (const job of jobs) {
        const found = await find(job);
        if (found) known.set(job.key, found);
        else missing.set(job.key, job);
      }
      const made = await renderTexts([...missing.values()]);
      for (const [index, [key, job]] of [...missing].entries()) {
        const summary = made[index] as Summary;
        known.set(key, summary);
        await summaryOf(job, async () => summary);
      }
      used = new Set(jobs.map(({ key }) => key));
      return jobs.map(({ key }) => ({ ...(known.get(key) as Summary), key }));
    },

    /** Removes what the last `renderAll` has not asked for, once no page shows it any more. */
    forgetOthers(): void {
      cache.prune((key) => used.has(key));
    },
  };
}
