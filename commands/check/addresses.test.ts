import { expect, it } from 'vitest';
import { site } from '../../lib/site';
import type { Term } from '../../model/published';
import { filesOfSite, idsOf } from '../../model/siteFiles';
import { bareAddress, siteAddresses } from './addresses';

it('every file that a site has whatever its texts are can be linked to', () => {
  const names = { 'zh-tw': '人工智慧', en: 'AI' };
  const term: Term = { kind: 'tag', id: 'ai', names, aliases: [], formerIds: ['人工智慧'] };
  const addresses = siteAddresses([], [term], []);
  const files = filesOfSite(idsOf([term], []));
  expect(files).toContain('en/tags/人工智慧/feed.xml');
  const missing = files.filter((file) => !addresses.has(bareAddress(`${site.basePath}/${file}`)));
  expect(missing).toEqual([]);
});
