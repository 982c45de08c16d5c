import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFrontMatter } from './frontMatter';
import { readGlossary } from './glossary';
import { formatProblem } from './problem';
import { readTaxonomy } from './taxonomy';

const read = (lines: string) => {
  const text = lines.startsWith('title') ? lines : `title: T\n${lines}`;
  const { problems, frontMatter } = readFrontMatter(`---\n${text}\n---\n\nText.\n`, 'a.md');
  return { problems: problems.map(formatProblem), frontMatter };
};

const comment = 'put the value in double quotes, or a space behind the # of a comment';
const lost = (line: number, text: string, as: string, mend = 'put the value in double quotes') =>
  `a.md:${line}: ${JSON.stringify(text)} is lost: YAML takes it for ${as}; ${mend}`;

describe('what YAML drops of a text', () => {
  it.each([
    ['title: 最好的 #1 工具', [lost(2, '#1 工具', 'a comment', comment)]],
    ['title: #1 工具', [lost(2, '#1 工具', 'a comment', comment)]],
    ['title: We love C #', [lost(2, '#', 'a comment', comment)]],
    ['title: a ##b c', [lost(2, '##b c', 'a comment', comment)]],
    ['description: #訪談 的摘要', [lost(3, '#訪談 的摘要', 'a comment', comment)]],
    ['description: 一\n  二 #三', [lost(4, '#三', 'a comment', comment)]],
    ['description: 一\n  #二 三', [lost(4, '#二 三', 'a comment', comment)]],
    ['description: #一\n  二', [lost(3, '#一', 'a comment', comment)]],
    [
      'tags:\n  - AI #人工智慧\n  - #b',
      [lost(4, '#人工智慧', 'a comment', comment), lost(5, '#b', 'a comment', comment)],
    ],
    ['tags: [a #b\n  , c]', [lost(3, '#b', 'a comment', comment)]],
    ['author: {name: Lin #x\n  }', [lost(3, '#x', 'a comment', comment)]],
    ['title: !Important 更新', [lost(2, '!Important', 'a tag')]],
    ['title: ! 更新', [lost(2, '!', 'a tag')]],
    ['title: !!important 更新', [lost(2, '!!important', 'a tag')]],
    ['series: !x [a]', [lost(3, '!x', 'a tag')]],
    ['tags: [!a, b]', [lost(3, '!a', 'a tag')]],
    ['description: &note 三件事', [lost(3, '&note', 'an anchor')]],
    ['tags: [&a, b]', [lost(3, '&a', 'an anchor')]],
    ['tags: [AI, null, b]', [lost(3, 'null', 'nothing')]],
    ['series:\n  - Null\n  - ~', [lost(4, 'Null', 'nothing'), lost(5, '~', 'nothing')]],
    [
      `description: a #${'很長'.repeat(30)}`,
      [lost(3, `#${'很長'.repeat(30).slice(0, 39)}…`, 'a comment', comment)],
    ],
  ])('%j is reported', (lines, problems) => {
    expect(read(lines).problems).toEqual(problems);
  });

  it.each([
    'title: C# is fine # a comment',
    'title: "最好的 #1 工具" #1',
    '# a comment\ndescription: 一\n#another\ntags: [a, b] #all',
    'description: >-\n  一 #二\n  !三 &四 null',
    'tags:\n  - a\n  #- b\n  - c',
    'author:\n  name: Lin\n  #email: x',
    'date: 2026-01-05 #the day\ndraft: false #yet',
    'description: &d 三件事\nsource_name: *d',
    'title: !!str 2026',
    'description: null\ntags: ~\nseries:',
    'unknown: !x a #b',
    'tags: [AT&T, Yahoo!, "null", nullable]',
  ])('%j is legal', (lines) => {
    expect(read(lines).problems).toEqual([]);
  });

  it('is nothing where the value comes out as it was written', () => {
    const word = fc.constantFrom('a', '#', '#b', '!c', '&d', 'null', '~', '一', '# ');
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 5 }), (words) => {
        const title = words.join(' ').trim();
        const { problems, frontMatter } = read(`title: ${title}`);
        const isComment = /(^| )#+ +[^ ]/.test(title);
        if (problems.length === 0 && !isComment) {
          expect(frontMatter?.title.replace(/ +/g, '')).toBe(title.replace(/ +/g, ''));
        }
      }),
      { numRuns: 500 },
    );
  });

  it('is what follows the end of a document', () => {
    const lost =
      'a.md:4: what follows is lost: a line of ... or --- ends YAML; take that line away';
    expect(read('...\ndescription: a').problems).toEqual([lost]);
    expect(read('... # end\n# a\n').problems).toEqual([]);
  });

  it('is reported in the lists of terms too', () => {
    const taxonomy = readTaxonomy('tags:\n  - id: c\n    en: C #1 # why\n', 'taxonomy.yaml');
    expect(taxonomy.problems.map(formatProblem)).toEqual([
      `taxonomy.yaml:3: "#1 # why" is lost: YAML takes it for a comment; ${comment}`,
    ]);
    const glossary = readGlossary(
      '# all\n- zh-tw: !x 權重\n  en: weight # noun\n',
      'glossary.yaml',
    );
    expect(glossary.problems.map(formatProblem)).toEqual([
      'glossary.yaml:2: "!x" is lost: YAML takes it for a tag; put the value in double quotes',
    ]);
  });
});
