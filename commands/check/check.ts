import { command } from '../../build/support/command';

await command({
  usage: `npm run check                   everything in the content that is wrong or doubtful
npm run check -- --strict       end with status 1 for doubts as well
npm run check -- --all          every one, where there are many of a kind
npm run -s check -- --json      every one as JSON`,
  options: {
    all: { type: 'boolean', default: false },
    json: { type: 'boolean' },
    strict: { type: 'boolean' },
  },
  async run({ all, json, strict }) {
    const { checkContent } = await import('./checkContent');
    const { countOf, formatJson, formatReport } = await import('./report');
    const { buildTime } = await import('../../build/clock');
    const { reportDamaged } = await import('../../build/support/keyedCache');
    const checked = await checkContent(buildTime());
    reportDamaged();
    console.log(json ? formatJson(checked) : await formatReport(checked, all));
    const isWrong = countOf(checked, 'error') > 0 || (strict && countOf(checked, 'doubt') > 0);
    if (isWrong) process.exitCode = 1;
  },
});
