import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Stands in, while the site is exported, for what Contentlayer and the content stage write, which
 * `lib/documents.ts` imports: it is read when pages are rendered, not when they are compiled. So
 * Next.js can compile beside the content stage, and compiles the same however many texts there are.
 */
const read = (...path: string[]) => JSON.parse(readFileSync(join(...path), 'utf8'));

const readAll = (type: string) => read('.contentlayer', 'generated', type, '_index.json');

export const allArticles: unknown[] = readAll('Article');
export const allPages: unknown[] = readAll('Page');
export const allTerms: unknown[] = readAll('Term');

/** What `.cache/made.json` holds. */
export default read('.cache', 'made.json');
