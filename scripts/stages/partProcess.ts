import { answer } from '../processes';
import { doPart, type Part } from './parts';

answer(async ({ part }: { part: Part }) => (await doPart(part)) ?? null);
