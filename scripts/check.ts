import { parseArgs } from 'node:util';
import { checkContent } from './check/checkContent';
import { countOf, formatJson, formatReport } from './check/report';
import { buildTime } from './clock';
import { reportDamaged } from './keyedCache';

const usage = `npm run check                   everything in the content that is wrong or doubtful
npm run check -- --strict       end with status 1 for doubts as well
npm run -s check -- --json      the same as JSON`;

const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    strict: { type: 'boolean', default: false },
    help: { type: 'boolean', short: 'h', default: false },
  },
});
if (values.help) {
  console.log(usage);
} else {
  const checked = await checkContent(buildTime());
  reportDamaged();
  console.log(values.json ? formatJson(checked) : await formatReport(checked));
  const isWrong = countOf(checked, 'error') > 0 || (values.strict && countOf(checked, 'doubt') > 0);
  if (isWrong) process.exitCode = 1;
}
