import { command } from '../../build/support/command';

await command({
  usage: `npm run translations                       every article: fresh, stale, missing or unknown
npm run translations -- --accept <slug>    record that a translation fits its original as it is now
npm run translations -- --strict           end with status 1 when a translation is stale`,
  options: {
    accept: { type: 'string', multiple: true, default: [] as string[] },
    strict: { type: 'boolean', default: false },
  },
  async run({ accept, strict }) {
    const { buildTime } = await import('../../build/clock');
    const { acceptTranslations, reportTranslations } = await import('./report');
    const now = buildTime();
    if (accept.length > 0) return acceptTranslations(accept, now);
    const { stale } = await reportTranslations(now);
    if (strict && stale > 0) process.exitCode = 1;
  },
});
