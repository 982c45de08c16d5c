import { searchCacheDir } from './paths';
import { cutFaces, drawPictures } from './previews/stage';
import { makeIndex } from './search/stage';
import { reportDamaged } from './support/keyedCache';
import { startProcesses } from './support/processes';

/** What can be done in parallel with the rest of a build, once there are documents. */
const tasks = {
  pictures: drawPictures,
  faces: cutFaces,
  search: () => makeIndex(searchCacheDir),
};

export type Task = keyof typeof tasks;

/** Does a task in this process. */
export async function doTask(task: Task) {
  const result = await tasks[task]();
  reportDamaged();
  return result;
}

/** From so many texts on, a task is worth a process. */
const many = 200;

/**
 * The tasks of a build of so many texts: in processes of their own when these are many, so that a
 * task leaves no memory behind, and doesn't wait for another.
 */
export const tasksFor = (texts: number): typeof tasks =>
  texts < many
    ? tasks
    : { pictures: inProcess('pictures'), faces: inProcess('faces'), search: inProcess('search') };

const inProcess =
  <Result>(task: Task) =>
  (): Promise<Result> => {
    const process = startProcesses<{ task: Task }, Result>('build/taskProcess.ts');
    return process.ask({ task }).finally(process.stop);
  };
