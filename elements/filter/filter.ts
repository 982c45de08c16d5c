import {
  type Choice,
  countChoices,
  type Filter,
  matching,
  readFilter,
  toggle,
  writeFilter,
} from '../../model/filter';
import { type FilterArchive, type FilterIndex, openArchive } from '../../model/filterIndex';
import { type Language, otherLanguage } from '../../model/language';
import type { Words } from '../../words';
import { copy } from '../pass-on/copy';
import { make } from '../search/dom';
import { messagesOf } from './messages';
import { makeResults, type Results, step } from './results';
import { makeSheet, type Sheet } from './sheet';
import { makeSwitches, type Switches } from './switches';

/** What an entry of the history remembers: how far the page was scrolled, and how many were drawn. */
type Place = { y?: unknown; drawn?: unknown } | null;

let view: FilterView | undefined;

/** Shows what the address asks for or, with a link, what its label adds to that. */
export function open(element: HTMLElement, index: FilterIndex, link?: HTMLAnchorElement): void {
  view ??= new FilterView(element, openArchive(index));
  view.show();
  // What the address asks for comes first.
  if (link) view.switches.press(link);
}

class FilterView {
  private filter: Filter = { tags: [] };
  private found = 0;
  private sheet: Sheet | undefined;
  private readonly words: Words['filter'];
  private readonly styles: Record<string, string>;
  /** Where the list that the page came with is. */
  private readonly path = location.pathname;
  private readonly status: Element | null;
  private readonly original: HTMLElement | null;
  readonly switches: Switches;
  private readonly list: Results;
  private readonly results: HTMLElement;

  constructor(
    private readonly element: HTMLElement,
    private readonly archive: FilterArchive,
  ) {
    const { words = '{}', styles = '{}', articles = '', other = '' } = element.dataset;
    this.words = JSON.parse(words);
    this.styles = JSON.parse(styles);
    const language: Language = document.documentElement.lang === 'en' ? 'en' : 'zh-tw';
    const addresses = { [language]: articles, [otherLanguage(language)]: other };
    this.status = element.querySelector('[role=status]');
    this.original = element.querySelector('[data-list]');
    this.list = makeResults(
      {
        language,
        articles: addresses as Record<Language, string>,
        words: this.words,
        styles: this.styles,
      },
      () => this.savePlace(),
    );
    this.results = make('div', { hidden: true }, [this.actions(), ...this.list.parts]);
    element.append(this.results);
    this.switches = makeSwitches(element, archive, this.styles, this.choose, () =>
      this.openSheet(),
    );
    element.dataset.used = 'true';
    this.rememberPlace();
  }

  private readonly choose = (choice: Choice): void => this.go(toggle(this.filter, choice));

  private go(filter: Filter): void {
    this.savePlace();
    const { articles = '' } = this.element.dataset;
    history.pushState(null, '', articles + writeFilter(filter, this.archive));
    this.show();
  }

  /** Draws what the address asks for. */
  show(): void {
    const { filter, unknown } = readFilter(new URLSearchParams(location.search), this.archive);
    const query = writeFilter(filter, this.archive);
    // A page of the whole list that isn't the one that this page came with.
    if (!query && location.pathname !== this.path) {
      location.reload();
      return;
    }
    const place = history.state as Place;
    const found = matching(this.archive, filter);
    this.filter = filter;
    this.found = found.length;
    const counts = countChoices(this.archive, filter);
    this.switches.update(filter, counts);
    this.sheet?.update(filter, counts, found.length);
    const messages = messagesOf(this.words, query ? found.length : undefined, unknown);
    this.status?.replaceChildren(...messages.map((line) => make('p', {}, [line])));

    this.list.show(query ? found : [], typeof place?.drawn === 'number' ? place.drawn : step);
    this.results.hidden = !query;
    if (this.original) this.original.hidden = query !== '';

    // The browser would restore the place before the list is there.
    history.scrollRestoration = query ? 'manual' : 'auto';
    if (typeof place?.y === 'number') scrollTo({ top: place.y, behavior: 'instant' });
    for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-language]')) {
      link.search = query;
    }
  }

  private openSheet(): void {
    if (!this.sheet) {
      this.sheet = makeSheet(this.archive, this.words, this.styles, this.choose);
      const { dialog } = this.sheet;
      dialog.onclose = () => dialog.returnValue === 'list' && this.status?.scrollIntoView();
      this.element.append(dialog);
    }
    this.sheet.update(this.filter, countChoices(this.archive, this.filter), this.found);
    this.sheet.dialog.returnValue = '';
    this.sheet.dialog.showModal();
  }

  private actions(): HTMLElement {
    const { words, styles } = this;
    const said = make('span', { role: 'status' });
    const copyLink = make('button', { type: 'button', className: styles.action }, [words.copy]);
    copyLink.onclick = async () => {
      said.textContent = '';
      said.textContent = (await copy(this.url())) ? words.copied : words.copyFailed;
    };
    const clear = make('button', { type: 'button', className: styles.action }, [words.clear]);
    clear.onclick = () => {
      this.go({ tags: [] });
      this.switches.all[0]?.button.focus();
    };
    return make('div', { className: styles.actions }, [clear, copyLink, said]);
  }

  /** The link to this list: a tag alone has a page of its own. */
  private url(): string {
    const { url = '', tags = '' } = this.element.dataset;
    const query = writeFilter(this.filter, this.archive);
    const [only, ...others] = new URLSearchParams(query);
    if (only?.[0] === 'tag' && others.length === 0) return `${tags}${encodeURIComponent(only[1])}/`;
    return url + query;
  }

  private savePlace(): void {
    history.replaceState({ ...history.state, y: scrollY, drawn: this.list.drawn() || step }, '');
  }

  private rememberPlace(): void {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const save = () => {
      clearTimeout(timer);
      if (!this.results.hidden) this.savePlace();
    };
    addEventListener('scroll', () => {
      clearTimeout(timer);
      timer = setTimeout(save, 200);
    });
    // Before an article is opened from the list.
    this.results.addEventListener('click', save);
  }
}
