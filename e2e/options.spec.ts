import { site } from '../lib/site';
import { files, pages, readText } from './support/site';
import { expect, test } from './support/test';

// What an option would leave behind; the tests of options see that each does.
const traces = [
  'giscus',
  'page-comments',
  'reader-settings',
  'serviceWorker',
  'data-slot',
  'sw.js',
  'data-size',
  'elements/options',
];

test('the site as it comes has no trace of any option', () => {
  expect(site.options).toEqual({ offline: 'never', readerSettings: false });
  expect(files.filter((file) => /(?:^|\/)(?:sw|options\.[^/]*)\.js/.test(file))).toEqual([]);
  const texts = files.filter((file) => /\.(?:html|js|css)$/.test(file));
  expect(texts.length).toBeGreaterThan(pages.length);
  const found = texts.flatMap((file) => {
    const text = readText(file);
    return traces.filter((trace) => text.includes(trace)).map((trace) => `${file}: ${trace}`);
  });
  expect(found).toEqual([]);
});
