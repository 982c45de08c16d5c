import type { Node, Parent } from 'unist';
import { convert, type Test } from 'unist-util-is';

/**
 * Stands in, in bundles, for `unist-util-visit-parents`, which does the same but names a function
 * after every node for debuggers: half the time of rendering a text. Bundled packages that walk
 * trees walk them with it.
 */

export const CONTINUE = true;
export const EXIT = false;
export const SKIP = 'skip';

type Action = typeof CONTINUE | typeof EXIT | typeof SKIP;
/** What to do next, where to go on among the siblings, or both. */
type Pair = [Action?, (number | null)?];
type Answer = Action | number | null | undefined | Pair;
type Visitor = (node: Node, parents: Parent[], index: number | undefined) => Answer;
type Visitors = { enter?: Visitor | null; exit?: Visitor | null };

const asPair = (answer: Answer): Pair => {
  if (Array.isArray(answer)) return answer;
  return typeof answer === 'number' ? [CONTINUE, answer] : [answer ?? CONTINUE];
};

/**
 * Calls `enter` before a node's children and `exit` after them.
 * @param tree a node of any syntax tree
 * @param rest a test of `unist-util-is` or nothing; a visitor or both; whether from last to first
 */
export function visitParents(tree: Node, ...rest: unknown[]): void {
  const hasTest = typeof rest[1] === 'function' || (typeof rest[1] === 'object' && rest[1]);
  const [test, given, reverse] = hasTest ? rest : [undefined, ...rest];
  const { enter, exit }: Visitors =
    typeof given === 'function' ? { enter: given as Visitor } : (given as Visitors);
  const is = convert(test as Test);
  const step = reverse ? -1 : 1;

  /** @returns where to go on among the siblings, or EXIT */
  function walk(node: Node, index: number | undefined, parents: Parent[]): number | typeof EXIT {
    const isMeant = is(node, index, parents.at(-1));
    let next: number | null | undefined;
    let action: Action | undefined = CONTINUE;
    if (enter && isMeant) [action, next] = asPair(enter(node, parents, index));
    if (action === EXIT) return EXIT;
    if (action !== SKIP && 'children' in node && node.children) {
      const parent = node as Parent;
      const within = [...parents, parent];
      let at = reverse ? parent.children.length - 1 : 0;
      while (at > -1 && at < parent.children.length) {
        const after = walk(parent.children[at] as Node, at, within);
        if (after === EXIT) return EXIT;
        at = after;
      }
    }
    if (exit && isMeant) {
      const [last, place] = asPair(exit(node, parents, index));
      if (last === EXIT) return EXIT;
      next = place ?? next;
    }
    return next ?? (index ?? 0) + step;
  }

  walk(tree, undefined, []);
}
