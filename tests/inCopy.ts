import { CommandFailed } from '../build/support/run';
import { ensureBrowser } from './support/browser';
import { buildTestCheckout, makeTestCheckout, runIn, testCheckout } from './support/checkout';

// Runs a command in the tests' copy of the project: `tsx tests/inCopy.ts vitest run`. With --built
// before the command, once the copy's site is built and there is a browser to look at it with.

const [first = '', ...rest] = process.argv.slice(2);
const needsSite = first === '--built';
const [command = '', ...args] = needsSite ? rest : [first, ...rest];
try {
  if (needsSite) ensureBrowser();
  makeTestCheckout();
  if (needsSite) await buildTestCheckout();
  await runIn(testCheckout, command, args);
} catch (error) {
  // The command has said itself what is wrong.
  if (!(error instanceof CommandFailed)) throw error;
  process.exitCode = 1;
}
