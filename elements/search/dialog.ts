import type { Words } from '../../words';
import { isPlain } from '../press';
import { forgetPlace } from './place';
import './search-panel';

/** The search page's panel in a dialog of this page, made at the first use. */
let dialog: Promise<HTMLDialogElement> | undefined;

const panelOf = (where: ParentNode) => where.querySelector<HTMLElement>('search-panel');

/** The search page has the panel with its words and its style, so that no other page carries them. */
async function makeDialog(address: string): Promise<HTMLDialogElement> {
  const response = await fetch(address);
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  const panel = panelOf(page);
  if (!panel) throw new Error(`${address} has no search panel`);
  await Promise.all(
    [...page.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]')].map(addStyle),
  );
  const words: Partial<Words['searchPanel']> = JSON.parse(panel.dataset.words ?? '{}');
  const made = document.createElement('dialog');
  const close = document.createElement('button');
  close.type = 'button';
  close.textContent = words.close ?? '';
  close.onclick = () => made.close();
  made.dataset.search = '';
  made.ariaLabel = words.label ?? '';
  made.append(document.adoptNode(panel), close);
  made.addEventListener('click', (event) => {
    // A press beside the dialog, or on a link that leads elsewhere on this page.
    const link = isPlain(event) && (event.target as Element).closest('a');
    if (event.target === made) made.close();
    else if (link && link.pathname === location.pathname) made.close('followed');
  });
  made.onclose = () => {
    if (made.returnValue !== 'followed') forgetPlace();
    made.returnValue = '';
  };
  // In a search field, Escape would only empty the field.
  made.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || event.isComposing) return;
    event.preventDefault();
    made.close();
  });
  document.body.append(made);
  return made;
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

/** Opens the search: the panel of this page if it has one, else a dialog, else the search page. */
export async function open(address: string): Promise<void> {
  const here = panelOf(document);
  if (here && !here.closest('dialog')) return here.focus();
  dialog ??= makeDialog(address);
  try {
    const made = await dialog;
    if (!made.open) made.showModal();
    panelOf(made)?.focus();
  } catch {
    dialog = undefined;
    location.href = address;
  }
}
