import { describe, expect, it } from 'vitest';
import { htmlOf, problemsOf } from './renderSample';

describe('code fences', () => {
  it.each([
    ['text\n\n```js\na\n\nb\n', ['13: code fence is not closed']],
    ['```', ['11: code fence is not closed']],
    ['~~~\n```\n', ['11: code fence is not closed']],
    ['````\n```\n', ['11: code fence is not closed']],
    ['   ```\na', ['11: code fence is not closed']],
    ['```\n    ```', ['11: code fence is not closed']],
    ['- a\n\n  ```\n  b\n\nc', ['13: code fence is not closed']],
    ['```\na\n```', []],
    ['```\n```\n', []],
    ['```\n\n```', []],
    ['```\na\n`````  ', []],
    ['> ```\n> a\n> ```', []],
    ['- ```\n  a\n  ```\n', []],
    ['    ```', []],
    ['`a`', []],
  ])('%j', async (markdown, problems) => {
    expect(await problemsOf(markdown)).toEqual(problems);
  });
});

const titled = (title: string, code: string) =>
  `<p><strong>${title}</strong></p>\n<pre tabindex="0" data-lang="text"><code>${code}\n</code></pre>`;

it.each([
  ['```text title="a.txt"\nb\n```', titled('a.txt', 'b')],
  ["~~~ text {caption='說明 一' linenos=true}\nb\n~~~", titled('說明 一', 'b')],
  ['```text:src/a.txt\nb\n```', titled('src/a.txt', 'b')],
  ['```text{filename=a.txt}\nb\n```', titled('a.txt', 'b')],
  ['```text 這是說明\nb\n```', titled('這是說明', 'b')],
  [
    '- ```text title="a"\n  b\n  ```',
    '<ul>\n<li><strong>a</strong>\n<pre tabindex="0" data-lang="text"><code>b\n</code></pre>\n</li>\n</ul>',
  ],
])('shows the title of code: %j', async (markdown, html) => {
  expect(await htmlOf(markdown)).toBe(html);
});

it.each([
  '```text\nb\n```',
  '```text {1,3} linenos=true showLineNumbers\nb\n```',
  '```text=101\nb\n```',
  '``` {.text #id hl_lines=[8,"15-17"]}\nb\n```',
])('takes no options for one: %j', async (markdown) => {
  expect(await htmlOf(markdown)).toMatch(/^<pre/);
});
