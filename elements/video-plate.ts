import { isPlain } from './press';

/** Puts YouTube's player in the place of the plate, once its link is pressed. */
class VideoPlate extends HTMLElement {
  connectedCallback() {
    this.addEventListener('click', (event) => {
      const link = (event.target as Element).closest('a');
      if (!link || !isPlain(event)) return;
      event.preventDefault();
      this.play();
    });
  }

  private play() {
    const { video, player, title = '' } = this.dataset;
    const query = new URLSearchParams(player);
    query.set('autoplay', '1');
    const frame = document.createElement('iframe');
    frame.src = `https://www.youtube-nocookie.com/embed/${video}?${query}`;
    frame.title = title;
    frame.allow = 'autoplay; encrypted-media; fullscreen; picture-in-picture';
    frame.allowFullscreen = true;
    // Without a referrer YouTube answers with error 153.
    frame.referrerPolicy = 'strict-origin-when-cross-origin';
    this.replaceChildren(frame);
    frame.focus();
  }
}

customElements.define('video-plate', VideoPlate);
