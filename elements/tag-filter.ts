import type { FilterIndex } from '../model/filterIndex';

/** Its labels lead to pages, until one is pressed or the address has a filter: then that is loaded. */
class TagFilter extends HTMLElement {
  private index?: Promise<FilterIndex>;

  connectedCallback() {
    this.onclick = (event) => {
      const link = (event.target as Element).closest<HTMLAnchorElement>('a[data-choice]');
      // A press that asks for a new tab or window stays a link.
      if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      this.open(link);
    };
    const read = () => {
      if (this.dataset.used || /[?&](tag|category|year)=/.test(location.search)) this.open();
    };
    addEventListener('popstate', read);
    read();
  }

  private async open(link?: HTMLAnchorElement) {
    try {
      this.index ??= fetch(this.dataset.index ?? '').then((response) => response.json());
      const [{ open }, index] = await Promise.all([import('./filter/filter'), this.index]);
      open(this, index, link);
    } catch {
      this.index = undefined;
      if (link) location.href = link.href;
      else this.querySelector('[role=status]')?.replaceChildren(this.dataset.failed ?? '');
    }
  }
}

customElements.define('tag-filter', TagFilter);
