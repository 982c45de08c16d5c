import {
  type Choice,
  countChoices,
  type Filter,
  type FilterKind,
  matching,
  readFilter,
  toggle,
  type UnknownChoice,
  writeFilter,
} from '../../model/filter';
import {
  type FilterArchive,
  type FilterArticle,
  type FilterIndex,
  openArchive,
} from '../../model/filterIndex';
import { type Language, otherLanguage } from '../../model/language';
import type { Words } from '../../words';
import { copy } from '../pass-on/copy';
import { fillIn, make } from '../search/dom';
import { type ChoiceSwitch, makeSwitch } from './choiceSwitch';
import { type EntryOptions, makeEntry } from './entries';
import { makeSheet, type Sheet } from './sheet';

/** Articles that are drawn at first, and with every press of the button below them. */
const step = 50;
/** Unknown values that are told, and characters of each. */
const told = { values: 3, characters: 40 };

/** What an entry of the history remembers: how far the page was scrolled, and how many were drawn. */
type Place = { y?: unknown; drawn?: unknown } | null;

let view: FilterView | undefined;

/** Shows what the address asks for or, with a link, what its label adds to that. */
export function open(element: HTMLElement, index: FilterIndex, link?: HTMLAnchorElement): void {
  view ??= new FilterView(element, openArchive(index));
  if (link) view.press(link);
  else view.show();
}

class FilterView {
  private filter: Filter = { tags: [] };
  private found: FilterArticle[] = [];
  private drawn = 0;
  private readonly switches: ChoiceSwitch[] = [];
  private sheet: Sheet | undefined;
  /** The links that became switches, for a press that came before. */
  private readonly buttons = new Map<Element, HTMLButtonElement>();
  private readonly words: Words['filter'];
  private readonly styles: Record<string, string>;
  private readonly entries: EntryOptions;
  /** Where the list that the page came with is. */
  private readonly path = location.pathname;
  private readonly status: Element | null;
  private readonly original: HTMLElement | null;
  private readonly list = make('ol');
  private readonly more = make('button', { type: 'button' });
  private readonly results: HTMLElement;

  constructor(
    private readonly element: HTMLElement,
    private readonly archive: FilterArchive,
  ) {
    const { words = '{}', styles = '{}', articles = '', other = '' } = element.dataset;
    this.words = JSON.parse(words);
    this.styles = JSON.parse(styles);
    const language: Language = document.documentElement.lang === 'en' ? 'en' : 'zh-tw';
    this.entries = {
      language,
      articles: { [language]: articles, [otherLanguage(language)]: other } as Record<
        Language,
        string
      >,
      words: this.words,
      styles: this.styles,
    };
    this.status = element.querySelector('[role=status]');
    this.original = element.querySelector('[data-list]');
    this.list.className = this.styles.list ?? '';
    this.more.className = this.styles.action ?? '';
    this.more.onclick = () => this.drawMore();
    this.results = make('div', { hidden: true }, [
      this.actions(),
      this.list,
      make('p', { className: this.styles.more }, [this.more]),
    ]);
    element.append(this.results);
    for (const row of element.querySelectorAll<HTMLElement>('[data-kind]')) this.takeOver(row);
    element.dataset.used = 'true';
    this.rememberPlace();
  }

  /** Puts switches in the place of links. */
  private takeOver(row: HTMLElement): void {
    const kind = row.dataset.kind as FilterKind;
    for (const link of row.querySelectorAll<HTMLAnchorElement>('a[data-choice]')) {
      const { choice = '' } = link.dataset;
      let button: HTMLButtonElement;
      if (choice === '') {
        button = make('button', { type: 'button', className: link.className }, [
          ...link.childNodes,
        ]);
        button.ariaHasPopup = 'dialog';
        button.onclick = () => this.openSheet();
      } else {
        const value =
          kind === 'year'
            ? Number(choice)
            : this.archive[kind === 'tag' ? 'tags' : 'categories'].findIndex(
                ([id]) => id === choice,
              );
        if (value < 0) {
          // A page older than the index: the label stays a link.
          delete link.dataset.choice;
          continue;
        }
        const name = link.firstElementChild?.textContent ?? '';
        button = this.addSwitch({ kind, value }, name).button;
      }
      const focused = link === document.activeElement;
      this.buttons.set(link, button);
      link.replaceWith(button);
      if (focused) button.focus();
    }
  }

