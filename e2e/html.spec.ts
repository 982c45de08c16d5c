import { createHash } from 'node:crypto';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import type { Element, Nodes } from 'hast';
import { HtmlValidate } from 'html-validate';
import { expect, test } from 'playwright/test';
import { addressOf } from '../lib/addresses';
import { site } from '../lib/site';
import { languages, languageTag } from '../model/language';
import { attribute, elements, parse, textOf } from './support/html';
import {
  files,
  leadsOn,
  pages,
  readBytes,
  readText,
  redirects,
  type SitePage,
} from './support/site';

// What every page promises, read from out/ without a browser.

const addresses = new Map(pages.map((page) => [`${site.basePath}/${page.path}`, page]));
const isOn =
  (...kinds: SitePage['kind'][]) =>
  (page: SitePage) =>
    kinds.includes(page.kind);
const indexed = pages.filter((page) => meta(page, 'robots') !== 'noindex');

test('there is something to test', () => {
  for (const language of languages) {
    expect(pages.filter((page) => page.language === language).length).toBeGreaterThan(0);
  }
});

test('pages are valid HTML', () => {
  const validator = new HtmlValidate({
    root: true,
    extends: ['html-validate:recommended'],
    rules: {
      // How React writes: <br/>, hrefLang, async="". HTML takes them all.
      'void-style': 'off',
      'attr-case': 'off',
      'attribute-boolean-style': 'off',
      'attribute-empty-style': 'off',
      // Code in an article may end its lines as it likes.
      'no-trailing-whitespace': 'off',
      // Our own ids begin with `_`, so that no heading's can be the same. HTML asks for no letter.
      'valid-id': ['error', { relaxed: true }],
      // WAI-ARIA lets any element be named whose role doesn't prohibit it, such as a list.
      'aria-label-misuse': ['error', { allowAnyNamable: true }],
      // An article's title is as long as its author likes.
      'long-title': 'off',
    },
  });
  const problems = pages.flatMap(({ file }) =>
    validator
      .validateStringSync(readText(file), file)
      .results.flatMap(({ messages }) =>
        messages.map(
          ({ ruleId, message, line, column }) => `${file}:${line}:${column} ${message} (${ruleId})`,
        ),
      ),
  );
  expect(problems).toEqual([]);
});

test('ids are unique', () => {
  const problems = pages.flatMap((page) => {
    const ids = idsOf(page);
    return ids
      .filter((id, index) => ids.indexOf(id) !== index)
      .map((id) => `${page.file}: #${id} twice`);
  });
  expect(problems).toEqual([]);
});

test('links and files that pages refer to exist', () => {
  const problems = pages.flatMap((page) =>
    references(page).flatMap((reference) => {
      const target = resolve(page, reference);
      if (!target) return [];
      const { pathname, hash } = target;
      const found = addresses.get(pathname);
      const file = decodeURIComponent(pathname.slice(site.basePath.length + 1));
      if (!found && (!pathname.startsWith(`${site.basePath}/`) || !files.includes(file))) {
        return [`${page.file}: ${reference} leads nowhere`];
      }
      const id = decodeURIComponent(hash.slice(1));
      return found && id && !idsOf(found).includes(id)
        ? [`${page.file}: there is no #${id} at ${reference}`]
        : [];
    }),
  );
  expect(problems).toEqual([]);
});

test('links lead from the title page to every page', () => {
  const reached = new Set<SitePage>();
  const visit = (page: SitePage) => {
    if (reached.has(page)) return;
    reached.add(page);
    for (const link of elements(page, 'a')) {
      const target = resolve(page, attribute(link, 'href'));
      const next = target && addresses.get(target.pathname);
      if (next) visit(next);
    }
  };
  visit(pageAt(''));
  // Nobody is led to an error, and share links are for passing on.
  const led = pages.filter((page) => !isOn('notFound', 'neutral')(page));
  const missed = led.filter((page) => !reached.has(page));
  expect(missed.map(({ file }) => file)).toEqual([]);
});

