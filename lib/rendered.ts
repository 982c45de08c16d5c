import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Rendered } from '../markdown/types';

/** The blocks of one text: bodies are read one at a time, so that no page pays for the archive. */
export async function readRendered({ rendered }: { rendered: string }): Promise<Rendered> {
  return JSON.parse(await readFile(join('.cache', 'rendered', rendered), 'utf8'));
}
