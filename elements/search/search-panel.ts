import type { Language } from '../../model/language';
import { longestQuery } from '../../model/search/query';
import type { Words } from '../../words';
import { copy } from '../pass-on/copy';
import { fillIn, make } from './dom';
import { openIndex, type SearchOutcome } from './engine';
import { recallPlace, type SearchPlace, savePlace } from './place';
import { resultItem } from './results';

/** Results shown at first, and more at each press. */
const step = 10;
/** Milliseconds: no search between two quick keystrokes, no word of waiting when it is short. */
const pause = 120;
const patience = 400;

/** Characters of a query that are kept in the address, and that are said again. */
const longestAddress = 200;
const longestEcho = 40;

/** Opened once, however many panels a page has had. */
const indexes = new Map<string, ReturnType<typeof openIndex>>();

function indexAt(base: string) {
  const index = indexes.get(base) ?? openIndex(base);
  indexes.set(base, index);
  return index;
}

/**
 * A field and what it finds while one types. On the search page the query is kept in the address.
 * `data-index` is the index's address, `data-address` the search page's, `data-url` the same in
 * whole, `data-tags` that of the list of tags, `data-words` what to say.
 */
class SearchPanel extends HTMLElement {
  private words = JSON.parse(this.dataset.words ?? '{}') as Words['searchPanel'];
  private language = this.dataset.language as Language;
  private index = indexAt(this.dataset.index ?? '');
  private input = make('input', {
    type: 'search',
    name: 'q',
    autocomplete: 'off',
    spellcheck: false,
    enterKeyHint: 'search',
  });
  private status = make('p', { role: 'status' });
  private list = make('ol');
  private help = make('div');
  private limit = step;
  private running: AbortController | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;

