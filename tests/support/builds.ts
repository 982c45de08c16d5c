import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { filesIn } from '../../build/support/files';
import { buildScript } from '../../build/support/run';
import { hash } from '../../model/hash.mjs';
import { environmentIn } from './checkout';

/** For tests: the content folder of a copy of the project, below it. */
export const corpus = 'corpus';

type Build = { child: ChildProcess; ended: Promise<{ status: number | null; output: string }> };

/** For tests: starts a build in a copy of the project, as the leader of a process group. */
export function startBuild(folder: string): Build {
  const child = spawn(process.execPath, buildScript, {
    cwd: folder,
    detached: true,
    env: environmentIn(folder, { CONTENT_DIR: corpus, BUILD_TIME: '2026-11-01T00:00:00Z' }),
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (data) => {
      output += data;
    });
  }
  const ended = new Promise<{ status: number | null; output: string }>((done, fail) => {
    child.on('error', fail);
    child.on('close', (status) => done({ status, output }));
  });
  return { child, ended };
}

/** For tests: builds to the end. @returns how many pages were rendered */
export async function build(folder: string): Promise<number> {
  const { status, output } = await startBuild(folder).ended;
  if (status !== 0) throw new Error(`the build in ${folder} failed:\n${output}`);
  return Number(/(\d+) of them rendered/.exec(output)?.[1]);
}

/** For tests: the same without anything that an earlier build has left but compiled code. */
export async function buildCold(folder: string): Promise<number> {
  for (const name of ['.cache', '.contentlayer', 'out', 'public/assets', 'public/search']) {
    rmSync(join(folder, name), { recursive: true, force: true });
  }
  return build(folder);
}

/** For tests: a digest of every file of the site in a copy, by name. */
export async function siteIn(folder: string): Promise<Map<string, string>> {
  const files = await filesIn(join(folder, 'out'));
  return new Map(files.map((file) => [file, hash(readFileSync(join(folder, 'out', file)))]));
}

/** For tests: the names of the files that two sites don't have alike. */
export const differences = (a: Map<string, string>, b: Map<string, string>): string[] =>
  [...new Set([...a.keys(), ...b.keys()])].filter((file) => a.get(file) !== b.get(file));
