import { statSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { absolute, addressOf } from '../../lib/addresses';
import { dictionary } from '../../lib/dictionary';
import { languages, languageTag } from '../../model/language';
import type { Problem } from '../../model/problem';
import { site } from '../../site.config';
import { styleSheetName } from '../finish/styles';
import { type Alias, aliasFile, aliasPage, redirects } from '../machines/aliases';
import { atomFeed, jsonFeed } from '../machines/feeds';
import type { FeedFile } from '../machines/gather';
import { llms } from '../machines/llms';
import { robots } from '../machines/robots';
import { sitemaps } from '../machines/sitemap';
import { ContentProblems } from './content';

/** Style sheets that make a feed look like the site, in order. */
const feedStyles = [
  'components/document/theme.css',
  'components/document/base.css',
  'scripts/machines/feed.css',
];

/**
 * Contentlayer's documents → what machines read, in the folder of finished pages: feeds, sitemap,
 * robots.txt, llms.txt, the articles' Markdown, and pages that lead on from former addresses.
 * @throws ContentProblems when an alias stands where the site has a file
 */
export async function writeMachineFiles(folder: string): Promise<void> {
  // Imported late: lib/ reads what the content stage has just written.
  const content = await import('../machines/gather');
  const write = async (path: string, data: string): Promise<void> => {
    const target = join(folder, path);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, data);
  };
  const feedAliases = await writeFeeds(await content.gatherFeeds(), write);
  const whole = (name: string) => absolute(addressOf.file(name));
  for (const { name, text } of sitemaps(content.gatherSitemap(), whole)) await write(name, text);
  await write('robots.txt', robots(whole('sitemap.xml')));
  await write('llms.txt', llms(content.gatherGuide()));
  for await (const { address, text } of content.gatherTwins()) await write(fileAt(address), text);

  const aliases = content.gatherAliases();
  const problems = aliases.filter(({ from }) => isTaken(folder, aliasFile(from)));
  if (problems.length > 0) throw new ContentProblems(problems.map(takenAlias));
  for (const alias of aliases) await write(aliasFile(alias.from), aliasPage(alias, site.url));
  const list = redirects([...aliases, ...feedAliases], addressOf.alias);
  if (list !== '') await write('_redirects', list);
}

/** Whether a file, or one in the place of a folder above it, is part of the site already. */
const isTaken = (folder: string, file: string): boolean =>
  file
    .split('/')
    .map((_, index, parts) => join(folder, ...parts.slice(0, index + 1)))
    .some((path) => statSync(path, { throwIfNoEntry: false })?.isFile());

const takenAlias = ({ from, file }: Alias): Problem => ({
  file,
  line: 1,
  what: `the alias ${from} is the address of a file of the site`,
  mend: 'remove the alias',
});

type Write = (path: string, data: string) => Promise<void>;

/** @returns former addresses of feeds */
async function writeFeeds(feeds: FeedFile[], write: Write): Promise<Pick<Alias, 'from' | 'to'>[]> {
  const css = await feedStyleSheet();
  const name = styleSheetName('feed', css);
  await write(join('assets', name), css);
  const aliases: Pick<Alias, 'from' | 'to'>[] = [];
  for (const { feed, former } of feeds) {
    const { language, self } = feed;
    const texts = { xml: atomFeed(feed, addressOf.asset(name)), json: jsonFeed(feed) };
    for (const format of ['xml', 'json'] as const) {
      const to = new URL(self[format]).pathname;
      await write(fileAt(to), texts[format]);
      for (const term of former) {
        // Feed readers don't follow pages that lead on, so the feed stands there as well.
        const from = addressOf.feed(language, format, term);
        await write(fileAt(from), texts[format]);
        aliases.push({ from: `/${fileAt(from)}`, to });
      }
    }
  }
  return aliases;
}

async function feedStyleSheet(): Promise<string> {
  const sheets = await Promise.all(feedStyles.map((file) => readFile(file, 'utf8')));
  const hints = languages.map(
    (language) =>
      `subtitle:lang(${languageTag[language]})::after{content:${JSON.stringify(dictionary(language).feedHint)}}\n`,
  );
  return [...sheets, ...hints].join('');
}

/** The file, below the folder of the site, that is served at an address. */
const fileAt = (address: string): string =>
  decodeURIComponent(address.slice(site.basePath.length + 1));
