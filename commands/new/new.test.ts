import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { alignBlock } from '../../markdown/alignBlocks';
import { renderSample } from '../../markdown/renderSample';
import { align } from '../../model/align/align';
import { collect } from '../../model/collection';
import { changesSince } from '../../model/freshness';
import { readTaxonomy } from '../../model/taxonomy';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'new-'));
  write(
    'taxonomy.yaml',
    'tags:\n  - {id: claude, zh-tw: Claude, en: Claude}\n  - {id: ai, zh-tw: 人工智慧, en: Artificial intelligence, aliases: [AI]}\n',
  );
});
afterEach(() => rmSync(folder, { recursive: true }));

const write = (name: string, text: string) => writeFileSync(join(folder, name), text);
const read = (name: string) => readFileSync(join(folder, name), 'utf8');
const files = () => readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();

function run(args: string[], input = '') {
  const { status, stdout, stderr } = spawnSync('npx', ['tsx', 'commands/new/new.ts', ...args], {
    env: { ...process.env, CONTENT_DIR: folder, BUILD_TIME: '2026-01-05T20:00:00Z' },
    encoding: 'utf8',
    input,
  });
  return { status, stdout, stderr };
}

/** What the build makes of the folder. */
function collected() {
  const texts = files().filter((path) => path.endsWith('.md'));
  return collect(
    texts.map((path) => ({ path, file: path, text: read(path) })),
    {
      now: '2026-01-06T00:00:00Z',
      timeZone: 'Asia/Taipei',
      preview: true,
      taxonomy: readTaxonomy(read('taxonomy.yaml'), 'taxonomy.yaml').taxonomy,
    },
  );
}

const problemsOf = async () => {
  const { articles, problems } = collected();
  const rendered = await Promise.all(articles.map(({ body }) => renderSample(body)));
  return [...problems, ...rendered.flatMap((one) => one.problems)];
};

describe('npm run new', { timeout: 60_000 }, () => {
  it('makes a pair from arguments, which the build takes as it is', async () => {
    const { status, stdout } = run([
      ...['--title', '企業市場的「三個問題」: 訪談', '--languages', 'both'],
      ...['--translated-title', 'Three questions', '--video', 'youtu.be/GMXnmaky9FY?t=1m30s'],
      ...['--source-name', 'CNBC', '--tags', 'clau, ai', '--categories', '訪談'],
    ]);
    expect(status).toBe(0);
    expect(stdout).toContain('"訪談" is not in taxonomy.yaml');
    expect(read('articles/three-questions/index.zh-tw.md')).toBe(`---
title: "企業市場的「三個問題」: 訪談"
description: ""
date: "2026-01-06"
tags: ["Claude","人工智慧"]
categories: ["訪談"]
source_url: "https://www.youtube.com/watch?v=GMXnmaky9FY"
source_name: "CNBC"
draft: true
---

{{< youtube id="GMXnmaky9FY" start="90" >}}

在這裡寫內文。
`);
    expect(read('articles/three-questions/index.en.md')).toContain('title: "Three questions"');
    expect(await problemsOf()).toEqual([]);
    expect(collected().articles.map(({ language, original }) => [language, original])).toEqual([
      ['zh-tw', true],
      ['en', false],
    ]);

    const again = run(['--title', 'Three questions', '--slug', 'three-questions']);
    expect(again.stderr).toContain('"three-questions" is taken by another article');
    expect(again.status).toBe(1);
  });

  it('keeps an English original the original', async () => {
    expect(run(['--title', 'A talk', '--languages', 'en,zh-tw']).status).toBe(0);
    expect(await problemsOf()).toEqual([]);
    expect(collected().articles.find(({ original }) => original)?.language).toBe('en');
  });

  it('asks for what it needs, and again for what it cannot take', async () => {
    const answers = ['', '企業市場', 'fr', '', 'vimeo.com/1', '', 'A', '', 'page', ''];
    const { status, stdout } = run([], `${answers.join('\n')}\n`);
    expect(stdout).toContain('an article needs a title');
    expect(stdout).toContain('"fr" is not zh-tw, en, both');
    expect(stdout).toContain('"vimeo.com/1" is not the address of a video on YouTube');
    expect(stdout).toContain('which is reserved; give another one');
    expect(status).toBe(0);
    expect(read('articles/qiye-shichang/index.zh-tw.md')).toContain('tags: ["人工智慧"]');
    expect(await problemsOf()).toEqual([]);
  });

  it('makes nothing when the questions are not answered', () => {
    const { status, stderr } = run([], '企業市場\n');
    expect(stderr).toContain('the questions were not answered to the end');
    expect(status).toBe(1);
    expect(files()).toEqual(['taxonomy.yaml']);
  });

  it('makes nothing of what it does not understand', () => {
    const { status, stderr } = run(['--title', 'x', '--nothing']);
    expect(stderr).toContain("Unknown option '--nothing'");
    expect(status).toBe(1);
    expect(files()).toEqual(['taxonomy.yaml']);
  });
});

