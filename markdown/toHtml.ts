import type { ElementContent } from 'hast';
import { toHtml as serialize } from 'hast-util-to-html';

/** HTML of a list of nodes. */
export const toHtml = (children: ElementContent[]): string => serialize({ type: 'root', children });
