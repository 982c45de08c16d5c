import type { Element, ElementContent, Root, Text } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import type { Language } from '../model/language';
import { foreignAddress, foreignPicture } from '../model/localNames';
import { linkTo, nameAt } from './foreignLink';
import type { Report } from './report';
import type { RenderOptions } from './types';

/**
 * Puts links in the places of pictures on other sites, which no page loads, and reports them. Changes
 * the tree.
 */
export function linkForeignPictures(root: Root, options: RenderOptions, report: Report): void {
  const { language, foreignPictures = 'link' } = options;
  visit(root, 'element', (node, index, parent) => {
    if (!parent || index === undefined) return;
    if (node.tagName === 'a') {
      const behind = takeOutOfLink(node, take, language);
      parent.children.splice(index + 1, 0, ...behind);
      return [SKIP, index + 1 + behind.length];
    }
    const picture = take(node);
    if (!picture) return;
    const nodes = [linkTo(picture.address, picture.label), ...captionOf(picture, language)];
    parent.children.splice(index, 1, ...nodes);
    return [SKIP, index + nodes.length];
  });

  /** What there is to say of a picture, if it is on another site: reported, too. */
  function take({ tagName, properties, position }: Element): ForeignPicture | undefined {
    const src = String(properties.src ?? '');
    const address = tagName === 'img' ? foreignAddress(src, options) : undefined;
    if (address === undefined) return undefined;
    const { what, mend, level } = foreignPicture(foreignPictures);
    report(position?.start.line, `picture "${src}" ${what}`, mend, level);
    const name = nameAt(address);
    const label = String(properties.alt ?? '').trim() || name;
    return { address, name, label, title: String(properties.title ?? '') };
  }
}

/** Its words, and those below it. */
type ForeignPicture = { address: string; name: string; label: string; title: string };

/** A link can't hold another one: its pictures become words, and links behind it lead to them. */
function takeOutOfLink(
  link: Element,
  take: (node: Element) => ForeignPicture | undefined,
  language: Language,
): ElementContent[] {
  const behind: ElementContent[] = [];
  visit(link, 'element', (node, index, parent) => {
    const picture = parent && index !== undefined ? take(node) : undefined;
    if (!picture || !parent || index === undefined) return;
    const words = [text(picture.label), ...captionOf(picture, language)];
    parent.children.splice(index, 1, ...words);
    if (link.properties.href !== picture.address) {
      behind.push(text(' '), linkTo(picture.address, picture.name));
    }
    return index + words.length;
  });
  return behind;
}

const text = (value: string): Text => ({ type: 'text', value });

const captionOf = ({ title }: ForeignPicture, language: Language): Text[] =>
  title === '' ? [] : [text(language === 'en' ? ` (${title})` : `（${title}）`)];
