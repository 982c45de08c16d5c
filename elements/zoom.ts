import { isPlain } from './press';

// What every page loads to show a picture at its largest: what does it is loaded on the first press.
document.addEventListener('click', async (event) => {
  const link = (event.target as Element).closest?.<HTMLAnchorElement>('a[data-zoom]');
  if (!link || !isPlain(event)) return;
  event.preventDefault();
  try {
    (await import('./picture-zoom')).zoom(link);
  } catch {
    location.href = link.href;
  }
});
