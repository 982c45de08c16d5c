const origin = 'https://www.youtube-nocookie.com';

/**
 * Plays the video of a plate in its place, or goes on from another second if it plays already, and
 * moves the focus there. From a link outside of the plate, the Back button leads to where it stands.
 */
export function play(plate: HTMLElement, link: HTMLAnchorElement): void {
  const isTime = !plate.contains(link);
  const second = isTime
    ? Number.parseInt(new URL(link.href).searchParams.get('t') ?? '0', 10)
    : undefined;
  const { top, bottom } = plate.getBoundingClientRect();
  if (isTime && (top < 0 || bottom > innerHeight)) {
    history.pushState(null, '');
    plate.scrollIntoView({ block: 'center' });
  }
  let frame = plate.querySelector('iframe');
  if (frame?.dataset.ready && second !== undefined) {
    seek(frame, second);
  } else {
    frame = player(plate.dataset, second);
    plate.replaceChildren(frame);
  }
  frame.focus();
}

/** https://developers.google.com/youtube/iframe_api_reference#Playback_controls */
function seek(frame: HTMLIFrameElement, second: number): void {
  for (const [func, ...args] of [['seekTo', second, true], ['playVideo']]) {
    const command = JSON.stringify({ event: 'command', func, args });
    frame.contentWindow?.postMessage(command, origin);
  }
}

/** `second` stands in for the start that the author chose, and then the video plays to its end. */
function player(
  { video, player: options, title = '' }: DOMStringMap,
  second?: number,
): HTMLIFrameElement {
  const query = new URLSearchParams(options);
  if (second !== undefined) {
    query.set('start', String(second));
    query.delete('end');
  }
  query.set('autoplay', '1');
  // Lets the page send it to another second.
  query.set('enablejsapi', '1');
  query.set('origin', location.origin);
  const frame = document.createElement('iframe');
  frame.src = `${origin}/embed/${video}?${query}`;
  frame.title = title;
  frame.allow = 'autoplay; encrypted-media; fullscreen; picture-in-picture';
  frame.allowFullscreen = true;
  // Without a referrer YouTube answers with error 153.
  frame.referrerPolicy = 'strict-origin-when-cross-origin';
  frame.onload = () => {
    frame.dataset.ready = 'yes';
  };
  return frame;
}
