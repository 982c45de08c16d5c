import { UserError } from '../model/problem';
import { command } from './command';
import { contentDir } from './paths';

await command({
  usage: `npm run import -- <hugo site>    brings over its articles, pages, pictures and static files
  --to <folder>                  the content folder (${contentDir}); static files go to public/ beside it
  --fetch-pictures               fetches pictures from other sites; without it they become links
  --dry-run                      writes nothing, and says what it would do`,
  positionals: 1,
  options: {
    to: { type: 'string', default: contentDir },
    'fetch-pictures': { type: 'boolean', default: false },
    'dry-run': { type: 'boolean', default: false },
  },
  async run({ to, 'fetch-pictures': fetchPictures, 'dry-run': dryRun }, [root = '']) {
    const { buildTime } = await import('./clock');
    const { importSite, NoHugoSite } = await import('./import/importSite');
    const { formatReport } = await import('./import/report');
    const options = { to, fetchPictures, dryRun, now: buildTime() };
    const report = await importSite(root, options).catch((error: Error) => {
      throw error instanceof NoHugoSite ? new UserError(error.message) : error;
    });
    console.log(formatReport(report, root, to, dryRun));
  },
});
