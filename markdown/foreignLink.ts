import type { Element } from 'hast';
import { decoded } from '../model/percent';
import { element } from './nodes';

/** What a file at an address is called, or else the address. */
export const nameAt = (address: string): string =>
  decoded(new URL(address, 'https://site.invalid').pathname.split('/').at(-1) ?? '') || address;

/** A link with words, in the place of what a page can't show. */
export const linkTo = (address: string, words: string): Element =>
  element('a', { href: address }, [{ type: 'text', value: words }]);
