import { spawnSync } from 'node:child_process';
import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve, sep } from 'node:path';
import { isWithin } from './siteFiles';

/** Milliseconds that Git may take. */
const longest = 60_000;
/** Bytes of a history: some 500,000 files that were added. */
const largest = 100_000_000;

/**
 * When each file of a site was first committed, as ISO 8601, if the site or an allowed folder around
 * it is a Git repository. The repository's own settings, which can name programs to be run, are not
 * read: Git works in an empty repository that borrows the site's objects.
 */
export function gitDates(
  root: string,
  allowed: readonly string[],
): (file: string) => string | undefined {
  let dates: Map<string, string> | undefined;
  const place = [root, ...allowed]
    .map((folder) => resolve(folder))
    .find((folder) => isWithin(resolve(root), folder) && isRealFolder(join(folder, '.git')));
  return (file) => {
    if (place === undefined) return undefined;
    dates ??= readDates(join(place, '.git'));
    return dates.get(relative(place, resolve(file)).split(sep).join('/'));
  };
}

function readDates(repository: string): Map<string, string> {
  const commit = headOf(repository);
  const objects = join(repository, 'objects');
  if (!commit || !isRealFolder(objects)) return new Map();
  const own = mkdtempSync(join(tmpdir(), 'import-git-'));
  try {
    for (const folder of ['objects/info', 'refs'])
      mkdirSync(join(own, folder), { recursive: true });
    writeFileSync(join(own, 'HEAD'), 'ref: refs/heads/none\n');
    writeFileSync(join(own, 'objects/info/alternates'), `${resolve(objects)}\n`);
    const shallow = join(repository, 'shallow');
    if (isRegular(shallow)) writeFileSync(join(own, 'shallow'), readFileSync(shallow));
    const format = ['--format=%x00%aI', '--name-status', '-M', '--diff-filter=AR', '-z'];
    const { stdout, status } = spawnSync(
      'git',
      [`--git-dir=${own}`, 'log', ...format, commit, '--'],
      {
        env: { ...process.env, GIT_CONFIG_NOSYSTEM: '1', GIT_CONFIG_GLOBAL: '/dev/null' },
        encoding: 'utf8',
        timeout: longest,
        maxBuffer: largest,
      },
    );
    return status === 0 ? firstDates(stdout) : new Map();
  } finally {
    rmSync(own, { recursive: true, force: true });
  }
}

/** Reads `git log -z --name-status`, newest first: the last date of a file, by whatever name, counts. */
function firstDates(log: string): Map<string, string> {
  const dates = new Map<string, string>();
  /** What a file of an older commit is called now. */
  const now = new Map<string, string>();
  let date = '';
  const parts = log.split('\0');
  for (let at = 0; at < parts.length; at += 1) {
    const part = (parts[at] ?? '').trim();
    if (/^\d{4}-\d\d-\d\dT/.test(part)) date = part;
    else if (part === 'A') {
      at += 1;
      const name = parts[at] ?? '';
      dates.set(now.get(name) ?? name, date);
    } else if (/^R\d+$/.test(part)) {
      const [from = '', to = ''] = parts.slice(at + 1, at + 3);
      at += 2;
      now.set(from, now.get(to) ?? to);
    }
  }
  return dates;
}

/** The commit that is checked out. */
function headOf(repository: string): string | undefined {
  const read = (path: string) =>
    isRegular(join(repository, path)) ? readFileSync(join(repository, path), 'utf8').trim() : '';
  const head = read('HEAD');
  const name = /^ref: (refs\/[\w./-]{1,200})$/.exec(head)?.[1];
  if (name === undefined) return isHash(head) ? head : undefined;
  if (name.includes('..')) return undefined;
  const packed = read('packed-refs')
    .split('\n')
    .find((line) => line.endsWith(` ${name}`));
  const hash = read(name) || (packed?.split(' ', 1)[0] ?? '');
  return isHash(hash) ? hash : undefined;
}

const isHash = (text: string): boolean => /^(?:[\da-f]{40}|[\da-f]{64})$/.test(text);
const isRealFolder = (path: string): boolean => existsSync(path) && lstatSync(path).isDirectory();
const isRegular = (path: string): boolean => existsSync(path) && lstatSync(path).isFile();