  private addSwitch(choice: Choice, name: string): ChoiceSwitch {
    const made = makeSwitch(choice, name, this.styles, (pressed) => this.choose(pressed));
    this.switches.push(made);
    return made;
  }

  press(link: HTMLAnchorElement): void {
    // What the address asks for comes first.
    this.show();
    this.buttons.get(link)?.click();
  }

  private choose(choice: Choice): void {
    this.go(toggle(this.filter, choice));
  }

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
    this.filter = filter;
    this.found = matching(this.archive, filter);
    this.keepAtHand();
    const counts = countChoices(this.archive, filter);
    for (const one of this.switches) one.update(filter, counts);
    this.sheet?.update(filter, counts, this.found.length);
    this.say(query !== '', unknown);

    const drawn = typeof place?.drawn === 'number' ? place.drawn : step;
    this.list.replaceChildren();
    this.drawn = 0;
    if (query) this.draw(drawn);
    this.results.hidden = !query;
    if (this.original) this.original.hidden = query !== '';

    // The browser would restore the place before the list is there.
    history.scrollRestoration = query ? 'manual' : 'auto';
    if (typeof place?.y === 'number') scrollTo({ top: place.y, behavior: 'instant' });
    for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-language]')) {
      link.search = query;
    }
  }

  private say(filtered: boolean, unknown: UnknownChoice[]): void {
    const { words } = this;
    const { length: n } = this.found;
    const lines = unknown.slice(0, told.values).map(({ kind, text }) => {
      const characters = [...text.trim().slice(0, 2 * told.characters)];
      const cut = characters.length > told.characters || text.length > 2 * told.characters;
      const name = characters.slice(0, told.characters).join('') + (cut ? '…' : '');
      return fillIn(text.trim() === '' ? words.blank : words.unknown, { kind: words[kind], name });
    });
    if (filtered) {
      lines.unshift(n === 0 ? words.none : n === 1 ? words.one : fillIn(words.many, { n }));
    }
    this.status?.replaceChildren(...lines.map((line) => make('p', {}, [line])));
  }

  private draw(upTo: number): void {
    const articles = this.found.slice(this.drawn, upTo);
    this.list.append(...articles.map((article) => makeEntry(article, this.entries)));
    this.drawn += articles.length;
    const left = this.found.length - this.drawn;
    this.more.hidden = left === 0;
    this.more.textContent = fillIn(this.words.more, { n: Math.min(step, left) });
  }

  private drawMore(): void {
    const { drawn } = this;
    this.draw(drawn + step);
    this.list.children[drawn]?.querySelector('a')?.focus();
    this.savePlace();
  }

  /** A tag that was chosen elsewhere comes to the others, and stays as long as the page. */
  private keepAtHand(): void {
    const row = this.element.querySelector('[data-kind=tag]');
    for (const value of [...this.filter.tags].reverse()) {
      const known = this.switches.find(
        ({ choice }) => choice.kind === 'tag' && choice.value === value,
      );
      if (known) known.button.parentElement?.removeAttribute('class');
      else {
        const name = this.archive.tags[value]?.[1] ?? '';
        row?.prepend(make('li', {}, [this.addSwitch({ kind: 'tag', value }, name).button]));
      }
    }
  }

  private openSheet(): void {
    if (!this.sheet) {
      this.sheet = makeSheet(this.archive, this.words, this.styles, (choice) =>
        this.choose(choice),
      );
      const { dialog } = this.sheet;
      dialog.onclose = () => dialog.returnValue === 'list' && this.status?.scrollIntoView();
      this.element.append(dialog);
    }
    const counts = countChoices(this.archive, this.filter);
    this.sheet.update(this.filter, counts, this.found.length);
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
      this.switches[0]?.button.focus();
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
    history.replaceState({ ...history.state, y: scrollY, drawn: this.drawn || step }, '');
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
