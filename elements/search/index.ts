import { isPlain } from '../press';

// What every page loads of the search: a field to type into at once. The rest comes when it is opened.

let dialog: HTMLDialogElement | undefined;
/** Settled when an input method has written what it composes. */
let composed: Promise<unknown> | undefined;

async function openSearch({ href, textContent }: HTMLAnchorElement): Promise<void> {
  const here = document.querySelector<HTMLElement>('main search-panel');
  if (here) return here.focus();
  dialog ??= makeDialog(textContent);
  if (!dialog.open) dialog.showModal();
  try {
    await (await import('./dialog')).fill(dialog, href, () => composed);
  } catch {
    location.href = `${href}?q=${encodeURIComponent(dialog.querySelector('input')?.value ?? '')}`;
  }
}

function makeDialog(name: string): HTMLDialogElement {
  const made = document.createElement('dialog');
  const field = document.createElement('input');
  field.type = 'search';
  field.ariaLabel = name;
  field.addEventListener('compositionstart', () => {
    composed = new Promise((resolve) => field.addEventListener('compositionend', resolve));
  });
  made.addEventListener('click', ({ target }) => {
    // A press beside it.
    if (target === made) made.close();
  });
  made.dataset.search = '';
  made.append(field);
  document.body.append(made);
  return made;
}

document.addEventListener('click', (event) => {
  const link = (event.target as Element).closest?.<HTMLAnchorElement>('a[data-search]');
  if (!link || !isPlain(event)) return;
  event.preventDefault();
  openSearch(link);
});

document.addEventListener('keydown', (event) => {
  if (event.defaultPrevented || event.isComposing || event.altKey) return;
  const control = event.ctrlKey || event.metaKey;
  const typing = (event.target as Element).closest?.('input, textarea, select, [contenteditable]');
  const asked = control ? event.key.toLowerCase() === 'k' : event.key === '/' && !typing;
  const link = asked && document.querySelector<HTMLAnchorElement>('a[data-search]');
  if (!link) return;
  event.preventDefault();
  openSearch(link);
});

if (document.querySelector('search-panel')) import('./search-panel');
else {
  // Back from a result that was followed, the dialog is there again.
  const reopen = () => {
    const link =
      history.state?.search && document.querySelector<HTMLAnchorElement>('a[data-search]');
    if (link && !document.querySelector('dialog[data-search][open]')) openSearch(link);
  };
  addEventListener('pageshow', reopen);
  addEventListener('popstate', reopen);
}
