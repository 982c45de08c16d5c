import type { Language } from '../../model/language';
import { serialise } from '../../model/normalise';
import { type VideoAddress, watchAddress } from '../../model/videoAddress';

/** All that an author decides about a new article. */
export type Answers = {
  slug: string;
  /** One or two; the first is the language of the original. */
  languages: Language[];
  titles: Record<Language, string>;
  video?: VideoAddress;
  sourceName: string;
  tags: string[];
  categories: string[];
};

export type NewFile = {
  /** Relative to the content folder, with `/`. */
  path: string;
  text: string;
};

const placeholders: Record<Language, string> = {
  'zh-tw': '在這裡寫內文。',
  en: 'Write the text here.',
};

/**
 * The files of a new article: a bundle with a draft in each of its languages.
 * @param date yyyy-mm-dd
 */
export function newFiles(answers: Answers, date: string): NewFile[] {
  const { slug, languages, titles, video, sourceName, tags, categories } = answers;
  const source = video && {
    source_url: watchAddress(video),
    source_name: sourceName,
  };
  const shared = { date, tags, categories, ...source };
  return languages.map((language, index) => ({
    path: `articles/${slug}/index.${language}.md`,
    text: [
      serialise({
        title: titles[language],
        description: '',
        // A translation takes the rest from its original; its mark says which of the two it is.
        ...(index === 0 ? shared : { translator: '', translation: 'human' }),
        draft: true,
      }),
      ...(video ? [shortcodeOf(video)] : []),
      `${placeholders[language]}\n`,
    ].join('\n'),
  }));
}

function shortcodeOf({ provider = 'youtube', id, start }: VideoAddress): string {
  const place = start === undefined ? id : `id="${id}" start="${start}"`;
  return `{{< ${provider} ${place} >}}\n`;
}
