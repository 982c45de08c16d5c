import { describe, expect, it } from 'vitest';
import { problemsOf } from './renderSample';

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
