import { readFile } from 'node:fs/promises';
import { readContent } from '../../build/content/read';
import { contentDir } from '../../build/paths';
import { filesIn } from '../../build/support/files';
import { decodeText } from '../../model/decode';
import { readFrontMatter } from '../../model/frontMatter';
import { comparable } from '../../model/localNames';
import { formatProblem } from '../../model/problem';
import { type Article, translationStates } from '../translations/state';
import { newFiles } from './files';
import type { Prompter } from './prompt';
import { answersFrom, type Given } from './questions';
import { translationFile } from './translation';
import { Refused, writeNew } from './write';

/**
 * Makes a new article.
 * @param now ISO 8601
 * @param today yyyy-mm-dd in the site's zone
 */
export async function makeArticle(
  given: Given,
  now: string,
  today: string,
  prompter: Prompter | undefined,
): Promise<void> {
  const { articles, taxonomy } = await readContent({ preview: true, now });
  const taken = new Set([...articles.flatMap(addressesOf), ...(await folderNames())]);
  const known = { taxonomy, taken, say: (note: string) => console.log(`  ${note}`) };
  const answers = await answersFrom(given, known, prompter);
  const written = await writeNew(newFiles(answers, today));
  console.log(`\n${written.join('\n')}\n`);
  console.log('Pictures go into the same folder. npm run dev shows the article while you write;');
  console.log('take out `draft: true` to publish it.');
}

/** The last parts of an article's addresses, old ones too. */
const addressesOf = ({ slug, aliases }: Article): string[] => [
  slug,
  ...aliases.map((alias) => alias.split('/').filter(Boolean).at(-1) ?? ''),
];

/** Names of folders and files, whatever is in them: some may not be readable now. */
async function folderNames(): Promise<string[]> {
  const files = await filesIn(contentDir).catch(() => []);
  return files.flatMap((file) => file.split('/').map((part) => part.replace(/\..*$/, '')));
}

/** Makes the file for the missing translation of an article. */
export async function makeTranslation(slug: string, now: string): Promise<void> {
  const { articles, problems } = await readContent({ preview: true, now });
  const one = translationStates(articles).find(({ original, translation }) =>
    [original.slug, translation?.slug].includes(comparable(slug)),
  );
  if (!one) {
    const first = problems[0] && `\n${formatProblem(problems[0])}`;
    throw new Refused(
      `there is no article "${slug}"; see npm run translations for the names${first ?? ''}`,
    );
  }
  const { original, translation } = one;
  if (translation) {
    throw new Refused(`${original.file} has its translation already: ${translation.file}`);
  }
  const source = decodeText(await readFile(original.file), original.file);
  const own = 'text' in source && readFrontMatter(source.text, original.file).frontMatter;
  if (!own) throw new Refused(`${original.file} cannot be read; see npm run check`);
  const [written] = await writeNew([translationFile(original, own)]);
  console.log(written);
  console.log(
    '\nTranslate title, description and headings where they are, and write each paragraph',
  );
  console.log(
    'below its original; the comments are never published. Take out `draft: true` to publish.',
  );
}
