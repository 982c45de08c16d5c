// A module of its own, loaded where it is needed.
export {};

/** Covers one side of the facing pages, to be uncovered row by row, for readers who learn its language. */
class CoverSwitch extends HTMLElement {
  connectedCallback() {
    const { legend, nothing, own, other } = this.dataset;
    const fieldset = document.createElement('fieldset');
    fieldset.append(text('legend', legend));
    for (const [value, label] of Object.entries({ '': nothing, own, other })) {
      const input = document.createElement('input');
      input.type = 'radio';
      input.name = 'cover';
      input.checked = value === '';
      input.onchange = () => this.cover(value);
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

function open(cell: HTMLElement) {
  cell.removeAttribute('data-covered');
  cell.querySelector(':scope > button')?.remove();
}

function text(tag: string, words = ''): HTMLElement {
  const element = document.createElement(tag);
  element.textContent = words;
  return element;
}

customElements.define('cover-switch', CoverSwitch);
