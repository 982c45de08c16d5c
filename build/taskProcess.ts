import { answer } from './support/processes';
import { doTask, type Task } from './tasks';

answer(async ({ task }: { task: Task }) => (await doTask(task)) ?? null);
