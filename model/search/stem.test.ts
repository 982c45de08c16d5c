import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stem } from './stem';

describe('stem', () => {
  it.each([
    'company companies company’s',
    'stop stops stopped stopping',
    'try tries tried trying',
    'use uses used using',
    'make makes made making',
    'build builds built building',
    'study studies studied studying',
    'agree agrees agreed agreeing',
    'control controls controlled controlling',
    'travel travels travelled travelling traveled',
    'hope hopes hoped hoping',
    'hop hops hopped hopping',
    'choose chooses chose chosen choosing',
    'analyse analyses analysed analysing',
    'create creates created creating',
    'change changes changed changing',
    'box boxes',
    'church churches',
    'class classes',
    'movie movies',
    'virus viruses',
    'hypothesis hypotheses',
    'child children child’s',
    'lens lenses',
    'tie ties tied tying',
    'add adds added adding',
  ])('gives one stem to %s', (forms) => {
    expect(new Set(forms.split(' ').map(stem)).size).toBe(1);
  });

  it.each([
    ['organ', 'organisation'],
    ['universe', 'university'],
    ['secure', 'security'],
    ['new', 'news'],
    ['car', 'care'],
    ['on', 'one'],
    ['us', 'use'],
    ['even', 'evening'],
    ['plan', 'plane'],
    ['hop', 'hope'],
  ])('keeps %s and %s apart', (one, other) => {
    expect(stem(one)).not.toBe(stem(other));
  });

  it('leaves other scripts alone', () => {
    for (const word of ['москвы', 'gpt4', '2026', 'ss', 'a']) expect(stem(word)).toBe(word);
  });

  it('always leaves something of a word', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{1,15}$/), (word) => {
        expect(stem(word).length).toBeGreaterThan(0);
      }),
    );
  });
});
