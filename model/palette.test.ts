import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readPalette } from './palette';

const css = `:root {
  --paper: light-dark(#ffffff, #000000);
  --panel: light-dark( #EEEEEE , #111111 );
  --ink:light-dark(#222222,#dddddd);
  --muted: light-dark(#333333, #cccccc);
  --accent: light-dark(#b23a24, #f08a6c);
  --rule: light-dark(#444444, #bbbbbb)
}`;

describe('readPalette', () => {
  it('reads what an owner may write', () => {
    expect(readPalette(css)).toMatchObject({
      light: { paper: '#ffffff', panel: '#EEEEEE', ink: '#222222', rule: '#444444' },
      dark: { paper: '#000000', panel: '#111111', ink: '#dddddd', rule: '#bbbbbb' },
    });
  });

  it('says of each colour that is missing how to write it', () => {
    const without = css.replace(/--ink.*/, '').replace('#333333', 'gray');
    expect(readPalette(without)).toEqual({
      sentences: [expect.stringContaining('--ink'), expect.stringContaining('--muted')],
    });
  });

  it("finds all that it needs in the project's own", () => {
    expect(readPalette(readFileSync('theme.css', 'utf8'))).toHaveProperty('light');
  });
});
