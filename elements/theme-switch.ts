import { recall, remember } from './storage';

/** A button that turns to the other theme. Turning back to the system's forgets the choice. */
class ThemeSwitch extends HTMLElement {
  connectedCallback() {
    const system = matchMedia('(prefers-color-scheme: dark)');
    const root = document.documentElement;
    const button = document.createElement('button');
    button.type = 'button';
    const isDark = () => (root.dataset.theme ?? (system.matches ? 'dark' : 'light')) === 'dark';
    const label = () => {
      button.textContent = (isDark() ? this.dataset.light : this.dataset.dark) ?? '';
    };
    button.onclick = () => {
      const wanted = isDark() ? 'light' : 'dark';
      const chosen = (wanted === 'dark') === system.matches ? undefined : wanted;
      if (chosen) root.dataset.theme = chosen;
      else delete root.dataset.theme;
      remember('theme', chosen);
      label();
    };
    system.addEventListener('change', label);
    addEventListener('storage', () => {
      const chosen = recall('theme');
      if (chosen) root.dataset.theme = chosen;
      else delete root.dataset.theme;
      label();
    });
    label();
    this.replaceChildren(button);
  }
}

customElements.define('theme-switch', ThemeSwitch);
