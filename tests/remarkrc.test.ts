import { readFileSync } from 'node:fs';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';
import { describe, expect, it } from 'vitest';

/** What an editor shows of a text. */
async function messages(path: string, value: string): Promise<string[]> {
  const { plugins } = (await import('../.remarkrc.mjs' as string)).default;
  const processor = unified()
    .use(remarkParse)
    .use({ plugins })
    .use(function (this: Processor) {
      this.compiler = () => '';
    });
  const file = await processor.process({ path, value });
  return file.messages.map(({ line, reason }) => `${line}: ${reason}`);
}

describe('editors', { timeout: 60_000 }, () => {
  it('show what the build says of front matter', async () => {
    const text = '---\r\ntitle: x\r\ndraft: perhaps\r\n---\r\ntext\r\n';
    expect(await messages('content/articles/x.md', text)).toEqual([
      '3: `draft` is "perhaps"; write true or false',
    ]);
    expect(await messages('README.md', text)).toEqual([]);
  });

  it('find the schema where the settings say', () => {
    const settings = JSON.parse(readFileSync('.vscode/settings.json', 'utf8'));
    const [file = ''] = Object.keys(settings['yaml.schemas']);
    expect(JSON.parse(readFileSync(file, 'utf8')).properties).toHaveProperty('source_url');
  });
});
