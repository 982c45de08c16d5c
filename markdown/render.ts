import type { ElementContent, Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import { LimitExceeded, tooMuch } from '../model/limits';
import { byPlace } from '../model/problem';
import { readingTime } from '../model/readingTime';
import { dictionary } from '../words';
import { keepAnchors, nameAnchors, takeHeadingIds } from './anchors';
import { cutBlocks } from './blocks';
import { linkVideos } from './blockToHtml';
import { breakHeadings } from './breakHeadings';
import { drawCallouts } from './callouts';
import { checkDefinitions } from './definitions';
import { markLatinEmphasis } from './emphasis';
import { empty } from './empty';
import { checkFences, showTitles } from './fences';
import { makeFigures } from './figures';
import { collectNotes, drawNote, drawReference } from './footnotes';
import { linkForeignPictures } from './foreignPictures';
import { assignIds, levelHeadings, tableOfContents } from './headings';
import { highlightCode } from './highlight';
import { joinHanLines } from './joinHanLines';
import { checkDepth, checkSize, checkSource, checkTree } from './limits';
import { placeFiles } from './linkedFiles';
import { reportUnseenLinks, resolveLinks } from './links';
import { reportLookalikes } from './lookalikes';
import { reportLost } from './lostHtml';
import { markHan } from './markHan';
import { drawFormulas } from './math/draw';
import { reportUnclosed } from './math/unclosed';
import { placeMedia } from './media';
import { element, type Note } from './nodes';
import { parse, parseInline } from './parse';
import { linkEnlarged, pictureIn, placePictures } from './pictures';
import { toPlainMarkdown } from './plainMarkdown';
import { collectProblems, type Report } from './report';
import { findRowMarks } from './rowMarks';
import { checkActive, sanitize } from './sanitize';
import { expandShortcodes } from './shortcodes/expand';
import { checkCells, wrapTables } from './tables';
import { drawTasks } from './tasks';
import { markTerms } from './terms';
import { linkTimes } from './timeStamps';
import { toHast } from './toHast';
import { toHtml } from './toHtml';
import type { Rendered, RenderOptions } from './types';
import { setTypography, setTypographyOfNames } from './typographer';
import { wrapInline } from './wrapInline';

/** A text, and its body as `toPlainMarkdown` gives it. */
type RenderedWithPlain = Rendered & { plain: string };

/**
 * Renders the body of a text (front matter taken off) to blocks of safe HTML. Mistakes of the author
 * come back as problems; no text makes it throw.
 */
export async function renderMarkdown(
  body: string,
  options: RenderOptions,
): Promise<RenderedWithPlain> {
  const { problems, report } = collectProblems(options.file, options.lineOffset);
  let rendered: Omit<RenderedWithPlain, 'problems'>;
  try {
    rendered = await render(body.replace(/\r\n?/g, '\n'), options, report);
  } catch (error) {
    const { line, fault } = limitOf(error);
    report(line, fault.what, fault.mend);
    rendered = { ...empty, plain: body };
  }
  return { ...rendered, problems: problems.sort(byPlace) };
}

/** What a text must not have that makes rendering fail; only what no person writes does. */
function limitOf(error: unknown): Pick<LimitExceeded, 'line' | 'fault'> {
  if (error instanceof LimitExceeded) return error;
  // The call stack is full.
  if (error instanceof RangeError) return { line: 1, fault: tooMuch };
  return { line: 1, fault: { what: `text cannot be read (${error})`, mend: 'make it simpler' } };
}

async function render(
  markdown: string,
  options: RenderOptions,
  report: Report,
): Promise<Omit<RenderedWithPlain, 'problems'>> {
  const { language, title, lineOffset } = options;
  checkSource(markdown);
  const source = parse(markdown);
  checkTree(source);
  const plain = toPlainMarkdown(source, markdown, options);
  checkFences(source, markdown, report);
  checkCells(source, report);
  checkDefinitions(source, report);
  reportLookalikes(source, markdown, report);
  reportUnclosed(source, markdown, report);
  takeHeadingIds(source, markdown, report);
  expandShortcodes(source, parseInline, report);
  linkTimes(source, language);
  collectNotes(source, report);
  showTitles(source);
  drawTasks(source);
  drawCallouts(source, language);
  if (language === 'en') setTypography(source);

  const unsafe = toHast(source);
  checkDepth(unsafe);
  joinHanLines(unsafe);
  if (language === 'en') setTypographyOfNames(unsafe);
  checkActive(unsafe, report);
  reportLost(unsafe, source, report);
  nameAnchors(unsafe, report);
  const notes = drawOwnNodes(unsafe);
  unsafe.children.push(
    element(
      'ol',
      {},
      notes.map((note) => drawNote(note, language)),
    ),
  );

  const root = sanitize(unsafe);
  drawFormulas(root, language, report);
  wrapInline(root);
  const media = placeMedia(root, options, report);
  linkForeignPictures(root, options, report);
  const pictures = placePictures(root, options, report);
  makeFigures(root, pictureIn, 'title');
  levelHeadings(root, title);
  assignIds(root, report);
  reportUnseenLinks(root, report);
  const linked = placeFiles(root, options, report);
  const links = resolveLinks(root, options);
  const used = pictures.flatMap((name) => options.pictures[name] ?? []);
  linkEnlarged(root, used, dictionary(language).text);
  wrapTables(root, language);
  await highlightCode(root);
  // Not in the notes.
  markTerms({ ...root, children: root.children.slice(0, -1) }, language, options.glossary ?? []);
  if (language === 'en') markHan(root);
  else {
    markLatinEmphasis(root);
    breakHeadings(root);
  }

  const list = root.children.pop();
  const toc = tableOfContents(root);
  keepAnchors(root);
  const blocks = cutBlocks(root, lineOffset);
  checkSize(blocks, lineOffset);
  return {
    blocks,
    rowMarks: findRowMarks(source, blocks, lineOffset),
    footnotes: notes.length > 0 && list?.type === 'element' ? notesHtml(list) : '',
    toc,
    minutes: readingTime(blocks.map(({ text }) => text).join('\n')),
    links,
    pictures: [...new Set([...pictures, ...media.pictures, ...linked.pictures])],
    files: [...new Set([...media.files, ...linked.files])],
    plain,
  };
}

function notesHtml(list: ElementContent): string {
  linkVideos(list);
  return toHtml([list]);
}

/**
 * Puts elements in the place of our own nodes, takes the notes out, and takes from everyone else
 * the names that only these may have. Changes the tree.
 */
function drawOwnNodes(root: Root): Note[] {
  const notes: Note[] = [];
  visit(root, (node, index, parent) => {
    if (node.type === 'element') {
      if (node.tagName === 'youtube' || node.tagName === 'formula') node.tagName = 'span';
    }
    if (!parent || index === undefined) return;
    if (node.type === 'note') {
      notes.push(node);
      parent.children.splice(index, 1);
      drawOwnNodes({ type: 'root', children: node.children });
      return [SKIP, index];
    }
    if (node.type === 'noteReference') parent.children[index] = drawReference(node);
    if (node.type === 'video') {
      const properties = { video: JSON.stringify(node.video) };
      parent.children[index] = { ...element('youtube', properties, []), position: node.position };
    }
    if (node.type === 'formula') {
      const properties = { tex: node.value, display: node.display ? 'block' : undefined };
      parent.children[index] = { ...element('formula', properties, []), position: node.position };
    }
    return node.type === 'element' ? undefined : SKIP;
  });
  return notes;
}
