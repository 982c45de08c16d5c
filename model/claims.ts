import { foldersAbove, namesOf } from './fileNames';

/** A path below the site that is taken: by whom, and for which file. */
export type Claim<Owner> = { name: string; file: string; owner: Owner };

/** What stands in the way of a file. */
export type Conflict<Owner> =
  /** This very file is taken. */
  | { kind: 'same'; claim: Claim<Owner> }
  /** The same where file systems ignore case, forms of Unicode, or dots at the end. */
  | { kind: 'similar'; claim: Claim<Owner> }
  /** It needs a folder where there is a file. */
  | { kind: 'folder'; name: string; claim: Claim<Owner> }
  /** It, or a compressed twin of it, would be where there is a folder or a twin. */
  | { kind: 'file'; name: string; claim: Claim<Owner>; isFolder: boolean };

/** Names that every file system takes as they are: most of them. */
const plain = /^[a-z0-9/_-]+(?:\.[a-z]+)*$/;

/** Some file systems take names for one that differ only so. */
const fold = (path: string): string =>
  plain.test(path)
    ? path
    : path
        .normalize('NFC')
        .toLowerCase()
        .normalize('NFC')
        .replace(/(?<![. ])[. ]+(?=\/|$)/g, '');

/** Who has which names of a site, compressed twins and folders included; the first keeps a name. */
export class Claims<Owner> {
  readonly #files = new Map<string, Claim<Owner>>();
  readonly #folders = new Map<string, Claim<Owner>>();

  add(file: string, owner: Owner): void {
    for (const name of namesOf(file)) setFirst(this.#files, fold(name), { name, file, owner });
    for (const name of foldersAbove(file))
      setFirst(this.#folders, fold(name), { name, file, owner });
  }

  conflict(file: string): Conflict<Owner> | undefined {
    const claim = this.#files.get(fold(file));
    if (claim && fold(claim.file) === fold(file)) {
      return { kind: claim.name === file ? 'same' : 'similar', claim };
    }
    for (const name of foldersAbove(file)) {
      const claim = this.#files.get(fold(name));
      if (claim) return { kind: 'folder', name, claim };
    }
    for (const name of namesOf(file)) {
      const folder = this.#folders.get(fold(name));
      const claim = folder ?? this.#files.get(fold(name));
      if (claim) return { kind: 'file', name, claim, isFolder: folder !== undefined };
    }
    return undefined;
  }
}

function setFirst<Value>(map: Map<string, Value>, key: string, value: Value): void {
  if (!map.has(key)) map.set(key, value);
}
