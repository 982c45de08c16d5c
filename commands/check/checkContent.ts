import { readFile } from 'node:fs/promises';
import { linkedFiles } from '../../build/content/attachments';
import { openMemory } from '../../build/content/memory';
import { picturesFor } from '../../build/content/pictures';
import { publicFiles } from '../../build/content/published';
import { type Content, readContent } from '../../build/content/read';
import { checkedFile } from '../../build/paths';
import { codeVersion } from '../../build/support/codeVersion';
import { site } from '../../lib/site';
import { linkedFile } from '../../markdown/linkedFiles';
import type { Rendered } from '../../markdown/types';
import { noText } from '../../model/attachments';
import type { ReadText } from '../../model/frontMatter';
import { hash } from '../../model/hash.mjs';
import { missingFile } from '../../model/localNames';
import { byPlace, isError, type Problem } from '../../model/problem';
import { type Article, type State, states, translationStates } from '../translations/state';
import { siteAddresses } from './addresses';
import type { Facts } from './facts';
import type { Finding } from './finding';
import { checkLinks } from './links';
import { checkSizes } from './pictures';
import { checkTags } from './tags';
import { checkTaxonomy } from './taxonomy';
import { type CheckedText, isArticle } from './text';
import { checkDescription, checkSlug } from './texts';
import { checkTranslations, comparePublished } from './translations';

export type Checked = {
  /** In the order of files and lines. */
  findings: Finding[];
  /** How many texts were looked at. */
  texts: number;
  translations: Record<State, number>;
};

/**
 * Finds everything in the content that is wrong or doubtful, without building it. What holds for a
 * text by itself, or for a pair, is remembered by content.
 * @param now ISO 8601
 */
export async function checkContent(now: string): Promise<Checked> {
  const code = codeVersion(['markdown', 'model', 'commands/check', 'build/content', 'words']);
  const settings = JSON.stringify([
    site.url,
    site.basePath,
    site.usage,
    site.foreignPictures,
    site.processorSeconds,
  ]);
  const memory = openMemory(checkedFile, hash(code, settings));
  const { content, reads } = await readAll(now, memory);
  const texts = [...content.articles, ...content.pages].flatMap((text): CheckedText[] => {
    const { frontMatter: own, lines } = reads.get(text.file) ?? {};
    return own && lines ? [{ ...text, own, lines }] : [];
  });
  const translations = translationStates(content.articles);
  const { linked, differences } = await checkBodies(texts, translations, content, reads, memory);
  await memory.save();

  const together = await checkTogether(texts, linked, content);
  const findings: Finding[] = [
    ...[...content.problems, ...linked.flatMap(({ facts }) => facts.problems)]
      .filter((problem) => !isSaidByLink(problem, together))
      .map((problem): Finding => ({ level: 'error', ...problem, rule: 'build' })),
    ...linked.flatMap(({ facts }) => facts.doubts),
    ...texts.flatMap((text) => [...checkDescription(text), ...checkSlug(text)]),
    ...(await checkSizes(content.pictures)),
    ...differences,
    ...checkTranslations(translations, (text, key) => reads.get(text.file)?.lines[key]),
    ...together,
  ];
  const counts = states.map((state): [State, number] => [
    state,
    translations.filter((one) => one.state === state).length,
  ]);
  return {
    findings: findings.sort(byPlace),
    texts: texts.length,
    translations: Object.fromEntries(counts) as Record<State, number>,
  };
}

/** Of a linked file that is missing, the build says no more than the check of links. */
const isSaidByLink = ({ file, line, what }: Problem, findings: readonly Finding[]): boolean =>
  what.startsWith(linkedFile) &&
  [missingFile('').what, noText.what].some((end) => what.endsWith(end)) &&
  findings.some((one) => one.rule === 'link' && one.file === file && one.line === line);

type Memory = ReturnType<typeof openMemory>;
/** Texts as they stand in their files, by these. */
type Reads = Map<string, ReadText & { text: string }>;
type Linked = { text: CheckedText; facts: Facts };

async function readAll(now: string, memory: Memory): Promise<{ content: Content; reads: Reads }> {
  const reads: Reads = new Map();
  const content = await readContent({
    preview: true,
    now,
    readAhead: memory.readAhead,
    read(text, file) {
      const read = memory.read(text, file);
      reads.set(file, { ...read, text });
      return read;
    },
  });
  return { content, reads };
}

/** What the bodies of texts say by themselves, and where those of pairs differ. */
async function checkBodies(
  texts: CheckedText[],
  translations: ReturnType<typeof translationStates>,
  content: Content,
  reads: Reads,
  memory: Memory,
): Promise<{ linked: Linked[]; differences: Finding[] }> {
  const render = openLazyRenderer(content);
  const picturesOf = picturesFor(content.pictures);
  const glossary = JSON.stringify(content.glossary);
  const keyOf = (text: Article | CheckedText) =>
    hash(
      text.file,
      String(text.draft),
      reads.get(text.file)?.text ?? '',
      JSON.stringify([picturesOf(text), linkedFiles(content.attachmentsOf(text))]),
      glossary,
    );
  const linked: Linked[] = [];
  for (const text of texts) {
    const facts = await memory.remember(`text ${keyOf(text)}`, async () => {
      const { factsOf } = await import('./facts');
      return factsOf(text, await render(text));
    });
    linked.push({ text, facts });
  }
  const differences: Finding[] = [];
  for (const { original, translation } of translations) {
    if (!translation || original.draft || translation.draft) continue;
    const key = `pair ${keyOf(original)} ${keyOf(translation)}`;
    const found = await memory.remember(key, async () =>
      comparePublished(
        [original, await render(original)],
        [translation, await render(translation)],
      ),
    );
    differences.push(...found);
  }
  return { linked, differences };
}

/** What is wrong or doubtful with names and links among all texts. */
async function checkTogether(
  texts: CheckedText[],
  linked: Linked[],
  { problems, terms, taxonomy, taxonomyFile }: Content,
): Promise<Finding[]> {
  const names = taxonomyFile
    ? checkTaxonomy(await readFile(taxonomyFile, 'utf8'), taxonomyFile)
    : [];
  // A text that cannot be read would make links to it look broken, and its tags be missed.
  if (problems.some(isError)) return names;
  const addresses = siteAddresses(texts, terms, publicFiles());
  const links = linked.map(({ text, facts: { links, ids } }) => ({ text, links, ids }));
  return [
    ...names,
    ...checkTags(texts.filter(isArticle), taxonomy, taxonomyFile !== undefined),
    ...checkLinks(links, addresses),
  ];
}

/** Renders texts; the renderer is only read when there is something to render. */
function openLazyRenderer(content: Content) {
  const open = async () => {
    const { openRenderer } = await import('../../build/content/render');
    return openRenderer(content);
  };
  let renderer: ReturnType<typeof open> | undefined;
  return async (text: Article | CheckedText): Promise<Rendered> => {
    renderer ??= open();
    return (await renderer).render(text);
  };
}