test('a page has one h1, with words in it', () => {
  const problems = pages.filter((page) => {
    const headings = elements(page, 'h1');
    return headings.length !== 1 || !headings.every((heading) => textOf(heading).trim());
  });
  expect(problems.map(({ file }) => file)).toEqual([]);
});

test('a page says its language', () => {
  for (const page of pages) {
    const [html] = elements(page, 'html');
    const versions = versionsOf(page);
    const inBoth = languages.filter((language) => versions[languageTag[language]]);
    // A share link to an article that is in one language only is in that one, too.
    const only = inBoth.length === 1 ? inBoth[0] : undefined;
    const language = page.language ?? only ?? 'zh-tw';
    expect(html && attribute(html, 'lang'), page.file).toBe(languageTag[language]);
  }
});

test('Chinese on an English page is marked as Chinese', () => {
  const problems = pages
    .filter(({ language }) => language === 'en')
    .flatMap((page) => unmarkedHan(parse(page)).map((text) => `${page.file}: ${text}`));
  expect(problems).toEqual([]);
});

test('a page has a title of its own and a description', () => {
  const titles = new Map<string, string>();
  // A page that only leads on has the title of the one that it leads to.
  const problems = pages
    .filter((page) => !leadsOn(page))
    .flatMap((page) => {
      const title = elements(page, 'head').flatMap((head) =>
        head.children.flatMap((child) =>
          child.type === 'element' && child.tagName === 'title' ? [textOf(child).trim()] : [],
        ),
      );
      const [name = ''] = title;
      const twin = titles.get(name);
      titles.set(name, page.file);
      return [
        ...(title.length === 1 && name ? [] : [`${page.file}: no title, or several`]),
        ...(twin ? [`${page.file}: has the title of ${twin}, “${name}”`] : []),
      ];
    });
  problems.push(
    ...indexed
      .filter((page) => !meta(page, 'description')?.trim())
      .map(({ file }) => `${file}: no description`),
  );
  expect(problems).toEqual([]);
});

test('a page says which address is its own', () => {
  for (const page of indexed) {
    const canonical = links(page, 'canonical').map((link) => attribute(link, 'href'));
    // Facing pages say nothing that the article doesn't.
    const path = page.kind === 'facing' ? page.path.replace(/facing\/$/, '') : page.path;
    expect(canonical, page.file).toEqual([`${site.url}${site.basePath}/${path}`]);
  }
});

test('versions of a page exist and name one another', () => {
  const problems = indexed.flatMap((page) => {
    const own = versionsOf(page);
    return Object.entries(own).flatMap(([version, address]) => {
      const other = pageOfUrl(address);
      if (!other) return [`${page.file}: hreflang ${version} leads to no page: ${address}`];
      const expected = version === 'x-default' ? undefined : version;
      const [html] = elements(other, 'html');
      return [
        ...(JSON.stringify(Object.entries(versionsOf(other)).sort()) ===
        JSON.stringify(Object.entries(own).sort())
          ? []
          : [`${page.file}: ${other.file} doesn't name the same versions`]),
        ...(expected && html && attribute(html, 'lang') !== expected
          ? [`${page.file}: ${other.file} isn't in ${expected}`]
          : []),
      ];
    });
  });
  expect(problems).toEqual([]);

  // Facing pages hold both languages and stand in no search engine by themselves.
  const single = indexed.filter((page) => page.language && page.kind !== 'facing');
  for (const page of single) {
    const { language, file } = page;
    const own = language && pageOfUrl(versionsOf(page)[languageTag[language]] ?? '');
    expect(own?.file, `${file} names itself`).toBe(file);
  }
});

test('a language switch leads to the version that hreflang names', () => {
  const named = indexed.filter((page) => page.kind !== 'facing');
  const problems = named.flatMap((page) =>
    elements(page, 'header')
      .slice(0, 1)
      .flatMap((masthead) => within(masthead, 'a'))
      .filter((link) => link.properties.dataLanguage)
      .filter((link) => {
        const url = versionsOf(page)[attribute(link, 'hrefLang')];
        return url !== site.url + attribute(link, 'href');
      })
      .map((link) => `${page.file}: ${attribute(link, 'href')}`),
  );
  expect(problems).toEqual([]);
});