describe('npm run new -- --translate', { timeout: 60_000 }, () => {
  const original = `---
title: 一篇文章
date: 2026-01-05
description: 說明。
tags: [AI]
slug: my-article
featured: true
---

{{< youtube GMXnmaky9FY >}}

第一段，談 2026 年--很好 --> 真的。

## 標題

- 一
- 二

最後一段。
`;

  it('makes a draft that builds, and aligns once its gaps are filled', async () => {
    write('article.md', original);
    const { status, stdout } = run(['--translate', 'my-article']);
    expect(stdout).toContain(join(folder, 'article.en.md'));
    expect(status).toBe(0);
    expect(await problemsOf()).toEqual([]);
    const draft = read('article.en.md');
    expect(draft).not.toMatch(/^(?:date|tags):/m);
    expect(draft).toMatch(/^slug: "my-article"$/m);
    expect(draft).toMatch(/^draft: true$/m);

    write(
      'article.en.md',
      draft
        .replace('## 標題', '## A heading')
        .replace(/真的。\n-->\n/, (end) => `${end}The first paragraph, about 2026.\n`)
        .replace(/- 二\n-->\n/, (end) => `${end}- one\n- two\n`)
        .replace(/最後一段。\n-->\n/, (end) => `${end}The last paragraph.\n`),
    );
    expect(await problemsOf()).toEqual([]);
    const { articles } = collected();
    const [zh, en] = ['zh-tw', 'en'].map((one) => articles.find((text) => text.language === one));
    expect(en).toMatchObject({ slug: 'my-article', original: false, draft: true, featured: true });
    expect(changesSince(en?.sourceHash ?? '', zh?.body ?? '')).toEqual([]);
    const blocks = await Promise.all(
      [zh, en].map(async (text) => (await renderSample(text?.body ?? '')).blocks.map(alignBlock)),
    );
    const [own = [], other = []] = blocks;
    expect(align(own, other, [])).toEqual([0, 1, 2, 3, 4].map((n) => ({ zh: [n], en: [n] })));
  });

  it('translates into Chinese as well, and never writes over a text', () => {
    write('talk.en.md', '---\ntitle: A talk\ndate: 2026-01-05\n---\n\nText.\n');
    expect(run(['--translate', 'talk']).status).toBe(0);
    const made = read('talk.zh-tw.md');
    expect(made).toContain('<!-- original\nText.\n-->');

    expect(run(['--translate', 'nothing']).stderr).toContain('there is no article "nothing"');
    const again = run(['--translate', 'talk']);
    expect(again.stderr).toContain('has its translation already');
    expect(again.status).toBe(1);
    expect(read('talk.zh-tw.md')).toBe(made);
  });

  it('does not write over a file that cannot be read as the translation', () => {
    write('talk.md', '---\ntitle: 演講\ndate: 2026-01-05\n---\n\n內文。\n');
    write('talk.en.md', 'notes');
    const { status, stderr } = run(['--translate', 'talk']);
    expect(stderr).toContain('is already there');
    expect(status).toBe(1);
    expect(read('talk.en.md')).toBe('notes');
  });
});
