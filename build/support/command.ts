import { type ParseArgsConfig, parseArgs } from 'node:util';
import { UserError } from '../../model/problem';
import { fail } from './explain';

type Options = NonNullable<ParseArgsConfig['options']>;

type Parsed<O extends Options> = ReturnType<
  typeof parseArgs<{ options: O; allowPositionals: true }>
>;

type Command<O extends Options> = {
  /** What `--help` prints, and what follows a mistake in the arguments. */
  usage: string;
  options?: O;
  /** How many arguments it takes that are no options; none by default. */
  positionals?: number;
  /**
   * Loads what it needs by itself: with a mistake in `site.config.ts` most modules can't be loaded.
   * Sets `process.exitCode` when it has printed itself what is wrong.
   */
  run: (values: Parsed<O>['values'], positionals: string[]) => unknown;
};

/**
 * Runs a command of an author or owner. All take `--help`; each ends with status 1, and one sentence
 * for each thing to mend, when it could not do what it was asked for.
 */
export async function command<O extends Options>(given: Command<O>): Promise<void> {
  process.on('uncaughtException', fail);
  try {
    const { help, values, positionals } = readArguments(given);
    if (help) {
      console.log(given.usage);
      return;
    }
    await readSettings();
    await given.run(values, positionals);
  } catch (error) {
    fail(error);
  }
}

function readArguments<O extends Options>(given: Command<O>) {
  const { usage, options = {} as O, positionals = 0 } = given;
  const refuse = (why: string) => new UserError(`${why}\n\n${usage}`);
  try {
    const parsed = parseArgs({
      options: { ...options, help: { type: 'boolean', short: 'h' } },
      allowPositionals: positionals > 0,
    });
    const { help, ...values } = parsed.values as Record<string, unknown>;
    const { length } = parsed.positionals;
    if (!help && length !== positionals) {
      throw refuse(
        length < positionals ? 'An argument is missing' : 'There are too many arguments',
      );
    }
    return { help, values: values as Parsed<O>['values'], positionals: parsed.positionals };
  } catch (error) {
    const { code = '', message } = error as NodeJS.ErrnoException;
    throw code.startsWith('ERR_PARSE_ARGS') ? refuse(message) : error;
  }
}

/** @throws UserError when `site.config.ts` can't be read, or no site can be built with it */
async function readSettings(): Promise<void> {
  const { checkSettings } = await import('../settings').catch((error: Error) => {
    // A mistake in the syntax comes with the names of modules in between.
    const place = /site\.config\.ts:\d+:\d+: ERROR: .*/.exec(error.message)?.[0];
    throw new UserError(`${place ?? `site.config.ts: ${error.message}`}; correct it there`);
  });
  checkSettings();
}
