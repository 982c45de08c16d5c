import { searchCacheDir } from './paths';
import { cutFaces, drawPictures } from './previews/stage';
import { buildSearch } from './search/stage';
import { reportDamaged } from './support/keyedCache';
import { startProcesses } from './support/processes';

/** What can be done beside the rest of a build, once there are documents. */
const work = {
  pictures: drawPictures,
  faces: cutFaces,
  search: () => buildSearch(searchCacheDir),
};

export type Part = keyof typeof work;

/** Does a part in this process. */
export async function doPart(part: Part) {
  const result = await work[part]();
  reportDamaged();
  return result;
}

type Parts = typeof work;

/** From so many texts on, a part is worth a process. */
const many = 200;

/**
 * Parts of a build of so many texts: in processes of their own when these are many, so that a part
 * leaves no memory behind, and doesn't wait for another.
 */
export const partsFor = (texts: number): Parts =>
  texts < many
    ? work
    : { pictures: inProcess('pictures'), faces: inProcess('faces'), search: inProcess('search') };

const inProcess =
  <Result>(part: Part) =>
  (): Promise<Result> => {
    const process = startProcesses<{ part: Part }, Result>('build/partProcess.ts');
    return process.ask({ part }).finally(process.stop);
  };
