import { readFile } from 'node:fs/promises';
import { absolute, addressOf, fileAt } from '../../lib/addresses';
import { themeFile } from '../../lib/palette';
import { site as settings } from '../../lib/site';
import { languages, languageTag } from '../../model/language';
import type { Problem } from '../../model/problem';
import { feedFormats, folders, pathOf } from '../../model/routes';
import { aliasFile } from '../../model/siteFiles';
import { dictionary } from '../../words';
import { ContentProblems } from '../content/stage';
import type { Site } from '../finish/site';
import { styleSheetName } from '../finish/styles';
import { filesAtOnce, inParallel } from '../support/pool';
import { type Alias, aliasPage, redirects } from './aliases';
import { atomFeed, type Feed, jsonFeed } from './feeds';
import type { FeedFile } from './gather';
import { llms } from './llms';
import { robots } from './robots';
import { sitemaps } from './sitemap';

/** Style sheets that make a feed look like the site, in order. */
const feedStyles = [
  themeFile,
  'components/document/theme.css',
  'components/document/base.css',
  'build/machines/feed.css',
];

/** A former address, and what it leads to. */
export type Former = Pick<Alias, 'from' | 'to'>;

/**
 * Contentlayer's documents → what machines read, into the site: feeds, sitemap, robots.txt,
 * llms.txt, and the articles' Markdown.
 * @returns former addresses of feeds
 */
export async function writeMachineFiles(site: Site): Promise<Former[]> {
  // Imported late: lib/ reads what the content stage has just written.
  const content = await import('./gather');
  const former = await writeFeeds(site, content.gatherFeeds());
  const whole = (name: string) => absolute(addressOf.file(name));
  for (const { name, text } of sitemaps(content.gatherSitemap(), whole)) await site.put(name, text);
  await site.put(pathOf('robots'), robots(absolute(addressOf.sitemap())));
  await site.put(pathOf('guide'), llms(content.gatherGuide()));
  await inParallel(
    content.gatherTwins(),
    async ({ address, read }) => {
      const { from, load } = await read();
      await site.make(fileAt(address), from, load);
    },
    filesAtOnce,
  );
  return former;
}

/**
 * Writes pages that redirect from former addresses, once the site has all its other files.
 * @param ofFeeds those that stand at their former addresses as well
 * @throws ContentProblems when an alias stands where the site has a file
 */
export async function writeAliases(site: Site, ofFeeds: Former[]): Promise<void> {
  const { gatherAliases } = await import('./gather');
  const aliases = gatherAliases();
  const problems = aliases.filter(({ from }) => site.isTaken(aliasFile(from)));
  if (problems.length > 0) throw new ContentProblems(await Promise.all(problems.map(takenAlias)));
  for (const alias of aliases) {
    const file = aliasFile(alias.from);
    // Where file systems ignore case, a page of the site may be there by that name.
    if (!site.isThere(file)) await site.put(file, aliasPage(alias, settings.url));
  }
  // Even when there is none: recipes read it.
  await site.put('_redirects', redirects([...aliases, ...ofFeeds], addressOf.alias));
}

async function takenAlias({ from, file }: Alias): Promise<Problem> {
  const lines = (await readFile(file, 'utf8')).split('\n');
  return {
    file,
    line: Math.max(1, lines.findIndex((line) => line.includes(from)) + 1),
    what: `the alias ${from} is the address of a file of the site`,
    mend: 'remove the alias',
  };
}

/** @returns former addresses of feeds */
async function writeFeeds(site: Site, feeds: FeedFile[]): Promise<Former[]> {
  const css = await feedStyleSheet();
  const name = styleSheetName('feed', css);
  await site.put(`${folders.assets}/${name}`, css);
  const files = feeds.flatMap(({ head, from, load, former }) =>
    feedFormats.map((format) => {
      const make = { xml: (feed: Feed) => atomFeed(feed, addressOf.asset(name)), json: jsonFeed };
      const to = new URL(head.self[format]).pathname;
      // Feed readers don't follow pages that redirect, so the feed stands at its old addresses as well.
      const old = former.map((term) => fileAt(addressOf.feed(head.language, format, term)));
      const write = (file: string) =>
        site.make(file, [format, name, from], async () => make[format](await load()));
      return { to, old, write };
    }),
  );
  await inParallel(
    files,
    async ({ to, old, write }) => {
      for (const file of [fileAt(to), ...old]) await write(file);
    },
    filesAtOnce,
  );
  return files.flatMap(({ to, old }) => old.map((file) => ({ from: `/${file}`, to })));
}

async function feedStyleSheet(): Promise<string> {
  const sheets = await Promise.all(feedStyles.map((file) => readFile(file, 'utf8')));
  const hints = languages.map(
    (language) =>
      `subtitle:lang(${languageTag[language]})::after{content:${JSON.stringify(dictionary(language).feedHint)}}\n`,
  );
  return [...sheets, ...hints].join('');
}
