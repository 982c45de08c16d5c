import { readFile } from 'node:fs/promises';
import sharp from 'sharp';
import { type Node, Renderer } from 'takumi-js/node';
import { palette } from '../../lib/palette';
import { type Language, languageTag } from '../../model/language';
import { drawable } from './drawable';
import { type Face, faceFiles, loadFace } from './faces';
import { splitRuns } from './runs';
import { type SetTitle, setLines, setTitles, type Title } from './typeset';

/** What a preview picture shows. All texts as they are to be read. */
export type Preview = {
  /** One, or two when a link serves both languages. */
  titles: Title[];
  /** Category, or what kind of page it is. */
  kicker?: string;
  /** Source and date. */
  line?: string;
  /** Name of the site. */
  site: string;
  /** File of a cover picture. */
  cover?: string;
};

/** What social networks ask for: 1.91 to 1. */
export const previewSize = { width: 1200, height: 630 };

/** More than this, in bytes, no preview should weigh. */
export const maxBytes = 40_000;

const colour = palette().light;

/** A spine casts a shadow on both pages: a hundredth of the ink. */
const shade = `${colour.ink}03`;

// Horizontal places in pixels. Square previews keep 285 to 915, and the text stays well within.
const spine = 300;
const column = { left: 329, width: 562 };
const foreEdge = 900;

// Heights in pixels. The column is 522 high; the mark at its foot and the space above it take 88.
const margin = 54;
const textHeight = 434;
const kickerType = { fontSize: 28, lineHeight: 36, color: colour.accent, gap: 18 };
const lineType = { fontSize: 25, lineHeight: 34, color: colour.muted, gap: 24 };
const dividerHeight = 54;
/** A cover fills the head of the page. The line of source and date then stands beside the mark. */
const cover = { width: foreEdge - spine, height: 304, gap: 26 };

/** JPEG qualities to try, best first, until a picture with a photograph is light enough. */
const qualities = [78, 64, 50, 36, 24];

/** Draws a preview picture, 1200×630: a PNG, or a JPEG when it has a cover. */
export async function drawPreview(preview: Preview): Promise<Uint8Array> {
  const texts = await inGlyphs(preview);
  if (preview.cover !== undefined) {
    const picture = await readFile(preview.cover);
    // A picture that can't be read leaves the preview to the text.
    const jpeg = await drawWithCover(texts, picture).catch(() => undefined);
    if (jpeg) return jpeg;
  }
  return drawText(texts);
}

async function drawText({ titles, kicker, line, site }: Texts): Promise<Uint8Array> {
  const language = titles[0]?.language ?? 'zh-tw';
  const head = await setSmall(kicker, language, kickerType.fontSize);
  const foot = await setSmall(line, language, lineType.fontSize);
  const height =
    textHeight -
    (head.length > 0 ? head.length * kickerType.lineHeight + kickerType.gap : 0) -
    (foot.length > 0 ? foot.length * lineType.lineHeight + lineType.gap : 0) -
    (titles.length - 1) * dividerHeight;
  const set = await setTitles(titles, { width: column.width, height, measure });
  const page = layOut([
    box({ flexGrow: 1, justifyContent: 'center', alignItems: 'flex-start' }, [
      box(
        { marginBottom: head.length > 0 ? kickerType.gap : 0 },
        small(head, language, kickerType),
      ),
      ...set.flatMap((title, index) => (index > 0 ? [divider(), lines(title)] : [lines(title)])),
      box({ marginTop: foot.length > 0 ? lineType.gap : 0 }, small(foot, language, lineType)),
    ]),
    mark(site === '對頁' ? [] : [site], language),
  ]);
  const pixels = await open().render(page, { ...previewSize, format: 'raw' });
  return sharp(pixels, { raw: { ...previewSize, channels: 4 } })
    .png({ palette: true, quality: 95, effort: 1, dither: 0 })
    .toBuffer();
}

async function drawWithCover(
  { titles, line, site }: Texts,
  picture: Uint8Array,
): Promise<Uint8Array> {
  const language = titles[0]?.language ?? 'zh-tw';
  const beside = await setSmall(line || site, language, lineType.fontSize, column.width - 112);
  const height =
    textHeight + margin - cover.height - cover.gap - (titles.length - 1) * dividerHeight;
  const set = await setTitles(titles, { width: column.width, height, measure });
  const page = layOut(
    [
      box({ height: cover.height + cover.gap - margin }),
      box({ flexGrow: 1, alignItems: 'flex-start' }, [
        ...set.flatMap((title, index) => (index > 0 ? [divider(), lines(title)] : [lines(title)])),
      ]),
      mark(beside, language),
    ],
    {
      type: 'image',
      src: { width: cover.width, height: cover.height, data: await cropped(picture) },
      style: { position: 'absolute', top: 0, left: spine },
    },
  );
  let jpeg: Uint8Array = new Uint8Array();
  for (const quality of qualities) {
    jpeg = await open().render(page, { ...previewSize, format: 'jpeg', quality });
    if (jpeg.length < maxBytes) break;
  }
  return jpeg;
}

/** A picture's middle, upright, as RGBA in the size in which it is shown. */
const cropped = (picture: Uint8Array): Promise<Uint8Array> =>
  sharp(picture)
    .autoOrient()
    .resize(cover.width, cover.height)
    .flatten({ background: colour.paper })
    .ensureAlpha()
    .raw()
    .toBuffer();

let renderer: Renderer | undefined;

function open(): Renderer {
  renderer ??= new Renderer();
  return renderer;
}

