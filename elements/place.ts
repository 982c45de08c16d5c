/** The id of the row at the top of the window; none while the reader hasn't come to the text. */
function placeBeingRead(): string {
  let place = '';
  for (const mark of document.querySelectorAll('main [id^="p"]')) {
    if (!/^p\d+$/.test(mark.id)) continue;
    // Where a row comes to rest when a link leads to it, and a little more for rounding.
    const line = parseFloat(getComputedStyle(mark).scrollMarginTop) + 8;
    if (mark.getBoundingClientRect().top > line) break;
    place = mark.id;
  }
  return place;
}

/** Links to another view of the same rows lead to the one that is being read. */
function keepPlace({ target }: Event): void {
  const link = (target as Element).closest?.('a[data-place]');
  if (link instanceof HTMLAnchorElement) link.hash = placeBeingRead();
}

// Before a link is followed in any way, in a new tab as well.
for (const type of ['pointerdown', 'focusin', 'keydown', 'click']) {
  document.addEventListener(type, keepPlace, true);
}
