import { describe, expect, it } from 'vitest';
import { htmlOf, problemsOf } from './renderSample';

const callout = (kind: string, title: string, html = '<p>a</p>') =>
  `<blockquote class="callout ${kind}" role="note">\n<p><strong>${title}</strong></p>\n${html}\n</blockquote>`;

describe('callouts', () => {
  it.each([
    ['note', '附註', 'Note'],
    ['tip', '提示', 'Tip'],
    ['important', '重要', 'Important'],
    ['warning', '警告', 'Warning'],
    ['caution', '小心', 'Caution'],
  ])('have a title in the language of the text: %s', async (kind, chinese, english) => {
    const markdown = `> [!${kind.toUpperCase()}]\n> a`;
    expect(await htmlOf(markdown)).toBe(callout(kind, chinese));
    expect(await htmlOf(markdown, { language: 'en' })).toBe(callout(kind, english));
  });

  it.each([
    ['> [!Tip]\n> a', '<p>a</p>'],
    ['> [!TIP]  \n> a', '<p>a</p>'],
    ['> [!TIP]\n>\n> a', '<p>a</p>'],
    ['> [!TIP]\n> **a** b', '<p><strong>a</strong> b</p>'],
    ['> [!TIP]\n>\n> - a', '<ul>\n<li>a</li>\n</ul>'],
    ['> [!TIP]\n> > a', '<blockquote>\n<p>a</p>\n</blockquote>'],
  ])('hold what a quotation holds: %j', async (markdown, html) => {
    expect(await htmlOf(markdown)).toBe(callout('tip', '提示', html));
  });

  it('stand in lists', async () => {
    expect(await htmlOf('- > [!TIP]\n  > a')).toContain(callout('tip', '提示'));
  });

  it.each([
    ['> [!HINT]\n> a', '[!HINT]\na'],
    ['> [!TIP] b\n> a', '[!TIP] b\na'],
    ['> [!TIP]**b**\n> a', '[!TIP]<strong>b</strong>\na'],
    ['> a [!TIP]\n> a', 'a [!TIP]\na'],
    ['> [!constructor]\n> a', '[!constructor]\na'],
  ])('%j stays a quotation', async (markdown, html) => {
    expect(await htmlOf(markdown)).toBe(`<blockquote>\n<p>${html}</p>\n</blockquote>`);
    expect(await problemsOf(markdown)).toEqual([]);
  });
});
