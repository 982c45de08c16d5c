import { parseArgs } from 'node:util';
import { dayOf } from '../model/dates';
import { site } from '../site.config';
import { buildTime } from './clock';
import { makeArticle, makeTranslation } from './new/make';
import { NoAnswer, openPrompter } from './new/prompt';
import { Refused } from './new/write';

const usage = `npm run new                          asks, and makes a new article
npm run new -- --title "A talk"      asks nothing; see below for what else can be given
npm run new -- --translate <slug>    makes the file for the missing translation of an article

  --title <text>               title, in the language of the original
  --languages <list>           zh-tw, en or both, the original's first; otherwise the title's
  --translated-title <text>    title in the other language
  --video <address>            any address of a video on YouTube
  --source-name <text>         who published the video
  --tags <list>                tags with commas between them, completed from taxonomy.yaml
  --categories <list>          the same for categories
  --slug <name>                address, otherwise made of the title`;

const text = { type: 'string' } as const;

try {
  const { values } = parseArgs({
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
      help: { type: 'boolean', short: 'h' },
    },
  });
  const { translate, help, ...given } = values;
  const now = buildTime();
  if (help) console.log(usage);
  else if (translate !== undefined) await makeTranslation(translate, now);
  else {
    const prompter =
      given.title === undefined ? openPrompter(process.stdin, process.stdout) : undefined;
    try {
      await makeArticle(given, now, dayOf(now, site.timeZone), prompter);
    } finally {
      prompter?.close();
    }
  }
} catch (error) {
  const isOurs = error instanceof Refused || error instanceof NoAnswer;
  const isUsage = String((error as { code?: string }).code).startsWith('ERR_PARSE_ARGS');
  if (!isOurs && !isUsage) throw error;
  console.error(isUsage ? `${(error as Error).message}\n\n${usage}` : (error as Error).message);
  process.exitCode = 1;
}
