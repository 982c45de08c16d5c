import { recall, remember } from './storage';

// Only following a language switch counts as choosing a language.
document.addEventListener('click', (event) => {
  const link = (event.target as Element).closest?.('a[data-language]');
  if (link instanceof HTMLElement) remember('language', link.dataset.language);
});

/** On the title page: leads a reader who has chosen a language to its home. */
class RememberedLanguage extends HTMLElement {
  connectedCallback() {
    const homes: Record<string, string> = JSON.parse(this.dataset.homes ?? '{}');
    const home = homes[recall('language') ?? ''];
    if (home) location.replace(home + location.search + location.hash);
  }
}

customElements.define('remembered-language', RememberedLanguage);

/** On the page for wrong addresses: puts the language of the address first. */
class OwnLanguageFirst extends HTMLElement {
  connectedCallback() {
    const path = location.pathname.slice((this.dataset.base ?? '/').length);
    const wanted = path.split('/')[0] ?? '';
    const own = this.querySelector(`:scope > [data-language="${CSS.escape(wanted)}"]`);
    if (own && own !== this.firstElementChild) {
      this.prepend(own);
      document.documentElement.lang = own.getAttribute('lang') ?? '';
    }
  }
}

customElements.define('own-language-first', OwnLanguageFirst);

/** On a link for readers of both languages: leads to the chosen one, else to the browser's first. */
class NeutralLink extends HTMLElement {
  connectedCallback() {
    const texts: Record<string, string> = JSON.parse(this.dataset.texts ?? '{}');
    const existing = Object.keys(texts);
    // Any kind of Chinese counts as Chinese. Who prefers neither language chooses on the page.
    const preferred = navigator.languages.map((tag) =>
      /^zh\b/i.test(tag) ? 'zh-tw' : tag.slice(0, 2),
    );
    const language =
      existing.length === 1
        ? existing[0]
        : [recall('language') ?? '', ...preferred].find((each) => texts[each]);
    if (language) location.replace(texts[language] + location.search + location.hash);
  }
}

customElements.define('neutral-link', NeutralLink);
