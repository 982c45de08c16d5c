import { taxonomyNames } from '../../model/routes';
import { taxonomySchema } from '../../model/taxonomy';
import { readYaml } from '../../model/yaml';
import type { Finding } from './finding';

const languageNames = { 'zh-tw': 'Chinese', en: 'English' } as const;

/** Terms of taxonomy.yaml that have a name in one language only. */
export function checkTaxonomy(text: string, file: string): Finding[] {
  const { value, lineOf } = readYaml(text, file);
  const lists = taxonomySchema.safeParse(value ?? {}).data;
  return taxonomyNames.flatMap((kind) =>
    (lists?.[kind] ?? []).flatMap((term, index) =>
      (['zh-tw', 'en'] as const).flatMap((language): Finding[] => {
        if (term[language]) return [];
        const what = `${kind === 'tags' ? 'the tag' : 'the category'} "${term.id}" has no ${languageNames[language]} name`;
        const mend = `add a line ${language}: … to it`;
        const line = lineOf([kind, index]);
        return [
          { level: 'doubt', rule: 'tag-untranslated', file, line, what, mend, mark: term.id },
        ];
      }),
    ),
  );
}