test('only our own scripts are on a page', () => {
  const ours = new RegExp(`^${addressOf.asset('elements/elements\\.[\\w-]+\\.js')}$`);
  const problems = pages.flatMap((page) =>
    elements(page, 'script')
      .filter((script) => {
        const source = attribute(script, 'src');
        const type = attribute(script, 'type');
        // An element that comes before its children are there can't put them in order.
        if (source) return !ours.test(source) || type !== 'module' || 'async' in script.properties;
        if (type === 'speculationrules' || type === 'application/ld+json') {
          JSON.parse(textOf(script));
          return false;
        }
        return type !== '' || !textOf(script).includes('localStorage.getItem("theme")');
      })
      .map((script) => `${page.file}: ${attribute(script, 'src') || textOf(script).slice(0, 80)}`),
  );
  expect(problems).toEqual([]);

  const loaded = pages.filter(
    (page) => elements(page, 'script').filter((script) => script.properties.src).length !== 1,
  );
  expect(loaded.map(({ file }) => file)).toEqual([]);
});

test('nothing of the framework is left', () => {
  expect(files.filter((file) => file.includes('_next'))).toEqual([]);
  const problems = pages.filter((page) => references(page).some((to) => to.includes('/_next/')));
  expect(problems.map(({ file }) => file)).toEqual([]);
});

test('no element carries its own style or script', () => {
  const problems = pages.flatMap((page) => [
    // The face of a title, which is of that page alone.
    ...elements(page, 'style')
      .filter((style) => !/^@font-face\{font-family:Title;[^{}]*\}$/.test(textOf(style)))
      .map(() => `${page.file}: <style>`),
    ...elements(page).flatMap(({ tagName, properties }) =>
      Object.keys(properties)
        .filter((name) => /^style$|^on/i.test(name))
        .map((name) => `${page.file}: <${tagName} ${name}>`),
    ),
  ]);
  expect(problems).toEqual([]);
});

test('the Content-Security-Policy comes first and trusts inline scripts by their hashes only', () => {
  for (const page of pages) {
    const policies = elements(page, 'meta').filter(
      (element) => attribute(element, 'httpEquiv').toLowerCase() === 'content-security-policy',
    );
    expect(policies, page.file).toHaveLength(1);
    const policy = attribute(policies[0] as Element, 'content');
    expect(policy, page.file).not.toMatch(/'unsafe-|\*|data:|http:/);
    expect(policy, page.file).toContain("default-src 'none'");

    const head = elements(page, 'head')[0]?.children.filter(({ type }) => type === 'element') ?? [];
    const place = head.indexOf(policies[0] as Element);
    const governed = head.findIndex(
      (child) => child.type === 'element' && ['link', 'script', 'style'].includes(child.tagName),
    );
    expect(place, `${page.file}: the policy stands before what it governs`).toBeLessThan(governed);

    const hashes = elements(page, 'script')
      .filter((script) => !script.properties.src)
      .filter((script) => attribute(script, 'type') !== 'application/ld+json')
      .map((script) => `'sha256-${sha256(textOf(script))}'`);
    const trustedIn = (directive: string) =>
      (policy.split('; ').find((each) => each.startsWith(directive)) ?? '').match(
        /'sha256-[^']+'/g,
      ) ?? [];
    expect([...trustedIn('script-src')].sort(), page.file).toEqual([...new Set(hashes)].sort());
    const styles = elements(page, 'style').map((style) => `'sha256-${sha256(textOf(style))}'`);
    expect([...trustedIn('style-src')].sort(), page.file).toEqual([...new Set(styles)].sort());
  }
});

