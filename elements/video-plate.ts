const player = 'https://www.youtube-nocookie.com';

/** Holds YouTube's player in the place of the plate, once its link or a time stamp is pressed. */
class VideoPlate extends HTMLElement {
  private frame?: HTMLIFrameElement;
  private isReady = false;

  play(second?: number) {
    const { top, bottom } = this.getBoundingClientRect();
    // The Back button leads to where the reader was.
    if (top < 0 || bottom > innerHeight) history.pushState(null, '');
    if (this.isReady && second !== undefined) this.seek(second);
    else this.load(second);
    this.frame?.focus();
  }

  /** https://developers.google.com/youtube/iframe_api_reference#Playback_controls */
  private seek(second: number) {
    for (const [func, ...args] of [['seekTo', second, true], ['playVideo']]) {
      const command = JSON.stringify({ event: 'command', func, args });
      this.frame?.contentWindow?.postMessage(command, player);
    }
  }

  private load(second?: number) {
    const { video, player: options, title = '' } = this.dataset;
    const query = new URLSearchParams(options);
    if (second !== undefined) {
      query.set('start', String(second));
      query.delete('end');
    }
    query.set('autoplay', '1');
    query.set('enablejsapi', '1');
    query.set('origin', location.origin);
    const frame = document.createElement('iframe');
    frame.src = `${player}/embed/${video}?${query}`;
    frame.title = title;
    frame.allow = 'autoplay; encrypted-media; fullscreen; picture-in-picture';
    frame.allowFullscreen = true;
    // Without a referrer YouTube answers with error 153.
    frame.referrerPolicy = 'strict-origin-when-cross-origin';
    frame.onload = () => {
      this.isReady = true;
    };
    this.replaceChildren(frame);
    this.frame = frame;
  }
}

customElements.define('video-plate', VideoPlate);

document.addEventListener('click', (event) => {
  const link = (event.target as Element).closest<HTMLAnchorElement>('video-plate a, a.time');
  // A press that asks for a new tab or window stays a link.
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  const time = new URL(link.href).searchParams;
  const isTime = link.matches('.time');
  const plate = isTime
    ? document.querySelector<VideoPlate>(`video-plate[data-video="${time.get('v')}"]`)
    : link.closest<VideoPlate>('video-plate');
  if (!plate) return;
  event.preventDefault();
  plate.play(isTime ? Number.parseInt(time.get('t') ?? '0', 10) : undefined);
});
