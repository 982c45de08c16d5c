import { join } from 'node:path';
import { type Summary, summaryIn, unpackRendered } from '../../lib/rendered';
import { empty } from '../../markdown/empty';
import type { Rendered } from '../../markdown/types';
import { hash } from '../../model/hash.mjs';
import { renderedDir } from '../paths';
import { codeVersion } from '../support/codeVersion';
import { openCache } from '../support/keyedCache';
import type { RenderInput, RenderJob } from './renderJob';
import { renderTexts } from './textProcesses';

export type KeyedSummary = Summary & {
  /** Name of the file that holds the blocks. */
  key: string;
};

/** Goes up with the form of the files. */
const format = '3';

/** What this process has checked or made: `next dev` asks for all texts whenever one is saved. */
const known = new Map<string, Summary>();

/** Renders texts, each only once as long as neither it nor the code changes. */
export function openRenderCache() {
  const version = codeVersion(['markdown', 'model', 'build/bundles', 'words']);
  const cache = openCache(renderedDir);
  let used = new Set<string>();

  const jobFor = (input: RenderInput): RenderJob & { key: string } => {
    const { body, draft, options } = input;
    const key = hash(format, version, body, JSON.stringify([draft, options]));
    return { ...input, key, file: join(renderedDir, key) };
  };

  /** What is known of a text that has been rendered. */
  function find(key: string): Summary | undefined {
    if (known.has(key) && cache.has(key)) return known.get(key);
    const kept = cache.get(key);
    if (kept) known.set(key, summaryIn(kept));
    return kept && known.get(key);
  }

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
      const missing = new Map(jobs.filter(({ key }) => !find(key)).map((job) => [job.key, job]));
      const made = await renderTexts([...missing.values()]);
      for (const [index, key] of [...missing.keys()].entries()) {
        known.set(key, made[index] as Summary);
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
