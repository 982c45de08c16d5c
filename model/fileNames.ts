const compressible = /\.(?:html|css|js|json|xml|xsl|txt|md|svg|webmanifest)$/;

/** Endings of the compressed twins, behind a file's own name. */
export const twinsOf = ['.br', '.gz'] as const;

/** Whether a file of the site has compressed twins. */
export const isCompressible = (file: string): boolean => compressible.test(file);

/** All names that a file of the site takes: its own, and those of its twins. */
export const namesOf = (file: string): string[] =>
  isCompressible(file) ? [file, ...twinsOf.map((ending) => file + ending)] : [file];

/** `a/b/c.md` → `a`, `a/b`. */
export function foldersAbove(path: string): string[] {
  const folders = path.split('/').slice(0, -1);
  return folders.map((_, index) => folders.slice(0, index + 1).join('/'));
}