  connectedCallback() {
    if (this.contains(this.input)) return;
    const form = make('form', { action: this.dataset.address ?? '' }, [
      make('label', {}, [make('span', {}, [this.words.label]), this.input]),
    ]);
    form.role = 'search';
    const hadFocus = this.contains(document.activeElement);
    this.replaceChildren(form, this.status, this.list, this.help);
    // Who stood on a link of what was here before would start from the top of the page.
    if (hadFocus) this.input.focus();
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      const first = this.list.querySelector('a');
      if (first && !this.timer) first.focus();
      else this.search();
    });
    // What an input method is still composing is not yet what the reader means.
    this.input.addEventListener('input', (event) => {
      if (!(event as InputEvent).isComposing) this.soon();
    });
    this.input.addEventListener('compositionstart', () => this.stop());
    this.input.addEventListener('compositionend', () => this.soon());
    this.addEventListener('keydown', (event) => this.move(event));
    this.addEventListener('click', (event) => {
      const link = (event.target as Element).closest('a');
      if (link) this.savePlace(link.href);
    });
    if (!this.inDialog) this.openPage();
    else if (this.dataset.typed) {
      this.input.value = this.dataset.typed;
      this.search();
    }
    this.index.warm().catch(() => {});
  }

  disconnectedCallback() {
    this.stop();
  }

  override focus() {
    const place = this.inDialog && recallPlace();
    if (place) {
      this.restore(place);
    } else {
      this.input.focus();
      // Who is typing goes on.
      if (!this.dataset.typed) this.input.select();
      delete this.dataset.typed;
    }
  }

  /** On the search page, the address has the query. */
  private openPage() {
    const query = new URLSearchParams(location.search).get('q') ?? '';
    const place = recallPlace();
    if (query) this.restore(place?.query === query ? place : { query, shown: step });
    addEventListener('pagehide', () => this.savePlace());
  }

  /** The list as it was, at its place. */
  private async restore({
    query,
    shown,
    y,
    followed,
  }: Pick<SearchPlace, 'query' | 'shown'> & Partial<SearchPlace>) {
    this.input.value = query;
    // The browser would restore the place before the list is there.
    if (!this.inDialog) history.scrollRestoration = 'manual';
    await this.search(shown);
    if (y !== undefined) this.scroller.scrollTop = y;
    const link = [...this.list.querySelectorAll('a')].find(({ href }) => href === followed);
    link?.focus({ preventScroll: true });
  }

  private savePlace(followed?: string) {
    const { limit: shown, scroller } = this;
    savePlace({ query: this.input.value, shown, y: scroller.scrollTop, followed });
  }

  private get scroller(): Element {
    return this.closest('dialog') ?? document.documentElement;
  }

  private get inDialog(): boolean {
    return this.closest('dialog') !== null;
  }

  private stop() {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.running?.abort();
  }

  private soon() {
    this.stop();
    this.timer = setTimeout(() => this.search(), pause);
  }

  private async search(limit = step) {
    this.stop();
    this.limit = limit;
    const query = this.input.value;
    this.keepInAddress(query.trim());
    if (query.trim() === '') return this.show('', [], []);
    const running = new AbortController();
    this.running = running;
    const { signal } = running;
    const waiting = setTimeout(() => {
      if (!signal.aborted) this.status.textContent = this.words.searching;
    }, patience);
    try {
      const { language } = this;
      const outcome = await this.index.search(query, { language, limit, signal });
      if (!signal.aborted) this.showOutcome(query, outcome);
    } catch {
      if (!signal.aborted)
        this.show(this.words.failed, [], [this.button(this.words.retry, () => this.search(limit))]);
    } finally {
      clearTimeout(waiting);
    }
  }

  private showOutcome(query: string, outcome: SearchOutcome) {
    const { words } = this;
    const { total, results, clauses, cut, loosened, suggestions } = outcome;
    const shown = clip(clauses.join(' ') || query);
    const said = [];
    if (clauses.length === 0) said.push(words.noWords);
    else if (total === 0) said.push(fillIn(words.none, { q: shown }));
    else {
      if (loosened)
        said.push(fillIn(loosened === 'prefix' ? words.prefix : words.apart, { q: shown }));
      said.push(fillIn(total === 1 ? words.foundOne : words.found, { n: total }));
    }
    if (cut) said.push(fillIn(words.cut, { n: longestQuery }));

    const help: Node[] = [];
    if (total > results.length) help.push(this.button(words.more, () => this.showMore()));
    if (total > 0 && this.inDialog)
      help.push(make('a', { href: this.addressFor(query.trim()) }, [words.page]));
    if (total > 0) help.push(this.copyButton(query.trim()));
    for (const { query: other, total: n } of suggestions) {
      const change = () => {
        this.input.value = other;
        this.input.focus();
        this.search();
      };
      help.push(this.button(fillIn(words.instead, { q: other, n }), change));
    }
    if (total === 0) help.push(make('a', { href: this.dataset.tags ?? '' }, [words.browseTags]));
    const items = results.map((result) => resultItem(result, this.language, words));
    this.show(said.join(' '), items, help);
  }

  private show(status: string, items: Node[], help: Node[]) {
    this.status.textContent = status;
    this.list.replaceChildren(...items);
    this.help.replaceChildren(...help);
  }

  private async showMore() {
    const before = this.list.children.length;
    await this.search(this.limit + step);
    this.list.children[before]?.querySelector('a')?.focus();
  }

  /** Up and down go from the field through the links and back. */
  private move(event: KeyboardEvent) {
    const down = event.key === 'ArrowDown';
    if ((!down && event.key !== 'ArrowUp') || event.isComposing) return;
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const stops: HTMLElement[] = [this.input, ...this.list.querySelectorAll('a')];
    const at = stops.indexOf(document.activeElement as HTMLElement);
    const next = stops[at + (down ? 1 : -1)];
    if (at < 0 || !next) return;
    event.preventDefault();
    next.focus();
  }

  /** Copies the link to this search, and says so in its own place. */
  private copyButton(query: string): HTMLButtonElement {
    const { words } = this;
    const button = this.button(words.copy, async () => {
      const link = this.addressFor(start(query, longestAddress), this.dataset.url);
      button.textContent = (await copy(link)) ? words.copied : words.copyFailed;
    });
    button.ariaLive = 'polite';
    return button;
  }

  private addressFor(query: string, address = this.dataset.address ?? ''): string {
    return query === '' ? address : `${address}?${new URLSearchParams({ q: query })}`;
  }

  private keepInAddress(query: string) {
    if (this.inDialog) return;
    for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-language]')) {
      link.search = new URL(this.addressFor(query), location.href).search;
    }
    try {
      history.replaceState(history.state, '', this.addressFor(start(query, longestAddress)));
    } catch {
      // Safari allows only so many changes in a while; the search goes on without.
    }
  }

  private button(label: string, onclick: () => void): HTMLButtonElement {
    return make('button', { type: 'button', onclick }, [label]);
  }
}

const start = (text: string, length: number): string => [...text].slice(0, length).join('');

/** A text short enough to be said again. */
const clip = (text: string): string =>
  [...text].length > longestEcho ? `${start(text, longestEcho)}…` : text;

customElements.define('search-panel', SearchPanel);
