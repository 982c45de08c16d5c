import { describe, expect, it } from 'vitest';
import { htmlOf, renderSample } from './renderSample';

describe('code', () => {
  it('is coloured with classes, never with styles', async () => {
    const { blocks } = await renderSample('```ts\nconst a = "b"; // c\n\nf(1);\n```');
    expect(blocks[0]).toMatchObject({
      kind: 'code',
      tag: 'pre',
      attributes: { tabindex: '0', 'data-lang': 'ts' },
      text: 'const a = "b"; // c\n\nf(1);',
      line: 11,
    });
    expect(blocks[0]?.html).toContain('<span class="tk-keyword">const</span>');
    expect(blocks[0]?.html).toContain('<span class="tk-comment">// c</span>');
    expect(blocks[0]?.html).not.toContain('style=');
  });

  it.each([
    ['```js {linenos=true}', 'js'],
    ['```js{linenos=true}', 'js'],
    ['```YAML', 'yaml'],
    ['```c++', 'c++'],
    ['```nope', 'nope'],
  ])('%s is in %s', async (fence, language) => {
    const { blocks, problems } = await renderSample(`${fence}\na: 1\n\`\`\``);
    expect(blocks[0]?.attributes['data-lang']).toBe(language);
    expect(blocks[0]?.text).toBe('a: 1');
    expect(problems).toEqual([]);
  });

  it.each([
    '```nope\n<a> & b\n```',
    '```\n<a> & b\n```',
    '    <a> & b',
    '```constructor\n<a> & b\n```',
  ])('without a language that is known is plain text: %j', async (markdown) => {
    expect(await htmlOf(markdown)).toContain('<code>&#x3C;a> &#x26; b\n</code>');
  });

  it('is coloured inside lists too', async () => {
    expect(await htmlOf('- ```js\n  let a\n  ```')).toContain('class="tk-keyword"');
  });
});
