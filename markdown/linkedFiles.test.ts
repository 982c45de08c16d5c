import { describe, expect, it } from 'vitest';
import { attachmentFault, isOfAuthors } from '../model/attachments';
import { htmlOf, renderSample } from './renderSample';

const files = {
  'report.pdf': { address: '/repo/zh-tw/articles/x/report.pdf' },
  'data/caf\u00e9 1.csv': { address: '/repo/zh-tw/articles/x/data/caf%C3%A9%201.csv' },
  '/files/caf\u00e9.zip': { address: '/repo/files/cafe%CC%81.zip' },
  'page.html': { address: '', fault: { what: 'is not published', mend: 'pack it' } },
};
const pictures = { 'chart.png': { address: '/repo/assets/chart.webp' } };
const options = { files, pictures, basePath: '/repo' };

describe('links to files', () => {
  it.each([
    ['report.pdf', '/repo/zh-tw/articles/x/report.pdf'],
    ['./report.pdf#page=2', '/repo/zh-tw/articles/x/report.pdf#page=2'],
    ['data/cafe\u0301%201.csv', '/repo/zh-tw/articles/x/data/caf%C3%A9%201.csv'],
    ['/files/caf\u00e9.zip', '/repo/files/cafe%CC%81.zip'],
    ['chart.png', '/repo/assets/chart.webp'],
  ])('%s leads to where it is published', async (address, href) => {
    const {
      problems,
      files: used,
      pictures: shown,
    } = await renderSample(`[a](${address})`, options);
    expect(await htmlOf(`[a](${address})`, options)).toBe(`<p><a href="${href}">a</a></p>`);
    expect(problems).toEqual([]);
    expect([...used, ...shown]).toHaveLength(1);
  });

  it.each([
    ['none.pdf', 'the linked file "none.pdf" is not there'],
    ['/files/none.pdf', 'the linked file "/files/none.pdf" is not there'],
    ['../../secret.key', 'the linked file "../../secret.key" is not there'],
    ['..%2F..%2Fsecret.key', 'the linked file "../../secret.key" is not there'],
    ['page.html', 'the linked file "page.html" is not published'],
    ['none.md', 'the linked file "none.md" is no text that is published'],
    ['../b/none.md#c', 'the linked file "../b/none.md" is no text that is published'],
  ])('%s is a doubt with its line', async (address, what) => {
    const { problems } = await renderSample(`一\n\n[a](${address})`, options);
    expect(problems.map((one) => [one.line, one.level, one.what])).toEqual([[13, 'doubt', what]]);
  });

  it.each([
    '../b/',
    '#c',
    '?tag=a',
    '/feed.xml',
    '/zh-tw/articles/x.md',
    'mailto:a@b.tw',
    '../x.md',
  ])('%s is none', async (address) => {
    expect((await renderSample(`[a](${address})`, options)).problems).toEqual([]);
  });

  it('are whole in the Markdown of an article', async () => {
    const { renderMarkdown } = await import('./render');
    const { plain } = await renderMarkdown('[a](report.pdf#page=2) [b](none.pdf)', {
      ...options,
      language: 'en',
      title: '',
      file: 'a.md',
      lineOffset: 0,
      origin: 'https://site.example',
    });
    expect(plain).toBe(
      '[a](https://site.example/repo/zh-tw/articles/x/report.pdf#page=2) [b](none.pdf)',
    );
  });
});

describe('what is published beside a text', () => {
  it.each(
    'html htm xhtml xht shtml svg svgz xml xsl xslt rss atom mml mathml js mjs cjs css wasm swf pdfxml gpx kml webmanifest appcache mht mhtml hta jar exe key pem env php'.split(
      ' ',
    ),
  )('is no .%s, which browsers or hosts could run', (ending) => {
    expect(attachmentFault(`a.${ending}`, 1)?.what).toContain('is of a kind that is not published');
    expect(attachmentFault(`a.${ending.toUpperCase()}`, 1)).toBeDefined();
    expect(attachmentFault(`a.pdf.${ending}`, 1)).toBeDefined();
  });

  it.each(['a.pdf', 'a.CSV', 'a.mp3', 'a.mp4', 'a.vtt', 'a.docx', 'a.zip', 'a.epub'])(
    'is %s, up to a size',
    (name) => {
      expect(attachmentFault(name, 1_000_000)).toBeUndefined();
      expect(attachmentFault(name, 101_000_000)?.what).toBe('has 101 MB');
      expect(isOfAuthors(name)).toBe(true);
    },
  );
});
