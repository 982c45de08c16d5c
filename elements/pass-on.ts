/** The ways to pass a page on. The links work by themselves; what does more is loaded when it is wanted. */
class PassOn extends HTMLElement {
  connectedCallback() {
    const fill = () => import('./pass-on/menu').then((menu) => menu.fill(this), nothing);
    // It doesn't bubble.
    this.addEventListener('toggle', fill, true);

    if (!this.dataset.passage) return;
    // What is loaded in the middle of a press can't tell that there is one.
    let isPressed = false;
    const track = ({ buttons }: PointerEvent) => {
      isPressed = buttons > 0;
    };
    for (const type of ['pointerdown', 'pointermove', 'pointerup', 'pointercancel'] as const) {
      document.addEventListener(type, track, true);
    }
    const selected = () => {
      const { isCollapsed, anchorNode } = getSelection() ?? {};
      if (isCollapsed || !anchorNode?.parentElement?.closest('[data-prose]')) return;
      document.removeEventListener('selectionchange', selected);
      import('./pass-on/passage').then((passage) => passage.offer(this, () => isPressed), nothing);
    };
    document.addEventListener('selectionchange', selected);
  }
}

/** Offline there are still the links, and the address to select. */
function nothing() {}

customElements.define('pass-on', PassOn);

// A browser that can't find text looks for an id of this length: the row alone will do.
if (location.hash.includes(':~:')) location.replace(location.hash.replace(/:~:.*/, ''));
