import { type SpawnOptions, spawn } from 'node:child_process';

/** Runs a command to its end and rejects with its name when it fails. Output goes to the terminal. */
export function run(command: string, args: string[], options: SpawnOptions = {}): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: 'inherit', ...options });
    child.on('error', reject);
    child.on('exit', (code) =>
      code === 0
        ? resolve()
        : reject(new CommandFailed(`${command} ${args.join(' ')} ended with status ${code}`)),
    );
  });
}

/** The environment of a command that is a program for Node.js, with one more option for it. */
export const withNodeOption = (option: string): NodeJS.ProcessEnv => ({
  ...process.env,
  NODE_OPTIONS: [process.env.NODE_OPTIONS, option].filter(Boolean).join(' '),
});

/** A command that has printed its own reasons. */
export class CommandFailed extends Error {}
