import type { FilterIndex } from '../model/filterIndex';
import { isPlain } from './press';

/** Its labels lead to pages, until one is pressed or the address has a filter: then that is loaded. */
class TagFilter extends HTMLElement {
  private index?: Promise<FilterIndex>;

  connectedCallback() {
    const choice = (event: MouseEvent) =>
      isPlain(event) && (event.target as Element).closest<HTMLAnchorElement>('a[data-choice]');
    // It is on its way before the finger is up.
    this.onpointerdown = (event) => {
      if (choice(event)) this.load().catch(() => {});
    };
    this.onclick = (event) => {
      const link = choice(event);
      if (!link) return;
      event.preventDefault();
      this.open(link);
    };
    const read = () => {
      if (this.dataset.used || /[?&](tag|category|year)=/.test(location.search)) this.open();
    };
    addEventListener('popstate', read);
    read();
  }

  private async load() {
    this.index ??= fetch(this.dataset.index ?? '').then((response) => response.json());
    try {
      return await Promise.all([import('./filter/filter'), this.index]);
    } catch (error) {
      this.index = undefined;
      throw error;
    }
  }

  private async open(link?: HTMLAnchorElement) {
    try {
      const [{ open }, index] = await this.load();
      open(this, index, link);
    } catch {
      if (link) location.href = link.href;
      else this.querySelector('[role=status]')?.replaceChildren(this.dataset.failed ?? '');
    }
  }
}

customElements.define('tag-filter', TagFilter);
