import { recall, remember } from '../storage';

const origin = 'https://giscus.app';
const sessionName = 'giscus-session';

/**
 * Comments by giscus: a button until it is pressed, then its frame. After signing in GitHub leads
 * back here with a session in the address, which then is a press.
 * @see https://github.com/giscus/giscus/blob/main/client.ts
 */
class PageComments extends HTMLElement {
  connectedCallback() {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = this.dataset.show ?? '';
    button.onclick = () => this.open(button);
    this.querySelector('a')?.replaceWith(button);

    const address = new URL(location.href);
    const session = address.searchParams.get('giscus');
    if (!session) return;
    remember(sessionName, session);
    address.searchParams.delete('giscus');
    history.replaceState(history.state, '', address);
    this.open(button, session);
  }

  private open(button: HTMLElement, session = recall(sessionName) ?? '') {
    const { language = '', widget, title = '' } = this.dataset;
    const query = new URLSearchParams(widget);
    query.set('origin', location.href);
    query.set('session', session);
    query.set('theme', getComputedStyle(document.documentElement).colorScheme);
    const frame = document.createElement('iframe');
    frame.src = `${origin}/${language}/widget?${query}`;
    frame.title = title;
    addEventListener('message', ({ origin: from, source, data }) => {
      if (from !== origin || source !== frame.contentWindow) return;
      const { resizeHeight, signOut } = data?.giscus ?? {};
      if (resizeHeight > 0) frame.style.height = `${Number(resizeHeight)}px`;
      if (signOut) remember(sessionName, undefined);
    });
    this.querySelector('p')?.remove();
    button.replaceWith(frame);
    frame.focus();
  }
}

customElements.define('page-comments', PageComments);
