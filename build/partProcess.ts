import { doPart, type Part } from './parts';
import { answer } from './support/processes';

answer(async ({ part }: { part: Part }) => (await doPart(part)) ?? null);
