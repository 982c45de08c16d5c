import type { ElementContent } from 'hast';
import { toHtml as serialize } from 'hast-util-to-html';
import { visit } from 'unist-util-visit';
import { providerOf } from '../model/videos/providers';
import { element } from './nodes';
import { videoOf } from './plainText';
import { toHtml } from './toHtml';
import type { Block, Video } from './types';

/** A block's outer HTML for readers that have only HTML, such as feeds: a video is a link to it. */
export function blockToHtml({ tag, attributes, html, video, tree }: Block): string {
  if (video) return toHtml([element('p', {}, [videoLink(video)])]);
  if (tree) {
    const copy = structuredClone(tree);
    linkVideos(copy);
    return toHtml([copy]);
  }
  const outer = serialize(element(tag, attributes, []));
  const end = `</${tag}>`;
  return outer.endsWith(end) ? outer.slice(0, -end.length) + html + end : outer;
}

/** Puts a link in the place of every video. Changes the tree. */
export function linkVideos(tree: Parameters<typeof visit>[0]): void {
  visit(tree as ElementContent, 'element', (node, index, parent) => {
    const video = node.tagName === 'youtube' ? videoOf(node.properties.video) : undefined;
    if (video && parent && index !== undefined) parent.children[index] = videoLink(video);
  });
}

/** Where a video can be watched, from its start. */
export const videoAddress = (video: Video): string => providerOf(video).watch(video);

function videoLink(video: Video) {
  const address = videoAddress(video);
  return element('a', { href: address }, [{ type: 'text', value: video.title ?? address }]);
}
