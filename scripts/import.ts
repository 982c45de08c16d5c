import { parseArgs } from 'node:util';
import { buildTime } from './clock';
import { importSite, NoHugoSite } from './import/importSite';
import { formatReport } from './import/report';
import { contentDir } from './paths';

const usage = `npm run import -- <hugo site>    brings over its articles, pages, pictures and static files
  --to <folder>                  the content folder (${contentDir}); static files go to public/ beside it
  --fetch-pictures               fetches pictures from other sites; without it they become links
  --dry-run                      writes nothing, and says what it would do`;

try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      to: { type: 'string', default: contentDir },
      'fetch-pictures': { type: 'boolean', default: false },
      'dry-run': { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  const [root, ...more] = positionals;
  if (values.help || root === undefined || more.length > 0) {
    console.log(usage);
    process.exit(values.help ? 0 : 1);
  }
  const { to, 'fetch-pictures': fetchPictures, 'dry-run': dryRun } = values;
  const report = await importSite(root, { to, fetchPictures, dryRun, now: buildTime() });
  console.log(formatReport(report, root, to, dryRun));
} catch (error) {
  const known =
    error instanceof NoHugoSite ||
    /^ERR_PARSE_ARGS/.test(String((error as { code?: string }).code));
  console.error(known ? (error as Error).message : error);
  process.exitCode = 1;
}
