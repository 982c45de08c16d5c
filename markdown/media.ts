import type { Element, ElementContent, Properties, Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import { foreignAddress, missingFile } from '../model/localNames';
import { isMedia, playerOf } from '../model/media';
import { decoded } from '../model/percent';
import { makeFigures } from './figures';
import { fileAt, fileNamed } from './files';
import { linkTo, nameAt } from './foreignLink';
import type { Used } from './linkedFiles';
import { element } from './nodes';
import { pictureNamed, pixels, srcOf } from './pictures';
import type { Report } from './report';
import type { RenderOptions } from './types';

/**
 * Lets sound and video of the author's be played on the page, by the browser's own player and only
 * when a reader starts it. What is on another site becomes a link; what is missing is reported.
 * Changes the tree.
 */
export function placeMedia(root: Root, options: RenderOptions, report: Report): Used {
  const used: Used = { pictures: [], files: [] };
  visit(root, 'element', playPicture);
  visit(root, 'element', (node, index, parent) => {
    if (!/^(?:audio|video)$/.test(node.tagName) || !parent || index === undefined) return;
    const placed = place(node, { options, report, used });
    parent.children.splice(index, 1, ...(placed ? [placed] : []));
    return [SKIP, index + (placed ? 1 : 0)];
  });
  makeFigures(root, (node) => (isPlayer(node) ? node : undefined), 'dataCaption');
  return used;
}

/** Makes a player of what is written like a picture, `![Talk](talk.mp3 "A caption")`. Changes the node. */
function playPicture(node: Element): void {
  if (node.tagName !== 'img') return;
  const { src = '', alt, title } = node.properties;
  const player = playerOf(String(src).replace(/[?#][\s\S]*/, ''));
  if (!player) return;
  node.tagName = player;
  node.properties = { src, title: alt || title, ...(title && { dataCaption: title }) };
}

type Context = { options: RenderOptions; report: Report; used: Used };

/** The player for an element of the author's, or a link; undefined when there is nothing to play. */
function place(node: Element, context: Context): Element | undefined {
  const { options, report, used } = context;
  const { tagName, position, properties } = node;
  const line = position?.start.line;
  const written = [node, ...childrenOf(node, 'source')].filter(({ properties: { src } }) => src);
  const addresses = written.map((each) => String(each.properties.src).trim());
  const own = addresses.filter((address) => foreignAddress(address, options) === undefined);
  const [elsewhere] = addresses.flatMap((address) => foreignAddress(address, options) ?? []);
  if (own.length === 0 && elsewhere !== undefined) {
    const mend = 'it is shown as a link; put the file beside the text, and it can be played here';
    report(line, `<${tagName}> "${elsewhere}" is on another site`, mend, 'doubt');
    return linkTo(elsewhere, String(properties.title ?? '').trim() || nameAt(elsewhere));
  }
  if (addresses.length === 0) {
    report(line, `<${tagName}> without a file`, 'name one, as in src="talk.mp3"');
    return undefined;
  }
  const sources = own.flatMap((address) => {
    const fault = faultOf(address, options);
    if (fault) report(line, `<${tagName}> "${nameOf(address)}" ${fault.what}`, fault.mend);
    const type = written[addresses.indexOf(address)]?.properties.type;
    return fault ? [] : [{ src: useFile(address, context), ...(type ? { type } : {}) }];
  });
  const [first] = sources;
  if (!first) return undefined;
  if (properties.autoPlay !== undefined) {
    const mend = 'take `autoplay` away: readers start it themselves';
    report(line, `<${tagName}> doesn't play by itself here`, mend, 'doubt');
  }
  const poster = tagName === 'video' ? posterOf(node, context) : undefined;
  const { title, loop, muted, playsInline, dataCaption, width, height, preload } = properties;
  const size = { width: pixels(width) ?? poster?.width, height: pixels(height) ?? poster?.height };
  const waits = tagName === 'audio' || poster !== undefined || preload === 'none';
  const [only] = sources.length === 1 ? sources : [];
  const player: Properties = {
    ...(only && { src: only.src }),
    controls: true,
    preload: waits ? 'none' : 'metadata',
    ...(poster && { poster: poster.src }),
    ...(tagName === 'video' && size.width && size.height ? size : {}),
    ...Object.fromEntries(
      Object.entries({ title, loop, muted, playsInline, dataCaption }).filter(([, value]) => value),
    ),
  };
  const choices = only ? [] : sources.map((source) => element('source', source, []));
  const tracks = childrenOf(node, 'track').flatMap((track) => placeTrack(track, line, context));
  used.files = [...new Set(used.files)];
  return { ...element(tagName, player, [...choices, ...tracks]), position };
}

const childrenOf = (node: Element, tagName: string): Element[] =>
  node.children.filter(
    (child): child is Element => child.type === 'element' && child.tagName === tagName,
  );

const nameOf = (address: string): string => decoded(address.replace(/^(?:\.\/)+/, ''));

/** Where a file is that is known to be there. */
function useFile(address: string, { options, used }: Context): string {
  const name = fileNamed(address, options);
  if (name !== undefined) used.files.push(name);
  return fileAt(address, options) ?? '';
}

function faultOf(address: string, options: RenderOptions, isPlayed = isMedia) {
  const name = fileNamed(address, options);
  if (name === undefined) return missingFile(address);
  const fault = options.files?.[name]?.fault;
  if (fault || isPlayed(name)) return fault;
  return {
    what: 'is of a kind that browsers don’t play',
    mend: 'save it as MP4, WebM, MP3, M4A or Ogg',
  };
}

/** The picture that stands for a video until it is played. */
function posterOf({ properties, position }: Element, { options, report, used }: Context) {
  const address = String(properties.poster ?? '').trim();
  if (address === '') return undefined;
  const line = position?.start.line;
  if (foreignAddress(address, options) !== undefined) {
    const mend = 'put the picture beside the text';
    report(line, `the poster "${address}" is on another site`, mend, 'doubt');
    return undefined;
  }
  const name = pictureNamed(address, options);
  const picture = name === undefined ? undefined : options.pictures[name];
  if (name === undefined || !picture || picture.fault) {
    const { what, mend } = picture?.fault ?? missingFile(address);
    report(line, `the poster "${nameOf(address)}" ${what}`, mend);
    return undefined;
  }
  used.pictures.push(name);
  return { src: srcOf(picture), width: picture.width, height: picture.height };
}

/** Captions and the like. */
function placeTrack({ properties }: Element, line: number | undefined, context: Context) {
  const address = String(properties.src ?? '').trim();
  const { report, options } = context;
  if (foreignAddress(address, options) !== undefined) {
    const mend = 'put the file beside the text';
    report(line, `the captions "${address}" are on another site`, mend, 'doubt');
    return [];
  }
  const fault = /\.vtt(?:[?#]|$)/i.test(address)
    ? faultOf(address, options, () => true)
    : { what: 'isn’t WebVTT', mend: 'save it as such, with the ending .vtt' };
  if (fault) {
    report(line, `the file of captions "${nameOf(address)}" ${fault.what}`, fault.mend);
    return [];
  }
  const { kind, srcLang, label, default: isDefault } = properties;
  const given = Object.entries({ kind, srcLang, label, default: isDefault });
  const src = useFile(address, context);
  return [element('track', { src, ...Object.fromEntries(given.filter(([, value]) => value)) }, [])];
}

const isPlayer = (node: ElementContent | undefined): node is Element =>
  node?.type === 'element' && /^(?:audio|video)$/.test(node.tagName);

/** Puts links in the places of players, for readers that have none, such as feeds. Changes the tree. */
export function linkMedia(tree: Root | Element): void {
  visit(tree, 'element', (node, index, parent) => {
    if (!isPlayer(node) || !parent || index === undefined) return;
    const [source = node] = childrenOf(node, 'source');
    const address = String(node.properties.src ?? source.properties.src);
    parent.children[index] = linkTo(address, String(node.properties.title ?? nameAt(address)));
  });
}
