import { hasHan } from '../../model/han';
import { isLanguage, type Language, otherLanguage } from '../../model/language';
import type { Taxonomy } from '../../model/taxonomy';
import { readVideoAddress, type VideoAddress } from '../../model/videoAddress';
import { providers } from '../../model/videos/providers';
import type { Answers } from './files';
import { isRefusal, type Prompter, type Question } from './prompt';
import { newSlugProblem, proposeSlug } from './slug';
import { completeTerm, readTerms } from './terms';
import { Refused } from './write';

const videoSites = Object.values(providers)
  .map(({ name }) => name)
  .join(' or ');

/** What can be given as arguments, by the names of the options. */
export type Given = Partial<
  Record<
    | 'title'
    | 'languages'
    | 'translated-title'
    | 'video'
    | 'source-name'
    | 'tags'
    | 'categories'
    | 'slug',
    string
  >
>;

type Name = keyof Given;

export type Known = {
  taxonomy: Taxonomy;
  /** Addresses that new articles cannot have. */
  taken: ReadonlySet<string>;
  /** Says something to the author that is no question. */
  say: (note: string) => void;
};

const languageNames: Record<Language, string> = { 'zh-tw': 'Chinese', en: 'English' };

/**
 * Finds out all about a new article: from the arguments, and where a prompter is there from the
 * author. Without one, what was not given has its usual value.
 * @throws Refused when an argument cannot be taken
 */
export async function answersFrom(
  given: Given,
  known: Known,
  prompter: Prompter | undefined,
): Promise<Answers> {
  async function find<T>(name: Name, question: Question<T>): Promise<T> {
    const argument = given[name];
    if (argument === undefined && prompter) return prompter.ask(question);
    const result = question.read(argument?.trim() || (question.standard ?? ''));
    if (isRefusal(result)) throw new Refused(`--${name}: ${result.refusal}`);
    return result;
  }
  const { taxonomy, taken, say } = known;

  const title = await find('title', { text: 'Title', read: readTitle });
  const own: Language = hasHan(title) ? 'zh-tw' : 'en';
  const languages = await find('languages', {
    text: 'Languages (zh-tw, en or both)',
    standard: own,
    read: (text) => readLanguages(text, own),
  });
  const [language = own, second] = languages;
  const translated = second
    ? await find('translated-title', {
        text: `Title in ${languageNames[second]}`,
        standard: title,
        read: readTitle,
      })
    : title;
  const titles: Record<Language, string> = { 'zh-tw': title, en: title };
  if (second) titles[second] = translated;

  const video = await find('video', {
    text: `Address of the video on ${videoSites} (Enter for none)`,
    read: readVideo,
  });
  const sourceName =
    video || given['source-name'] !== undefined
      ? await find('source-name', { text: 'Who published it', read: (text) => text })
      : '';
  const terms = (name: 'tags' | 'categories', text: string) => {
    const listed = taxonomy[name === 'tags' ? 'tag' : 'category'];
    return find(name, {
      text,
      read: (answer) => {
        const { names, unlisted, unclear } = readTerms(answer, listed, language);
        const [first] = unclear;
        if (first) {
          return {
            refusal: `"${first.given}" may be ${first.candidates.join(' or ')}; write more`,
          };
        }
        for (const one of unlisted) say(`"${one}" is not in taxonomy.yaml; it is kept as it is`);
        return names;
      },
      complete: (line) => {
        const last = line.replace(/^.*[,，、]\s*/, '');
        const [done, found] = [line.slice(0, -last.length || undefined), listed];
        return [completeTerm(last, found, language).map((name) => done + name), line];
      },
    });
  };
  const tags = await terms('tags', 'Tags, with commas between them (Tab completes)');
  const categories = await terms('categories', 'Category (Tab completes)');
  const slug = await find('slug', {
    text: 'Address, as in /articles/…/',
    // English titles are their own best address.
    standard: proposeSlug(titles.en, taken),
    read: (text) => {
      if (text === '')
        return { refusal: 'the title makes no address; give one such as my-article' };
      const problem = newSlugProblem(text, taken);
      return problem ? { refusal: `"${text}" ${problem}; give another one` } : text;
    },
  });
  return { slug, languages, titles, video, sourceName, tags, categories };
}

const readTitle = (text: string) => text || { refusal: 'an article needs a title' };

/** `both`, or one or two of the languages, the original's first. */
function readLanguages(text: string, own: Language): Language[] | { refusal: string } {
  if (text === 'both') return [own, otherLanguage(own)];
  const languages = text
    .toLowerCase()
    .split(/[\s,]+/)
    .filter(Boolean);
  const known = [...new Set(languages)].filter(isLanguage);
  return known.length > 0 && known.length === languages.length
    ? known
    : { refusal: `"${text}" is not zh-tw, en, both, or two of these with a comma` };
}

/** Undefined stands for no video. */
function readVideo(text: string): VideoAddress | undefined | { refusal: string } {
  if (text === '') return undefined;
  return (
    readVideoAddress(text) ?? {
      refusal: `"${text}" is not the address of a video on ${videoSites}; copy it from the video's page`,
    }
  );
}
