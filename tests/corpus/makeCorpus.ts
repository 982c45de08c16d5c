import type { Language } from '../../model/language';
import { type Random, randomFrom } from './random';
import { headings, openings, sentences, titles } from './sentences';
import * as words from './words';

export type CorpusPair = {
  slug: string;
  /** Ids of the tags and of the category. */
  tags: string[];
  category: string;
  /** Whole Markdown files, front matter included. */
  text: Record<Language, string>;
};

type Two = [chinese: string, english: string];

/** Six sections of so many paragraphs of so many sentences make 2,500 characters or 1,200 words. */
const sections = 6;
const paragraphs: [number, number] = [3, 4];
const sentencesPerParagraph: [number, number] = [3, 4];

/** An article has its own part of the vocabulary, as real ones do. */
const nounsPerArticle = 32;
const verbsPerArticle = 16;
/** One Chinese file in so many has lines of a fixed length, broken in the middle of words. */
const wrapped = 4;

/**
 * Pairs of articles as the site's authors write them, the same for the same seed: Chinese of about
 * 2,500 characters, English of about 1,200 words, six headings, list, table, quote, video, 3 to 6
 * of 60 tags, one of 8 categories.
 */
export function* makeCorpus(count: number, seed = 1): Generator<CorpusPair> {
  for (let index = 0; index < count; index += 1) yield makePair(index, seed);
}

function makePair(index: number, seed: number): CorpusPair {
  // One source per article, so that a longer corpus begins with the shorter one.
  const random = randomFrom(seed * 1_000_003 + index);
  const tags = random.sample(words.tags, random.between(3, 6));
  const category = random.pick(words.categories);
  const fill = filler(random, tags);
  const title = fill(random.pick(titles));
  const description = joined([fill(random.pick(sentences)), fill(random.pick(sentences))]);

  const paragraph = (): Two =>
    joined(
      random
        .sample(sentences, random.between(...sentencesPerParagraph))
        .map((sentence) => emphasised(fill(led(sentence, random)), random)),
    );
  const item = (): Two => fill(random.pick(headings));
  const blocks: Two[] = [prefixed('> ', paragraph()), same(video(random)), paragraph()];
  for (let section = 0; section < sections; section += 1) {
    blocks.push(prefixed('## ', fill(random.pick(headings))));
    for (let left = random.between(...paragraphs); left > 0; left -= 1) blocks.push(paragraph());
    if (section === 1) {
      const items = Array.from({ length: 4 }, () => prefixed('- ', item()));
      blocks.push([items.map(([zh]) => zh).join('\n'), items.map(([, en]) => en).join('\n')]);
    }
    if (section === 2) blocks.push(table(random));
    if (section === 4) blocks.push(prefixed('> ', fill(random.pick(sentences))));
  }

  const slug = `article-${String(index + 1).padStart(4, '0')}`;
  const day = new Date(Date.UTC(2025, 11, 31) - index * 86_400_000).toISOString().slice(0, 10);
  const wrap = random.between(1, wrapped) === 1;
  const chinese = blocks.map(([zh]) => (wrap ? wrapHan(zh) : zh));
  const english = blocks.map(([, en]) => (wrap ? wrapWords(en) : en));
  const front = (side: 0 | 1, more: string[]) =>
    [
      '---',
      `title: ${JSON.stringify(title[side])}`,
      `description: ${JSON.stringify(description[side])}`,
      ...more,
      '---',
    ].join('\n');
  const shared = [
    `date: ${day}`,
    `tags: ${JSON.stringify(tags.map(([, zh]) => zh))}`,
    `categories: [${JSON.stringify(category[1])}]`,
  ];
  return {
    slug,
    tags: tags.map(([id = '']) => id),
    category: category[0] ?? '',
    text: {
      'zh-tw': `${front(0, shared)}\n\n${chinese.join('\n\n')}\n`,
      en: `${front(1, ['translation: human'])}\n\n${english.join('\n\n')}\n`,
    },
  };
}

