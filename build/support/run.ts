import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';
import { UserError } from '../../model/problem';

/** Starts a command; its output goes to the terminal. `ended` rejects with its name when it fails. */
export function start(
  command: string,
  args: string[],
  options: SpawnOptions = {},
): { child: ChildProcess; ended: Promise<void> } {
  const child = spawn(command, args, { stdio: 'inherit', ...options });
  const ended = new Promise<void>((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code) =>
      code === 0
        ? resolve()
        : reject(new CommandFailed(`${command} ${args.join(' ')} ended with status ${code}`)),
    );
  });
  return { child, ended };
}

/** Runs a command to its end. */
export const run = (command: string, args: string[], options?: SpawnOptions): Promise<void> =>
  start(command, args, options).ended;

/** What Node.js runs to build the site; `npm run build` does the same. */
export const buildScript = ['build/bundles/bundled.mjs', 'build/build.ts'];

/** The environment of a command that is a program for Node.js, with one more option for it. */
export const withNodeOption = (option: string): NodeJS.ProcessEnv => ({
  ...process.env,
  NODE_OPTIONS: [process.env.NODE_OPTIONS, option].filter(Boolean).join(' '),
});

/** A command that has printed its own reasons. */
export class CommandFailed extends UserError {}
