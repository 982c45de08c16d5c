import { describe, expect, it } from 'vitest';
import { codeFrame } from './frame';

const lines = ['---', 'title: "影片"', '---', '', '看視頻，a long line'];

describe('codeFrame', () => {
  it('shows a line between its neighbours and underlines the mark, Han characters twice as wide', () => {
    expect(codeFrame(lines, 2, '影片')).toBe(
      '  1 │ ---\n> 2 │ title: "影片"\n    │         ^^^^\n  3 │ ---',
    );
    expect(codeFrame(lines, 5, '視頻')).toBe('  4 │\n> 5 │ 看視頻，a long line\n    │   ^^^^');
  });

  it('does without a mark that is not in the line', () => {
    expect(codeFrame(lines, 1)).toBe('> 1 │ ---\n  2 │ title: "影片"');
    expect(codeFrame(lines, 1, 'nothing')).toBe('> 1 │ ---\n  2 │ title: "影片"');
  });

  it('shows the part of a long line that it is about', () => {
    const long = `${'長'.repeat(100)}視頻${'短'.repeat(100)}`;
    const [shown = '', mark = ''] = codeFrame([long], 1, '視頻').split('\n');
    expect(shown).toBe(`> 1 │ …${'長'.repeat(12)}視頻${'短'.repeat(26)}…`);
    expect(mark).toBe(`    │ ${' '.repeat(25)}^^^^`);
    expect(codeFrame(['x'.repeat(100)], 1)).toBe(`> 1 │ ${'x'.repeat(80)}…`);
  });
});