test('what can be compressed has its twins', () => {
  const problems = files
    .filter((file) => /\.(?:html|css|js|xml|json|md|svg|txt)$/.test(file))
    .flatMap((file) => {
      const twins = [`${file}.br`, `${file}.gz`];
      const missing = twins.filter((twin) => !files.includes(twin));
      if (missing.length > 0) return missing.map((twin) => `${twin} is missing`);
      const same =
        brotliDecompressSync(readBytes(`${file}.br`)).equals(readBytes(file)) &&
        gunzipSync(readBytes(`${file}.gz`)).equals(readBytes(file));
      return same ? [] : [`${file}: its twins say something else`];
    });
  expect(problems).toEqual([]);
});

function meta(page: SitePage, name: string): string | undefined {
  const found = elements(page, 'meta').find((element) => attribute(element, 'name') === name);
  return found && attribute(found, 'content');
}

function links(page: SitePage, rel: string): Element[] {
  return elements(page, 'link').filter((link) => attribute(link, 'rel').split(' ').includes(rel));
}

function versionsOf(page: SitePage): Record<string, string> {
  return Object.fromEntries(
    links(page, 'alternate')
      .filter((link) => link.properties.hrefLang)
      .map((link) => [attribute(link, 'hrefLang'), attribute(link, 'href')]),
  );
}

function idsOf(page: SitePage): string[] {
  return elements(page).flatMap(({ properties }) => (properties.id ? [String(properties.id)] : []));
}

/** Everything on a page that names an address. */
function references(page: SitePage): string[] {
  return elements(page).flatMap((element) => [
    ...['href', 'src', 'poster', 'action'].map((name) => attribute(element, name)).filter(Boolean),
    ...attribute(element, 'srcSet')
      .split(',')
      .flatMap((candidate) => candidate.trim().split(/\s+/)[0] || []),
    ...(attribute(element, 'property') === 'og:image' ? [attribute(element, 'content')] : []),
  ]);
}

/** Where a reference leads; undefined when it leaves the site. */
function resolve(page: SitePage, reference: string): URL | undefined {
  const target = new URL(reference, `${site.url}${site.basePath}/${page.path}`);
  return target.origin === new URL(site.url).origin ? target : undefined;
}

function pageOfUrl(url: string): SitePage | undefined {
  return url.startsWith(`${site.url}/`) ? addresses.get(url.slice(site.url.length)) : undefined;
}

function pageAt(path: string): SitePage {
  const page = pages.find((each) => each.path === path);
  if (!page) throw new Error(`there is no page at /${path}`);
  return page;
}

function within(element: Element, name: string): Element[] {
  return element.children.flatMap((child) =>
    child.type === 'element'
      ? [...(child.tagName === name ? [child] : []), ...within(child, name)]
      : [],
  );
}

/** Runs of Han characters that no `lang` around them calls Chinese. */
function unmarkedHan(node: Nodes, lang = ''): string[] {
  if (node.type === 'text') {
    return !/^zh\b/i.test(lang) && /\p{Script=Han}/u.test(node.value) ? [node.value.trim()] : [];
  }
  if (!('children' in node)) return [];
  if (node.type === 'element' && isSilent(node)) return [];
  const own = node.type === 'element' ? attribute(node, 'lang') || lang : lang;
  return node.children.flatMap((child) => unmarkedHan(child, own));
}

/** Nobody reads it aloud, or it is in no language. */
function isSilent({ tagName, properties }: Element): boolean {
  return ['script', 'title', 'code', 'pre'].includes(tagName) || properties.ariaHidden === 'true';
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('base64');
}

test('pages at old addresses lead to pages that exist', () => {
  expect(redirects.length).toBeGreaterThan(0);
  const problems = redirects.filter((file) => {
    const [, target = ''] =
      /http-equiv="refresh" content="0; url=([^"]*)"/.exec(readText(file)) ?? [];
    const canonical = `<link rel="canonical" href="${site.url}${target}"/>`;
    const path = decodeURIComponent(target.slice(site.basePath.length + 1));
    return !files.includes(`${path}index.html`) || !readText(file).includes(canonical);
  });
  expect(problems).toEqual([]);
});
