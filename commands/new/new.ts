import { command } from '../../build/support/command';

const text = { type: 'string' } as const;

await command({
  usage: `npm run new                          asks, and makes a new article
npm run new -- --title "A talk"      asks nothing; see below for what else can be given
npm run new -- --translate <slug>    makes the file for the missing translation of an article

  --title <text>               title, in the language of the original
  --languages <list>           zh-tw, en or both, the original's first; otherwise the title's
  --translated-title <text>    title in the other language
  --video <address>            any address of a video on YouTube
  --source-name <text>         who published the video
  --tags <list>                tags with commas between them, completed from taxonomy.yaml
  --categories <list>          the same for categories
  --slug <name>                address, otherwise made of the title`,
  options: {
    title: text,
    languages: text,
    'translated-title': text,
    video: text,
    'source-name': text,
    tags: text,
    categories: text,
    slug: text,
    translate: text,
  },
  async run({ translate, ...given }) {
    const { dayOf } = await import('../../model/dates');
    const { site } = await import('../../lib/site');
    const { buildTime } = await import('../../build/clock');
    const { makeArticle, makeTranslation } = await import('./make');
    const { openPrompter } = await import('./prompt');
    const now = buildTime();
    if (translate !== undefined) return makeTranslation(translate, now);
    const prompter =
      given.title === undefined ? openPrompter(process.stdin, process.stdout) : undefined;
    try {
      await makeArticle(given, now, dayOf(now, site.timeZone), prompter);
    } finally {
      prompter?.close();
    }
  },
});
