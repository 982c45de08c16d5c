/**
 * Covers one side of the facing pages, to be uncovered row by row, for readers who learn its language:
 * that language stays covered until they take it back.
 */
class CoverSwitch extends HTMLElement {
  /** Given by what loads this: imported, it would be a file of its own on every page. */
  static storage: typeof import('./storage');

  connectedCallback() {
    const { legend, nothing, own, other } = this.dataset;
    const learned = CoverSwitch.storage.recall('covered') ?? '';
    const fieldset = document.createElement('fieldset');
    fieldset.append(text('legend', legend));
    for (const [value, label] of Object.entries({ '': nothing, own, other })) {
      const input = document.createElement('input');
      input.type = 'radio';
      input.name = 'cover';
      input.checked = languageOf(value) === learned;
      input.onchange = () => {
        CoverSwitch.storage.remember('covered', languageOf(value) || undefined);
        this.cover(value);
      };
      if (value && input.checked) this.cover(value);
      const wrapped = document.createElement('label');
      wrapped.append(input, text('span', label));
      fieldset.append(wrapped);
    }
    this.replaceChildren(fieldset);
  }

  private cover(side: string) {
    for (const cell of document.querySelectorAll<HTMLElement>('[data-rows] [data-side]')) {
      // What stands alone, such as a picture, has nothing to be guessed from.
      const covered =
        cell.dataset.side === side &&
        cell.parentElement?.querySelector('[data-side] ~ * ~ [data-side]');
      if (covered) this.close(cell);
      else open(cell);
    }
  }

  private close(cell: HTMLElement) {
    if (cell.hasAttribute('data-covered')) return;
    cell.setAttribute('data-covered', '');
    const button = text('button', this.dataset.reveal) as HTMLButtonElement;
    button.type = 'button';
    button.lang = document.documentElement.lang;
    button.onclick = () => {
      open(cell);
      cell.tabIndex = -1;
      cell.focus();
    };
    cell.append(button);
  }
}

/** The language of a side, as its cells name it; '' for none. */
const languageOf = (side: string): string =>
  (side && document.querySelector<HTMLElement>(`[data-rows] [data-side=${side}]`)?.lang) || '';

function open(cell: HTMLElement) {
  cell.removeAttribute('data-covered');
  cell.querySelector(':scope > button')?.remove();
}

function text(tag: string, words = ''): HTMLElement {
  const element = document.createElement(tag);
  element.textContent = words;
  return element;
}

export function defineCoverSwitch(storage: typeof import('./storage')): void {
  CoverSwitch.storage = storage;
  customElements.define('cover-switch', CoverSwitch);
}