/** The fonts in use so far, best first. */
const faces: Face[] = [];
let opening: Promise<void> = Promise.resolve();

const covered = (codePoint: number): boolean => faces.some((face) => face.has(codePoint));

/** Opens fonts, best first, until every character has a glyph or there are no more. */
function openFacesFor(text: string): Promise<void> {
  // One at a time, so that pictures drawn together don't open a font twice.
  opening = opening.then(async () => {
    while (faces.length < faceFiles.length && drawable(text, covered) !== text) {
      const face = await loadFace(faceFiles[faces.length] as (typeof faceFiles)[number]);
      await open().registerFont({ name: face.family, data: face.bytes });
      faces.push(face);
    }
  });
  return opening;
}

type Texts = Required<Omit<Preview, 'cover'>>;

/** The texts in characters for which there are glyphs. */
async function inGlyphs({ titles, kicker = '', line = '', site }: Preview): Promise<Texts> {
  for (const text of [...titles.map((title) => title.text), kicker, line, site, '對頁']) {
    await openFacesFor(text);
  }
  return {
    titles: titles.map(({ text, language }) => ({ language, text: drawable(text, covered) })),
    kicker: drawable(kicker, covered),
    line: drawable(line, covered),
    site: drawable(site, covered),
  };
}

const box = (style: object, children: Node[] = []): Node => ({
  type: 'container',
  style: { display: 'flex', flexDirection: 'column', ...style },
  children,
});

/** One line as books set it: Chinese punctuation closed up, English quotes narrow. */
function text(content: string, language: Language, style: object): Node {
  const runs = splitRuns(content, language, faces).map(
    ({ text: part, face, narrow }): Node => ({
      type: 'text',
      text: part,
      lang: languageTag[language],
      style: {
        fontFamily: `"${face?.family}"`,
        fontFeatureSettings: narrow ? '"pwid" 1' : '"chws" 1',
        whiteSpace: 'pre',
      },
    }),
  );
  return box({ flexDirection: 'row', alignItems: 'baseline', ...style }, runs);
}

const tracking: Record<Language, string> = { 'zh-tw': '0.02em', en: '0' };

async function measure(texts: Title[]): Promise<number[]> {
  const size = 100;
  const lines = texts.map(({ text: content, language }) =>
    text(content, language, { fontSize: size, letterSpacing: tracking[language] }),
  );
  const { children } = await open().measure(box({ alignItems: 'flex-start' }, lines), {
    width: 100_000,
  });
  return children.map(({ width }) => width / size);
}

/** Small text in lines no longer than the column. */
const setSmall = (content: string, language: Language, size: number, width = column.width) =>
  content === '' ? [] : setLines({ text: content, language }, { width, size, measure });

const small = (
  content: string[],
  language: Language,
  { fontSize, lineHeight, color }: typeof lineType,
): Node[] =>
  content.map((line) => text(line, language, { fontSize, lineHeight: `${lineHeight}px`, color }));

/** The opened book with the column of text on its page, and perhaps a picture at the head. */
const layOut = (content: Node[], picture?: Node): Node =>
  box({ width: '100%', height: '100%', backgroundColor: colour.paper, color: colour.ink }, [
    ...(picture ? [picture] : []),
    ...openBook(),
    box(
      {
        position: 'absolute',
        left: column.left,
        width: column.width,
        top: margin,
        bottom: margin,
        alignItems: 'flex-start',
      },
      content,
    ),
  ]);

/** A title's lines, an opening bracket hung in the margin so that the edge looks straight. */
function lines({ lines: content, language, size, lineHeight }: SetTitle): Node {
  return box(
    { alignItems: 'flex-start' },
    content.map((line) =>
      text(line, language, {
        fontSize: size,
        lineHeight: `${lineHeight}px`,
        letterSpacing: tracking[language],
        marginLeft: /^[「『（《〈【]/.test(line) ? -size / 2 : 0,
      }),
    ),
  );
}

const divider = (): Node =>
  box({ width: 48, height: 2, backgroundColor: colour.rule, marginTop: 26, marginBottom: 26 });

/** The site's mark 對│頁, and small text beside it. */
function mark(beside: string[], language: Language): Node {
  const half = (content: string) => text(content, 'zh-tw', { fontSize: 32, lineHeight: '36px' });
  return box({ flexDirection: 'row', alignItems: 'center' }, [
    half('對'),
    box({ width: 2, height: 36, backgroundColor: colour.accent, marginLeft: 7, marginRight: 7 }),
    half('頁'),
    box({ marginLeft: 22 }, small(beside, language, { ...lineType, lineHeight: 30 })),
  ]);
}

/** The opened book around the page: the facing page, the spine with its shading, the fore edge. */
function openBook(): Node[] {
  const upright = (left: number, width: number, style: object): Node =>
    box({ position: 'absolute', top: 0, bottom: 0, left, width, ...style });
  return [
    upright(0, spine, { backgroundColor: colour.panel }),
    ...[60, 50, 40, 30, 20, 10].map((width) =>
      upright(spine - width, width, { backgroundColor: shade }),
    ),
    ...[36, 27, 18, 9].map((width) => upright(spine, width, { backgroundColor: shade })),
    upright(spine, 3, { backgroundColor: colour.accent }),
    upright(foreEdge, previewSize.width - foreEdge, { backgroundColor: colour.panel }),
    ...[0, 5, 10].map((at) => upright(foreEdge + at, 1, { backgroundColor: colour.rule })),
  ];
}
