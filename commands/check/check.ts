import { command } from '../../build/support/command';

await command({
  usage: `npm run check                   everything in the content that is wrong or doubtful
npm run check -- --strict       end with status 1 for doubts as well
npm run check -- --all          every one, where there are many of a kind
npm run check -- --fetch-pictures   bring pictures from other sites beside the texts first
npm run -s check -- --json      every one as JSON`,
  options: {
    'fetch-pictures': { type: 'boolean' },
    all: { type: 'boolean', default: false },
    json: { type: 'boolean' },
    strict: { type: 'boolean' },
  },
  async run({ all, json, strict, 'fetch-pictures': fetchFirst }) {
    const { checkContent } = await import('./checkContent');
    const { countOf, formatJson, formatReport } = await import('./report');
    const { buildTime } = await import('../../build/clock');
    const { reportDamaged } = await import('../../build/support/keyedCache');
    const { fetchPictures, formatFetched } = await import('./fetchPictures');
    const fetched = fetchFirst ? await fetchPictures(buildTime()) : undefined;
    if (fetched && !json) console.log(`${formatFetched(fetched)}\n`);
    const checked = await checkContent(buildTime());
    reportDamaged();
    console.log(
      json
        ? formatJson({ ...checked, ...(fetched && { fetched }) })
        : await formatReport(checked, all),
    );
    const isWrong = countOf(checked, 'error') > 0 || (strict && countOf(checked, 'doubt') > 0);
    if (isWrong) process.exitCode = 1;
  },
});
