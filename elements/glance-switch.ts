import { recall, remember } from './storage';

/** Switches on the buttons that show a paragraph in the other language. They are loaded on first use. */
class GlanceSwitch extends HTMLElement {
  connectedCallback() {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = this.dataset.label ?? '';
    button.onclick = () => this.set(button, button.ariaPressed !== 'true');
    this.replaceChildren(button);
    this.set(button, recall('glance') === 'on');
  }

  private async set(button: HTMLButtonElement, on: boolean) {
    button.ariaPressed = String(on);
    remember('glance', on ? 'on' : undefined);
    if (!on && !document.querySelector('[data-glance]')) return;
    try {
      const { setGlances } = await import('./glances');
      await setGlances(on, this.dataset);
    } catch {
      button.ariaPressed = 'false';
      const said = document.createElement('span');
      said.role = 'status';
      said.textContent = this.dataset.failed ?? '';
      this.append(said);
      setTimeout(() => said.remove(), 8000);
    }
  }
}

customElements.define('glance-switch', GlanceSwitch);
