import { recall, remember } from '../storage';

/** What readers can set about the text. The choices take effect at once and are remembered. */
class ReaderSettings extends HTMLElement {
  connectedCallback() {
    this.show();
    this.addEventListener('change', ({ target }) => {
      const { name, value } = target as HTMLInputElement;
      remember(name, value || undefined);
      apply(name, value);
    });
    // Another tab has changed something, or forgotten everything.
    addEventListener('storage', () => {
      for (const name of this.names()) apply(name, recall(name) ?? '');
      this.show();
    });
  }

  /** Checks the buttons of what is in effect. */
  private show() {
    for (const input of this.querySelectorAll('input')) {
      input.checked = (document.documentElement.dataset[input.name] ?? '') === input.value;
    }
  }

  private names(): Set<string> {
    return new Set([...this.querySelectorAll('input')].map(({ name }) => name));
  }
}

function apply(name: string, value: string): void {
  const { dataset } = document.documentElement;
  if (value) dataset[name] = value;
  else delete dataset[name];
}

customElements.define('reader-settings', ReaderSettings);
