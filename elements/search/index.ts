import { isPlain } from '../press';

// What every page loads of the search: the door to it.

async function openSearch(address: string): Promise<void> {
  try {
    const { open } = await import('./dialog');
    await open(address);
  } catch {
    location.href = address;
  }
}

document.addEventListener('click', (event) => {
  const link = (event.target as Element).closest?.<HTMLAnchorElement>('a[data-search]');
  if (!link || !isPlain(event)) return;
  event.preventDefault();
  openSearch(link.href);
});

document.addEventListener('keydown', (event) => {
  if (event.defaultPrevented || event.isComposing || event.altKey) return;
  const control = event.ctrlKey || event.metaKey;
  const typing = (event.target as Element).closest?.('input, textarea, select, [contenteditable]');
  const asked = control ? event.key.toLowerCase() === 'k' : event.key === '/' && !typing;
  const link = asked && document.querySelector<HTMLAnchorElement>('a[data-search]');
  if (!link) return;
  event.preventDefault();
  openSearch(link.href);
});

if (document.querySelector('search-panel')) import('./search-panel');
else {
  // Back from a result that was followed, the dialog is there again.
  const reopen = () => {
    const link =
      history.state?.search && document.querySelector<HTMLAnchorElement>('a[data-search]');
    if (link && !document.querySelector('dialog[data-search][open]')) openSearch(link.href);
  };
  addEventListener('pageshow', reopen);
  addEventListener('popstate', reopen);
}
