import { shorten } from '../../model/characters';
import type { Problem } from '../../model/problem';

/** What is wrong with a picture that is shown all the same, to be said behind its name. */
export type Loss = Pick<Problem, 'what' | 'mend' | 'level'>;

/** What a drawing loses when it is cleaned, and how to mend it. */
const kinds = {
  words: {
    what: 'loses words that it has as HTML',
    mend: 'save it with its labels as SVG text (in draw.io without “Formatted Text”, in Mermaid with htmlLabels: false), or as PNG',
  },
  pictures: {
    what: 'loses a picture that it carries',
    mend: 'put it in as PNG or JPEG in base64, or save the drawing as PNG',
  },
  outside: {
    what: 'loses what it takes from another file',
    mend: 'put that into the drawing, or save the drawing as PNG',
    level: 'doubt',
  },
  styles: {
    what: 'loses styles',
    mend: 'write them without escapes and other files, or save the drawing as PNG',
    level: 'doubt',
  },
  animation: {
    what: 'loses an animation',
    mend: 'animate other attributes, or save it as GIF or WebP',
    level: 'doubt',
  },
  script: {
    what: 'loses its script',
    mend: 'save it as it looks without one, or link to a page that has it',
    level: 'doubt',
  },
} as const satisfies Record<string, Loss>;

export type LossKind = keyof typeof kinds;

/** Notes that a drawing loses something: of which kind, and what it is. */
export type Lose = (kind: LossKind, what?: string) => void;

/** What of each kind is named. */
const most = 3;

/** A list of what a drawing loses, one entry a kind, and the function that adds to it. */
export function collectLosses(): { lose: Lose; losses: () => Loss[] } {
  const found = new Map<LossKind, Set<string>>();
  return {
    lose(kind, what) {
      const names = found.get(kind) ?? new Set();
      if (what && names.size <= most) names.add(shorten(what.trim(), 30));
      found.set(kind, names);
    },
    losses: () =>
      [...found].map(([kind, names]) => {
        const { what, ...rest } = kinds[kind];
        const list = [...names].slice(0, most).map((name) => `"${name}"`);
        const more = names.size > most ? ' …' : '';
        return { what: list[0] ? `${what}: ${list.join(', ')}${more}` : what, ...rest };
      }),
  };
}