/** Fills the places of a sentence in both languages with the same words. */
function filler(random: Random, tags: string[][]) {
  const nouns = random.sample(words.nouns, nounsPerArticle);
  const verbs = random.sample(words.verbs, verbsPerArticle);
  const people = Array.from({ length: 3 }, () => person(random));
  const firms = Array.from({ length: 3 }, () => firm(random));
  const draw: Record<string, () => string[]> = {
    noun: () => random.pick(nouns),
    verb: () => random.pick(verbs),
    quality: () => random.pick(words.qualities),
    place: () => random.pick(words.places),
    tag: () => inSentence(random.pick(tags).slice(1)),
    person: () => random.pick(people),
    firm: () => random.pick(firms),
    product: () => same(random.pick(words.products)),
    year: () => same(String(random.between(1950, 2025))),
    number: () => same(String(random.between(11, 980))),
    small: () => same(String(random.between(2, 9))),
  };
  const form: Record<string, [kind: string, column: number]> = {
    nouns: ['noun', 2],
    verbs: ['verb', 2],
    verbed: ['verb', 3],
    verbing: ['verb', 4],
  };
  return ([chinese, english]: Two): Two => {
    const drawn = new Map<string, string[]>();
    const put = (text: string, column: number) =>
      text.replace(/\{([a-z]+)( \d)?\}/g, (_, name: string, number = '') => {
        const [kind, ownColumn] = form[name] ?? [name, column];
        const key = kind + number;
        const value = drawn.get(key) ?? draw[kind]?.();
        if (!value) throw new Error(`a sentence asks for "${name}", which nothing fills`);
        drawn.set(key, value);
        return value[ownColumn] ?? '';
      });
    return [put(chinese, 0), capitalised(put(english, 1))];
  };
}

function person(random: Random): string[] {
  const [family = [], first = [], second = []] = [
    random.pick(words.families),
    ...random.sample(words.givens, 2),
  ];
  const name = `${family[1]} ${first[1]}-${second[1]?.toLowerCase()}`;
  return [`${family[0]}${first[0]}${second[0]}`, name];
}

function firm(random: Random): string[] {
  const [name, trade] = [random.pick(words.firms), random.pick(words.trades)];
  return [`${name[0]}${trade[0]}`, `${name[1]} ${trade[1]}`];
}

function table(random: Random): Two {
  const rows = random.sample(words.nouns, 4);
  const number = () => random.between(10, 99);
  const figures = rows.map(() => `| ${number()}% | ${number()}.${random.between(0, 9)}% |`);
  const of = (column: number, head: string) =>
    [head, '| --- | --: | --: |', ...rows.map((row, at) => `| ${row[column]} ${figures[at]}`)].join(
      '\n',
    );
  return [of(0, '| 項目 | 去年 | 今年 |'), of(2, '| Item | Last year | This year |')];
}

const idAlphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

const video = (random: Random): string =>
  `{{< youtube ${Array.from({ length: 11 }, () => random.pick([...idAlphabet])).join('')} >}}`;

/** Two sentences in three are led into; a quotation never is. */
function led([chinese, english]: Two, random: Random): Two {
  if (/^[「“]/.test(chinese) || random.between(1, 3) === 1) return [chinese, english];
  const [zh, en] = random.pick(openings);
  const name = /^\{(?!noun|verb)|^I /.test(english);
  return [zh + chinese, en + (name ? english : english.charAt(0).toLowerCase() + english.slice(1))];
}

/** One sentence in six has its first words in bold. */
function emphasised([chinese, english]: Two, random: Random): Two {
  if (random.between(1, 6) > 1) return [chinese, english];
  return [
    chinese.replace(/^(\p{Script=Han}{4,}?)(?=[，的])/u, '**$1**'),
    english.replace(/^([\w’]+ [\w’]+)(?= )/, '**$1**'),
  ];
}

const same = (text: string): Two => [text, text];

const prefixed = (prefix: string, [chinese, english]: Two): Two => [
  prefix + chinese,
  prefix + english,
];

const joined = (texts: Two[]): Two => [
  texts.map(([zh]) => zh).join(''),
  texts.map(([, en]) => en).join(' '),
];

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** `Cloud computing` → `cloud computing`; names stay. */
const inSentence = ([chinese = '', english = '']: string[]): string[] => [
  chinese,
  english === 'Claude' ? english : english.charAt(0).toLowerCase() + english.slice(1),
];

/** Only running text: the lines of a table, list or shortcode are its structure. */
const isProse = (block: string): boolean => !/^(?:[|>#-]|\{\{)/.test(block);

/** Breaks lines after 30 characters, wherever that is, but not in Latin words or bold text. */
const wrapHan = (block: string): string =>
  isProse(block)
    ? block.replace(/.{30}/gu, (line) => (/[\w*’-]$/.test(line) ? line : `${line}\n`)).trimEnd()
    : block;

/** Breaks lines at the first space after 70 characters. */
const wrapWords = (block: string): string =>
  isProse(block) ? block.replace(/(.{70}\S*) /g, '$1\n') : block;
