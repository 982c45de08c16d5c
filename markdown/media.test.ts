import type { ElementContent, Root } from 'hast';
import { describe, expect, it } from 'vitest';
import { blockToHtml } from './blockToHtml';
import { linkMedia } from './media';
import { htmlOf, renderSample } from './renderSample';

const files = {
  'clip.mp4': { address: '/a/clip.mp4' },
  'clip.webm': { address: '/a/clip.webm' },
  '/sound/talk 1.mp3': { address: '/sound/talk%201.mp3' },
  'zh.vtt': { address: '/a/zh.vtt' },
  'notes.pdf': { address: '/a/notes.pdf' },
  'large.mp4': { address: '', fault: { what: 'has 200 MB', mend: 'make it smaller' } },
};
const html = (body: string) => htmlOf(body, { files });
const problems = async (body: string) =>
  (await renderSample(body, { files })).problems.map(
    ({ line, level = 'error', what }) => `${line} ${level}: ${what}`,
  );

describe('sound and video', () => {
  it.each([
    [
      'a video, whose first picture is shown',
      '<video src="clip.mp4"></video>',
      '<figure><video src="/a/clip.mp4" controls preload="metadata"></video></figure>',
    ],
    [
      'sound of public/, which waits',
      '前文 <audio src="/sound/talk%201.mp3" preload="auto" loop controls></audio>',
      '<p>前文 <audio src="/sound/talk%201.mp3" controls preload="none" loop></audio></p>',
    ],
    [
      'a poster, which has a size',
      '<video src="clip.mp4" poster="chart.png"></video>',
      '<figure><video src="/a/clip.mp4" controls preload="none" poster="/a/chart.png" width="800" height="400"></video></figure>',
    ],
    [
      'choices, captions and a size, on lines of their own',
      '<video width="640" height="360">\n  <source src="clip.webm" type="video/webm">\n  <source src="clip.mp4">\n  <track src="zh.vtt" kind="captions" srclang="zh-Hant" label="中文" default>\n  舊瀏覽器的文字\n</video>',
      '<figure><video controls preload="metadata" width="640" height="360"><source src="/a/clip.webm" type="video/webm"><source src="/a/clip.mp4"><track src="/a/zh.vtt" kind="captions" srclang="zh-Hant" label="中文" default></video></figure>',
    ],
    [
      'a caption',
      '<figure>\n<audio src="./clip.mp4"></audio>\n<figcaption>說明</figcaption>\n</figure>',
      '<figure>\n<audio src="/a/clip.mp4" controls preload="none"></audio>\n<figcaption>說明</figcaption>\n</figure>',
    ],
    [
      'the words of a picture',
      '![山上](clip.mp4 "說明") \n\n字 ![一](</sound/talk 1.mp3>)',
      '<figure><video src="/a/clip.mp4" controls preload="metadata" title="山上"></video><figcaption>說明</figcaption></figure>\n<p>字 <audio src="/sound/talk%201.mp3" controls preload="none" title="一"></audio></p>',
    ],
  ])('play with %s', async (_, body, expected) => {
    expect(await html(body)).toBe(expected);
    expect(await problems(body)).toEqual([]);
  });

  it('never play by themselves, and say so', async () => {
    const body = '<video src="clip.mp4" autoplay muted playsinline></video>';
    expect(await html(body)).toBe(
      '<figure><video src="/a/clip.mp4" controls preload="metadata" muted playsinline></video></figure>',
    );
    expect(await problems(body)).toEqual(["11 doubt: <video> doesn't play by itself here"]);
  });

  it('of other sites are links and doubts', async () => {
    const body = '<video src="https://b.example/a%20b.mp4" autoplay></video>';
    expect(await html(body)).toBe(
      '<p><a href="https://b.example/a%20b.mp4" class="external" rel="noopener">a b.mp4</a></p>',
    );
    expect(await problems(body)).toEqual([
      '11 doubt: <video> "https://b.example/a%20b.mp4" is on another site',
    ]);
    const both = '<audio><source src="//b.example/a.mp3"><source src="clip.mp4"></audio>';
    expect(await html(both)).toContain('<audio src="/a/clip.mp4"');
  });

  it.each([
    ['<video src="none.mp4"></video>', 'error: <video> "none.mp4" is not there'],
    ['<audio src="/none.mp3"></audio>', 'error: <audio> "/none.mp3" is not there'],
    ['<audio src="../../secret.mp3"></audio>', 'error: <audio> "../../secret.mp3" is not there'],
    ['<video src="large.mp4"></video>', 'error: <video> "large.mp4" has 200 MB'],
    [
      '<video src="notes.pdf"></video>',
      'error: <video> "notes.pdf" is of a kind that browsers don’t play',
    ],
    ['![x](none.mp4)', 'error: <video> "none.mp4" is not there'],
    ['![x](notes.pdf)', 'error: picture "notes.pdf" is not a picture'],
    [
      '<video src="clip.mp4"><track src="zh.srt"></video>',
      'error: the file of captions "zh.srt" isn’t WebVTT',
    ],
    ['<video controls></video>', 'error: <video> without a file'],
    [
      '<video src="clip.mp4" poster="none.png"></video>',
      'error: the poster "none.png" is not there',
    ],
    [
      '<video src="clip.mp4" poster="//b.example/a.png"></video>',
      'doubt: the poster "//b.example/a.png" is on another site',
    ],
    [
      '<video src="clip.mp4"><track src="none.vtt"></video>',
      'error: the file of captions "none.vtt" is not there',
    ],
    [
      '<video src="clip.mp4"><track src="//b.example/a.vtt"></video>',
      'doubt: the captions "//b.example/a.vtt" are on another site',
    ],
  ])('%s is reported with its line', async (body, problem) => {
    expect(await problems(`前文。\n\n${body}`)).toEqual([`13 ${problem}`]);
  });

  it('names what is used, so that it is published', async () => {
    const body =
      '<video poster="chart.png"><source src="clip.mp4"><track src="zh.vtt"></video>\n\n<audio src="/sound/talk 1.mp3"></audio>';
    const { files: used, pictures } = await renderSample(body, { files });
    expect(used).toEqual(['clip.mp4', 'zh.vtt', '/sound/talk 1.mp3']);
    expect(pictures).toEqual(['chart.png']);
  });
});

it('are links where nothing is played', async () => {
  const { default: rehypeRaw } = await import('rehype-raw');
  const { unified } = await import('unified');
  const { toHtml } = await import('./toHtml');
  const { blocks } = await renderSample(
    '<video title="短片"><source src="clip.webm"><source src="clip.mp4"></video>\n\n<audio src="/sound/talk 1.mp3"></audio>',
    { files },
  );
  const value = blocks.map(blockToHtml).join('');
  const source: Root = { type: 'root', children: [{ type: 'raw', value }] };
  const tree = unified().use(rehypeRaw).runSync(source) as Root;
  linkMedia(tree);
  expect(toHtml(tree.children as ElementContent[])).toBe(
    '<figure><a href="/a/clip.webm">短片</a></figure><figure><a href="/sound/talk%201.mp3">talk 1.mp3</a></figure>',
  );
});
