import type { Collection } from '../../model/collection';
import { keysWhere } from '../../model/fields';
import { fingerprint } from '../../model/freshness';
import type { FrontMatter } from '../../model/frontMatterSchema';
import { otherLanguage } from '../../model/language';
import { pathInLanguage } from '../../model/layout';
import { serialise } from '../../model/normalise';
import type { NewFile } from './files';
import { scaffold } from './scaffold';

/** What is not inherited, but belongs to both texts. */
const copied = keysWhere(({ inTranslation }) => inTranslation === 'copied');

type Original = Pick<Collection['articles'][number], 'path' | 'language' | 'body'>;

/**
 * The file into which an article is translated: what it takes from its original is left out, what
 * a reader reads is there to be written over.
 * @param own front matter as the original's file has it
 */
export function translationFile(original: Original, own: FrontMatter): NewFile {
  const frontMatter = serialise({
    title: own.title,
    description: own.description ?? '',
    ...Object.fromEntries(copied.map((key) => [key, own[key]])),
    translator: '',
    translation: 'human',
    source_hash: fingerprint(original.body),
    draft: true,
  });
  return {
    path: pathInLanguage(original.path, otherLanguage(original.language)),
    text: `${frontMatter}\n${scaffold(original.body)}`,
  };
}
