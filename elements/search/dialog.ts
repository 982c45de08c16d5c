import type { Words } from '../../words';
import { forgetPlace } from './place';
import './search-panel';

let filled: Promise<void> | undefined;

/**
 * Puts the search page's panel in the place of the field that the dialog was opened with, and searches
 * for what has been typed there.
 * @param composed settled when an input method has written what it composes
 * @throws when it can't be loaded
 */
export async function fill(
  dialog: HTMLDialogElement,
  address: string,
  composed: () => Promise<unknown> | undefined,
): Promise<void> {
  filled ??= placePanel(dialog, address, composed);
  try {
    await filled;
  } catch (error) {
    filled = undefined;
    throw error;
  }
  panelOf(dialog)?.focus();
}

const panelOf = (where: ParentNode) => where.querySelector<HTMLElement>('search-panel');

/** The search page has the panel with its words and its style, so that no other page carries them. */
async function placePanel(
  dialog: HTMLDialogElement,
  address: string,
  composed: () => Promise<unknown> | undefined,
): Promise<void> {
  const response = await fetch(address);
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  const panel = panelOf(page);
  if (!panel) throw new Error(`${address} has no search panel`);
  await Promise.all(
    [...page.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]')].map(addStyle),
  );
  const words: Partial<Words['searchPanel']> = JSON.parse(panel.dataset.words ?? '{}');
  const close = document.createElement('button');
  close.type = 'button';
  close.textContent = words.close ?? '';
  close.onclick = () => dialog.close();
  dialog.ariaLabel = words.label ?? '';
  await composed();
  panel.dataset.typed = dialog.querySelector('input')?.value;
  dialog.replaceChildren(document.adoptNode(panel), close);
  dialog.addEventListener('click', (event) => {
    // A link that leads elsewhere on this page.
    const link = (event.target as Element).closest('a');
    const forNewTab = event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
    if (link && !forNewTab && link.pathname === location.pathname) dialog.close('followed');
  });
  dialog.onclose = () => {
    if (dialog.returnValue !== 'followed') forgetPlace();
    dialog.returnValue = '';
  };
  // In a search field, Escape would only empty the field.
  dialog.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || event.isComposing) return;
    event.preventDefault();
    dialog.close();
  });
}

/** Adds a style sheet that this page doesn't have yet; resolves when it can be seen. */
async function addStyle({ href }: HTMLLinkElement): Promise<void> {
  if ([...document.styleSheets].some((sheet) => sheet.href === href)) return;
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = href;
  await new Promise((resolve) => {
    link.onload = resolve;
    link.onerror = resolve;
    document.head.append(link);
  });
}
