import { describe, expect, it } from 'vitest';
import { renderSample } from './renderSample';

const body = '一[^b] 二[^a] 三[^b]\n\n[^a]: 甲\n[^b]: 乙[^c]\n[^c]: > 丙\n[^unused]: 丁';

describe('notes', () => {
  it('numbers notes by their first reference and links every reference back', async () => {
    const { blocks, footnotes } = await renderSample(body);
    expect(blocks).toHaveLength(1);
    expect(blocks[0]?.html.match(/(?:id|href)="[^"]*"/g)).toEqual([
      'href="#fn_1"',
      'id="fnref_1"',
      'href="#fn_2"',
      'id="fnref_2"',
      'href="#fn_1"',
      'id="fnref_1-2"',
    ]);
    expect(blocks[0]?.text).toBe('一 二 三');
    expect(footnotes.match(/<li id="[^"]*">/g)).toEqual([
      '<li id="fn_1">',
      '<li id="fn_2">',
      '<li id="fn_3">',
    ]);
    expect(footnotes).toContain('href="#fnref_1-2" aria-label="回到註釋引用 1-2"');
    expect(footnotes).not.toContain('丁');
  });

  it('speaks the language of the text', async () => {
    const { footnotes } = await renderSample('a[^1]\n\n[^1]: b', { language: 'en' });
    expect(footnotes).toBe(
      '<ol><li id="fn_1"><p>b <a class="back" href="#fnref_1" aria-label="Back to reference 1">↩\uFE0E</a></p></li></ol>',
    );
  });

  it('is empty without notes, and a reference to no note is text', async () => {
    const { blocks, footnotes } = await renderSample('a[^1]');
    expect(footnotes).toBe('');
    expect(blocks[0]?.text).toBe('a[^1]');
  });

  it('keeps notes apart from unclosed HTML, and shows videos in them as links', async () => {
    const { blocks, footnotes } = await renderSample(
      'a[^1] b[^2]\n\n<details>\n\n[^1]: <b>x\n[^2]: y {{< youtube GMXnmaky9FY >}}',
    );
    expect(blocks[0]?.html).toContain('fnref_2');
    expect(footnotes).toContain('<li id="fn_2">');
    expect(footnotes).toContain('href="https://www.youtube.com/watch?v=GMXnmaky9FY"');
  });

  it('does not list the links of notes, but those in them', async () => {
    const { links } = await renderSample('a[^1]\n\n[^1]: [b](/c)');
    expect(links).toEqual([{ address: '/c', line: 13 }]);
  });

  it('that are not shown are reported, each with its line', async () => {
    const { problems } = await renderSample(
      '一[^a]\n\n[^a]: 甲\n[^a]: 乙\n\n[^b]: 丙[^c]\n\n[^c]: 丁\n\n> [^d]: 戊',
    );
    expect(problems.map(({ line, level, what }) => [line - 10, level, what])).toEqual([
      [4, undefined, 'note "[^a]" has the name of another'],
      [6, undefined, 'note "[^b]" is not referred to'],
      [8, undefined, 'note "[^c]" is not referred to'],
      [10, undefined, 'note "[^d]" is not referred to'],
    ]);
  });
});
