import { isPlain } from './press';

/** A plate, and a time stamp of its video, play it on the page; the player is loaded on use. */
document.addEventListener('click', (event) => {
  const link = (event.target as Element).closest<HTMLAnchorElement>('video-plate a, a.time');
  if (!link || !isPlain(event)) return;
  const plate =
    link.closest<HTMLElement>('video-plate') ??
    [...document.querySelectorAll<HTMLElement>('video-plate')].find(({ dataset }) =>
      link.href.includes(dataset.video ?? ' '),
    );
  if (!plate) return;
  event.preventDefault();
  import('./player').then(
    ({ play }) => play(plate, link),
    () => location.assign(link.href),
  );
});
