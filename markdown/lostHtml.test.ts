import { describe, expect, it } from 'vitest';
import { renderSample } from './renderSample';

const lossesOf = async (body: string): Promise<string[]> =>
  (await renderSample(body)).problems.map(
    ({ line, level = 'error', what }) => `${line - 10} ${level}: ${what}`,
  );

describe('words that HTML would take with it', () => {
  it.each([
    ['a\n\n<svg viewBox="0 0 9 9"><text>詞</text></svg>', '3 error: <svg> in the text'],
    ['a <svg><path d="M0 0"/></svg> b', '1 error: <svg> in the text'],
    ['<math><mi>x</mi></math>', '1 error: <math> in the text'],
    ['<textarea>詞</textarea>', '1 error: <textarea> in the text'],
    ['<textarea placeholder="詞"></textarea>', '1 error: <textarea> in the text'],
    ['<textarea>\n\na\n\n## b', '1 error: <textarea> in the text'],
    ['<select>\n<option>甲</option>\n</select>', '1 error: <select> in the text'],
    ['a\n<select><option label="甲"></select>', '2 error: <select> in the text'],
    ['<noscript>詞</noscript>', '1 error: <noscript> in the text'],
    ['<noscript><img src="chart.png"></noscript>', '1 error: <noscript> in the text'],
    ['<template>詞</template>', '1 error: <template> in the text'],
    ['<title>詞</title>', '1 error: <title> in the text'],
    ['<xmp><b>詞</b></xmp>', '1 error: <xmp> in the text'],
    ['<plaintext>\n\n詞', '1 error: <plaintext> in the text'],
    ['<noembed>詞</noembed>', '1 error: <noembed> in the text'],
    ['<input value="詞">', '1 error: "詞" in an attribute of <input>'],
    ['<input type="submit" value="送出">', '1 error: "送出" in an attribute of <input>'],
    ['<center title="詞">a</center>', '1 error: "詞" in an attribute of <center>'],
    ['<table summary="詞"><tr><td>a</table>', '1 error: "詞" in an attribute of <table>'],
    [
      '<picture><source media="(width < 40em)" srcset="a.png"><img src="chart.png" alt="a"></picture>',
      '1 doubt: <source> for "(width < 40em)", which is not shown',
    ],
    ['<model-viewer src="a.glb"></model-viewer>', '1 error: <model-viewer> in the text'],
    ['<bgsound src="a.mid">', '1 error: <bgsound> in the text'],
    // What was meant as text.
    ['a vector<int> b', '1 error: <int> in the text, which is no element'],
    ['npm install <package>', '1 error: <package> in the text, which is no element'],
    ['a\n\n- b <T extends U>', '3 error: <T> in the text, which is no element'],
    ['<div>\nList<String>\n</div>', '2 error: <string> in the text, which is no element'],
    ['a</T> b', '1 error: </t> in the text, which is not shown'],
    ['a<b and c>d', '1 error: <b and c> in the text, which is not shown'],
    ['<?php echo 1 ?>', '1 error: "<?php echo 1 ?" in the text'],
    ['a <![CDATA[詞]]>', '1 error: "<![CDATA[詞]]" in the text'],
    ['<!-- a\n\n詞', '1 error: comment is not closed'],
    ['<div>\n<!-- a\n\n詞 -->\n</div>', '2 error: comment is not closed'],
  ])('%j', async (markdown, expected) => {
    const losses = (await lossesOf(markdown)).map((loss) => loss.toLowerCase());
    expect(losses).toEqual([expect.stringContaining(expected.toLowerCase())]);
  });
});

describe('function and colour that HTML would have', () => {
  it.each([
    ['<style>p{}</style>', '<style> in the text, which has no effect'],
    ['<textarea></textarea>', '<textarea> in the text, which has no effect'],
    ['<form><input><button>詞</button></form>', '<form> in the text, which has no effect'],
    ['<button>詞</button>', '<button> in the text, which has no effect'],
    ['a <input type="checkbox" checked>', '<input> in the text, which has no effect'],
    ['<canvas id="a"></canvas>', '<canvas> in the text, which has no effect'],
    ['<dialog open>詞</dialog>', '<dialog> in the text, which has no effect'],
    ['<my-chart data-a="b"></my-chart>', '<my-chart> in the text, which has no effect'],
    ['<b style="a:b; Color : red">詞</b>', 'attribute for "color", which is not shown'],
    [
      '<p style="text-decoration:line-through">詞</p>',
      'attribute for "text-decoration", which is not shown',
    ],
    ['<font color="red">詞</font>', 'attribute for "color", which is not shown'],
    ['<table><tr><td bgcolor="red">詞</table>', 'attribute for "bgColor", which is not shown'],
  ])('%j', async (markdown, expected) => {
    expect(await lossesOf(markdown)).toEqual([`1 doubt: ${expected}`]);
  });
});

it.each([
  '<center>詞</center>',
  '<font size="2" face="a">詞</font> <big>詞</big> <nobr>詞</nobr>',
  '<p align="center" style="text-align:center; width:10px">詞</p>',
  '<article><header>詞</header><nav>詞</nav></article>',
  '<my-note>詞</my-note>',
  '<details open><summary>詞</summary>詞</details>',
  '<!-- <int> <textarea>詞</textarea> --> 詞',
  '<!doctype html>\n<meta charset="utf-8">',
  '<input type="hidden" value="詞">',
  '<a href="/x" target="_blank" download class="a" data-a="詞">詞</a>',
  '`vector<int>` $a<b$ `<textarea>詞`\n\n```\n<svg>詞</svg> <int> <!-- \n```',
  '1 < 2 和 a<3, a<b',
  '<https://a.example> <a@b.example>',
])('says nothing of %j', async (markdown) => {
  expect(await lossesOf(markdown)).toEqual([]);
});
