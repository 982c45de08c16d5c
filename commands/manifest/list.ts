import { isHosts, isOwners } from '../../build/support/ownersFiles';
import { hash } from '../../model/hash.mjs';

/** Which files a version of the engine consists of. */
export type Manifest = {
  version: string;
  /** SHA-256 of each file by its path, in order. */
  files: Record<string, string>;
};

/** Where it stands. */
export const manifestFile = 'engine.json';

/**
 * The manifest of a version: every file of the project but those of owners and hosts, and itself.
 * @param paths from the project's root, with `/`
 */
export function manifestOf(
  version: string,
  paths: readonly string[],
  read: (path: string) => Uint8Array,
): Manifest {
  const own = paths.filter((path) => !isOwners(path) && !isHosts(path) && path !== manifestFile);
  return {
    version,
    files: Object.fromEntries([...own].sort().map((path) => [path, hash(read(path))])),
  };
}
