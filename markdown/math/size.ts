import temml, { type Options } from 'temml';
import type { Fault } from '../../model/problem';

/** Of commands in one formula, Temml's own among them. */
export const mostExpansions = 1000;

/** Far above what fits a page; what little TeX can grow to takes minutes and gigabytes. */
const limits = {
  /** Characters of TeX. */
  length: 10_000,
  /** Characters where it defines commands: each of `mostExpansions` may repeat all of it. */
  lengthWithCommands: 2000,
  /** Of all its tables. */
  cells: 10_000,
};

const definition = /\\(?:[egx]?def|(?:future)?let|(?:re)?newcommand|providecommand)(?![a-zA-Z])/;

/** Why a formula is too large to be drawn, if it is. Throws what Temml's parser throws. */
export function faultOfSize(tex: string, options: Options): Fault | undefined {
  const defines = definition.test(tex);
  const most = defines ? limits.lengthWithCommands : limits.length;
  if (tex.length > most) {
    const what = `has ${tex.length} characters${defines ? ' and defines commands' : ''}`;
    return { what, mend: `write at most ${most}, or several formulas` };
  }
  const cells = tex.includes('&') ? cellsIn(temml.__parse(tex, options)) : 0;
  if (cells <= limits.cells) return undefined;
  return { what: `has ${cells} cells`, mend: `write at most ${limits.cells}, or several formulas` };
}

/** Cells of all tables in a tree of Temml's; it fills rows up to the length of the first. */
function cellsIn(tree: unknown): number {
  let cells = 0;
  const left = [tree];
  while (left.length > 0) {
    const node = left.pop();
    if (typeof node !== 'object' || node === null) continue;
    const { type, body } = node as { type?: unknown; body?: unknown[][] };
    if (type === 'array' && body) cells += body.length * (body[0]?.length ?? 0);
    // `loc` holds the whole text.
    for (const [key, value] of Object.entries(node)) if (key !== 'loc') left.push(value);
  }
  return cells;
}
