import { describe, expect, it } from 'vitest';
import { doFileJob } from './fileJob';
import { policyFor, withPolicy } from './policy';
import { stripRuntime } from './runtime';
import { bundle, inOneOrder, stylesOf, withStyleSheets } from './styles';

describe('stripRuntime', () => {
  it('takes out scripts, payloads and marks of the framework', () => {
    const html =
      '<link rel="preload" as="script" fetchPriority="low" href="/_next/a.js"/>' +
      '<script src="/repo/_next/static/chunks/b.js" async=""></script>' +
      '<script>(self.__next_f=self.__next_f||[]).push([0])</script>' +
      '<script>self.__next_f.push([1,"a</b>"])</script>' +
      '<script id="_R_">requestAnimationFrame(f)</script>' +
      '<p>一<!-- -->二<!--$--><!--/$--></p><div hidden=""></div>';
    expect(stripRuntime(html)).toBe('<p>一二</p>');
  });

  it('leaves our own scripts and data', () => {
    const html =
      '<script type="module" src="/assets/elements.js" async=""></script>' +
      '<script>try{}catch{}</script>' +
      '<script type="application/ld+json">{"name":"self.__next_f"}</script>' +
      '<script type="speculationrules">{}</script>' +
      '<link rel="preload" as="script" href="https://stats.example/count.js"/>';
    expect(stripRuntime(html)).toBe(html);
  });
});

describe('policyFor', () => {
  it('allows inline scripts by their hashes, and data without', () => {
    const html = '<script>a</script><script type="application/ld+json">{}</script>';
    // printf a | openssl dgst -sha256 -binary | base64
    expect(policyFor(html)).toContain(
      "script-src 'self' 'sha256-ypeBEsobvcr6wjGzmiPcTaeG7/gUfE5yuYB3ha/uSLs='",
    );
    expect(policyFor(html).match(/sha256-/g)).toHaveLength(1);
    expect(policyFor(html)).not.toMatch(/unsafe/);
  });

  it('goes right behind the character set', () => {
    expect(withPolicy('<head><meta charSet="utf-8"/><title></title>')).toMatch(
      /^<head><meta charSet="utf-8"\/><meta http-equiv="Content-Security-Policy"/,
    );
  });
});

describe('style sheets', () => {
  const page =
    '<head><link rel="stylesheet" href="/a.css" data-precedence="next"/><link rel="icon"/>' +
    '<link rel="stylesheet" href="/b.css"/></head>';
  const own = '<body><link rel="stylesheet" href="https://letters.example/form.css"></body>';

  it('finds and replaces them', () => {
    expect(stylesOf(page)).toEqual(['/a.css', '/b.css']);
    expect(withStyleSheets(page + own, ['/site.css'])).toBe(
      `<head><link rel="stylesheet" href="/site.css"/><link rel="icon"/></head>${own}`,
    );
  });

  it('keeps apart what only rare pages load', () => {
    const { common, furtherOf } = bundle([
      { file: 'zh-tw/articles/x/index.html', sheets: ['base', 'prose'] },
      { file: 'zh-tw/articles/x/facing/index.html', sheets: ['base', 'facing', 'prose'] },
    ]);
    expect(common).toEqual(['base', 'prose']);
    expect(furtherOf(['base', 'facing', 'prose'])).toEqual(['facing']);
    expect(furtherOf(['base', 'prose'])).toEqual([]);
  });

  it('takes no article for a rare page because of its name', () => {
    const file = 'en/articles/search/index.html';
    expect(bundle([{ file, sheets: ['base', 'prose'] }]).common).toEqual(['base', 'prose']);
  });

  it('keeps the order of every page', () => {
    const order = inOneOrder([
      ['base', 'z', 'a'],
      ['base', 'b', 'a'],
      ['base', 'z', 'c'],
    ]);
    expect(order.indexOf('base')).toBe(0);
    expect(order.indexOf('z')).toBeLessThan(order.indexOf('a'));
    expect(order.indexOf('b')).toBeLessThan(order.indexOf('a'));
    expect(new Set(order).size).toBe(5);
  });
});

describe('work on a file', () => {
  it('hands on why a file could not be written, as from one process to another', () => {
    const target = 'no-such-folder/index.html';
    const result = doFileJob({ kind: 'page', source: 'package.json', target, styles: [] });
    expect(result.failed).toMatchObject({ code: 'ENOENT', path: target });
  });
});
