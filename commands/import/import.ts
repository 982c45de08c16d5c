import { contentDir } from '../../build/paths';
import { command } from '../../build/support/command';

await command({
  usage: `npm run import -- <folder>       brings over its articles, pages, pictures and static files
  --to <folder>                  the content folder (${contentDir}); static files go to public/ beside it
  --fetch-pictures               fetches pictures from other sites; without it they become links
  --traditional                  writes texts in Simplified Chinese with Taiwan's characters
  --allow <folder>               a folder outside the site that may be read too; can be given again
  --dry-run                      writes nothing, and says what it would do`,
  positionals: 1,
  options: {
    to: { type: 'string', default: contentDir },
    'fetch-pictures': { type: 'boolean', default: false },
    traditional: { type: 'boolean', default: false },
    allow: { type: 'string', multiple: true, default: [] },
    'dry-run': { type: 'boolean', default: false },
  },
  async run(
    { to, allow, traditional, 'fetch-pictures': fetchPictures, 'dry-run': dryRun },
    [root = ''],
  ) {
    const { buildTime } = await import('../../build/clock');
    const { importSite } = await import('./importSite');
    const { formatReport } = await import('./report');
    const report = await importSite(root, {
      to,
      allow,
      fetchPictures,
      traditional,
      dryRun,
      now: buildTime(),
    });
    console.log(formatReport(report, root, to, dryRun));
  },
});
