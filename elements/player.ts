import { embedAddress } from '../model/videos/youtube';

/**
 * Plays the video of a plate in its place, from another second if it plays already, and
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
  const frame = frameOf(plate, second);
  plate.replaceChildren(frame);
  frame.focus();
}

/**
 * The address of a plate's player, which plays at once: YouTube's, where the plate names no other.
 * @param second stands in for the start that the author chose, and then the video plays to its end
 */
export function playerAddress(
  { video, player, embed = embedAddress(video), start = 'start' }: DOMStringMap,
  second?: number,
): string {
  const query = new URLSearchParams(player);
  if (second !== undefined) {
    query.set(start, String(second));
    query.delete('end');
  }
  query.set('autoplay', '1');
  return `${embed}?${query}`;
}

function frameOf({ dataset }: HTMLElement, second?: number): HTMLIFrameElement {
  const frame = document.createElement('iframe');
  frame.src = playerAddress(dataset, second);
  frame.title = dataset.title ?? '';
  frame.allow = 'autoplay; encrypted-media; fullscreen; picture-in-picture';
  frame.allowFullscreen = true;
  // Without a referrer YouTube answers with error 153.
  frame.referrerPolicy = 'strict-origin-when-cross-origin';
  return frame;
}
