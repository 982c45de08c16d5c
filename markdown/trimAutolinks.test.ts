import { describe, expect, it } from 'vitest';
import { htmlOf } from './renderSample';

const link = (address: string, text = address) =>
  `<a href="${address}" class="external" rel="noopener">${text}</a>`;

describe('bare addresses', () => {
  it.each([
    ['https://x.tw。後文', `${link('https://x.tw')}。後文`],
    ['見https://x.tw/a?b=c#d，後文', `見${link('https://x.tw/a?b=c#d')}，後文`],
    ['https://x.tw/a後文', `${link('https://x.tw/a')}後文`],
    ['https://x.tw/𠮷', `${link('https://x.tw/')}𠮷`],
    ['https://x.tw/a.。', `${link('https://x.tw/a')}.。`],
    ['（https://x.tw/a_(b)）後', `（${link('https://x.tw/a_(b)')}）後`],
    ['(https://x.tw/a)，後', `(${link('https://x.tw/a')})，後`],
    ['www.x.tw，後', `${link('http://www.x.tw', 'www.x.tw')}，後`],
    ['「https://x.tw」', `「${link('https://x.tw')}」`],
    ['https://x.tw……', `${link('https://x.tw')}……`],
    ['https://x.tw。**粗**後', `${link('https://x.tw')}。<strong>粗</strong>後`],
    ['**見 https://x.tw。**後', `<strong>見 ${link('https://x.tw')}。</strong>後`],
    ['[註：https://x.tw。後]', `[註：${link('https://x.tw')}。後]`],
    ['https://x.tw/a and more', `${link('https://x.tw/a')} and more`],
    ['Https://x.tw。', `${link('https://x.tw', 'Https://x.tw')}。`],
    ['http://。', 'http://。'],
    ['https。', 'https。'],
  ])('%s', async (markdown, html) => {
    expect(await htmlOf(markdown)).toBe(`<p>${html}</p>`);
  });

  it('leaves an address in angle brackets and a link whole', async () => {
    const address = 'https://x.tw/%E5%8F%B0';
    expect(await htmlOf('<https://x.tw/台>')).toContain(link(address, 'https://x.tw/台'));
    expect(await htmlOf('[https://x.tw。](https://x.tw/台)')).toContain(
      link(address, 'https://x.tw。'),
    );
  });
});
