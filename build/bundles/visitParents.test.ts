import * as fc from 'fast-check';
import type { Node, Parent } from 'unist';
import * as original from 'unist-util-visit-parents';
import { expect, it } from 'vitest';
import { visitParents } from './visitParents';

const tree = fc.letrec((tie) => ({
  node: fc.record(
    {
      type: fc.constantFrom('a', 'b', 'c'),
      children: fc.array(tie('node'), { maxLength: 4 }),
    },
    { requiredKeys: ['type'] },
  ),
})).node as fc.Arbitrary<Node>;

const action = fc.constantFrom(undefined, null, true as const, 'skip' as const, false as const);
/** Only onwards, or a walk might never end. */
const onwards = fc.constantFrom(undefined, null, 1, 2);
const answers = fc.array(fc.tuple(action, onwards, fc.boolean()), { maxLength: 12 });

type How = { test: unknown; form: 'enter' | 'both' | 'exit'; reverse: boolean };
type Given = (typeof answers extends fc.Arbitrary<infer Value> ? Value : never)[number];

const isFirst = (_: Node, index?: number): boolean => index === 0;

/** Every call that a walk makes, while its visitors answer one thing after the other. */
function walk(
  visit: (tree: Node, ...rest: unknown[]) => void,
  root: Node,
  given: Given[],
  { test, form, reverse }: How,
): string[] {
  const calls: string[] = [];
  const step = reverse ? -1 : 1;
  let turn = 0;
  const visitor = (name: string) => (node: Node, parents: Parent[], index: number | undefined) => {
    calls.push(`${name} ${node.type} ${index} ${parents.map(({ type }) => type).join('/')}`);
    const [what, further, both] = given[turn++ % Math.max(1, given.length)] ?? [];
    // What is skipped on the way out has been visited already: the original throws.
    const next = name === 'exit' && what === 'skip' ? undefined : what;
    const place = further && index !== undefined ? index + further * step : further;
    return both ? [next ?? undefined, place] : (place ?? next);
  };
  const visitors = {
    enter: visitor('enter'),
    both: { enter: visitor('enter'), exit: visitor('exit') },
    exit: { exit: visitor('exit') },
  }[form];
  const rest = test === undefined ? [visitors, reverse] : [test, visitors, reverse];
  visit(structuredClone(root), ...rest);
  return calls;
}

it('walks every tree as the package does', () => {
  fc.assert(
    fc.property(
      tree,
      answers,
      fc.record({
        test: fc.constantFrom(undefined, null, 'a', { type: 'b' }, ['a', 'c'], isFirst),
        form: fc.constantFrom('enter' as const, 'both' as const, 'exit' as const),
        reverse: fc.boolean(),
      }),
      (root, given, how) => {
        const expected = walk(original.visitParents as typeof visitParents, root, given, how);
        expect(walk(visitParents, root, given, how)).toEqual(expected);
      },
    ),
    { numRuns: 2000 },
  );
});

it('goes on with what a visitor has put in the place of a node', () => {
  const root = { type: 'root', children: [{ type: 'a' }, { type: 'b' }] };
  const seen: string[] = [];
  visitParents(root, (node: Node, parents: Parent[], index: number) => {
    seen.push(node.type);
    if (node.type !== 'a') return;
    parents[0]?.children.splice(index, 1, { type: 'c' }, { type: 'd' });
    return index;
  });
  expect(seen).toEqual(['root', 'a', 'c', 'd', 'b']);
});

it('goes on with the children that a visitor has given to a parent', () => {
  const root = { type: 'root', children: [{ type: 'a' }, { type: 'b' }, { type: 'c' }] };
  const seen: string[] = [];
  visitParents(root, (node: Node, [parent]: Parent[]) => {
    seen.push(node.type);
    if (parent && node.type === 'a') parent.children = [node, { type: 'x' }];
  });
  expect(seen).toEqual(['root', 'a', 'x']);
});
