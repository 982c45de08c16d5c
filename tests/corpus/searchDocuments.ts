import { sectionsOf } from '../../build/search/sections';
import { renderMarkdown } from '../../markdown/render';
import type { Language } from '../../model/language';
import type { SearchDocument } from '../../model/search/documents';
import { makeCorpus } from './makeCorpus';
import { categories, tags } from './words';

export type CorpusText = {
  markdown: string;
  /** Names of tags and category, in both languages. */
  terms: string[];
  document: SearchDocument;
};

const namesOf = (terms: readonly string[][], id: string): string[] =>
  terms.find(([one]) => one === id)?.slice(1) ?? [];

/** The texts of a corpus from pair `from` up to pair `to`, rendered as the site renders them. */
export async function renderCorpus(from: number, to: number): Promise<CorpusText[]> {
  const texts: CorpusText[] = [];
  for (const [index, pair] of [...makeCorpus(to)].entries()) {
    if (index < from) continue;
    const terms = [
      ...pair.tags.flatMap((id) => namesOf(tags, id)),
      ...namesOf(categories, pair.category),
    ];
    for (const [language, markdown] of Object.entries(pair.text) as [Language, string][]) {
      const [, front = '', body = ''] = markdown.match(/^---\n([\s\S]*?)\n---\n([\s\S]*)$/) ?? [];
      const value = (key: string): string =>
        JSON.parse(front.match(new RegExp(`^${key}: (".*")$`, 'm'))?.[1] ?? '""');
      const title = value('title');
      const { blocks, footnotes } = await renderMarkdown(body, {
        language,
        title,
        file: pair.slug,
        lineOffset: 0,
        basePath: '',
        origin: 'https://example.org',
        pictures: {},
      });
      const document: SearchDocument = {
        address: `/${language}/articles/${pair.slug}/`,
        language,
        pair: pair.slug,
        title,
        description: value('description'),
        tags: [...new Set(terms)],
        date: new Date(Date.UTC(2025, 11, 31) - index * 86_400_000).toISOString(),
        sections: sectionsOf({ blocks, footnotes }),
      };
      texts.push({ markdown, terms, document });
    }
  }
  return texts;
}
