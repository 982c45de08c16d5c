// As large as the window and the picture's pixels let it be; pinching does the rest.
const css = `
dialog {
  box-sizing: border-box;
  width: 100vw;
  height: 100dvh;
  max-width: none;
  max-height: none;
  margin: 0;
  padding: 0;
  border: 0;
  background: var(--paper);
  overscroll-behavior: contain;
}
dialog::backdrop {
  background: var(--paper);
}
/* A block, or what has not arrived yet would be as small as its words. */
img {
  display: block;
  width: 100%;
  height: 100%;
  object-fit: scale-down;
  filter: var(--lamp);
  cursor: zoom-out;
}
/* A drawing has no pixels. */
dialog > img {
  object-fit: contain;
}
[data-ground] {
  background: var(--ground);
}
button {
  position: absolute;
  inset-block-start: max(0.5rem, env(safe-area-inset-top));
  inset-inline-end: max(0.5rem, env(safe-area-inset-right));
  min-width: 2.75rem;
  min-height: 2.75rem;
  padding: 0 0.75rem;
  border: 1px solid var(--control);
  border-radius: 2px;
  background: var(--paper);
  color: var(--ink);
  font: 0.875rem / 1.5rem var(--text);
  cursor: pointer;
}
button:focus-visible {
  outline: 2px solid var(--accent);
  outline-offset: 2px;
}
@media (prefers-reduced-motion: no-preference) {
  dialog {
    animation: appear 0.15s;
  }
  @keyframes appear {
    from {
      opacity: 0;
    }
  }
}
`;

/** A picture of the text by itself, over the page. It is there from being opened to being closed. */
class PictureZoom extends HTMLElement {
  show(link: HTMLAnchorElement) {
    const picture = link.firstElementChild?.cloneNode(true) as HTMLElement;
    const image = picture.querySelector('img') ?? (picture as HTMLImageElement);
    const [, widest] = /(\d+)w$/.exec(image.srcset) ?? [];
    // All there is, to be pinched into.
    for (const each of picture.querySelectorAll<HTMLImageElement>('[sizes]')) {
      each.sizes = `${widest}px`;
    }
    image.loading = 'eager';
    const close = document.createElement('button');
    close.type = 'button';
    close.textContent = link.dataset.zoom ?? '';
    const dialog = document.createElement('dialog');
    dialog.ariaLabel = image.alt || link.ariaLabel;
    dialog.append(picture, close);
    dialog.onclick = () => dialog.close();
    dialog.onclose = () => {
      this.remove();
      link.focus({ preventScroll: true });
    };
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    const root = this.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [sheet];
    root.append(dialog);
    // In the text, whose language is that of the words.
    link.after(this);
    dialog.showModal();
  }
}

customElements.define('picture-zoom', PictureZoom);

/** Shows the picture that a link leads to, unless an earlier press has done so. */
export function zoom(link: HTMLAnchorElement): void {
  if (!document.querySelector('picture-zoom')) new PictureZoom().show(link);
}
