import type { Choice, Counts, Filter, FilterKind } from '../../model/filter';
import type { FilterArchive } from '../../model/filterIndex';
import { make } from '../search/dom';
import { type ChoiceSwitch, makeSwitch } from './choiceSwitch';

/** What can be chosen, in rows of labels on the page. */
export type Switches = {
  all: ChoiceSwitch[];
  /** Presses the switch in whose place this link was. */
  press: (link: Element) => void;
  update: (filter: Filter, counts: Counts) => void;
};

/** Puts switches in the place of the links in the page's rows. */
export function makeSwitches(
  element: HTMLElement,
  archive: FilterArchive,
  styles: Record<string, string>,
  choose: (choice: Choice) => void,
  openSheet: () => void,
): Switches {
  const all: ChoiceSwitch[] = [];
  /** The links that became switches, for a press that came before. */
  const buttons = new Map<Element, HTMLButtonElement>();

  const add = (choice: Choice, name: string): HTMLButtonElement => {
    const made = makeSwitch(choice, name, styles, choose);
    all.push(made);
    return made.button;
  };

  /** The button for a link; undefined when the page is older than the index: it stays a link. */
  const buttonFor = (kind: FilterKind, link: HTMLAnchorElement): HTMLButtonElement | undefined => {
    const { choice = '' } = link.dataset;
    if (choice === '') {
      const button = make('button', { type: 'button', className: link.className }, [
        ...link.childNodes,
      ]);
      button.ariaHasPopup = 'dialog';
      button.onclick = openSheet;
      return button;
    }
    const terms = archive[kind === 'tag' ? 'tags' : 'categories'];
    const value = kind === 'year' ? Number(choice) : terms.findIndex(([id]) => id === choice);
    if (value < 0) return undefined;
    return add({ kind, value }, link.firstElementChild?.textContent ?? '');
  };

  for (const row of element.querySelectorAll<HTMLElement>('[data-kind]')) {
    for (const link of row.querySelectorAll<HTMLAnchorElement>('a[data-choice]')) {
      const button = buttonFor(row.dataset.kind as FilterKind, link);
      if (!button) {
        delete link.dataset.choice;
        continue;
      }
      const focused = link === document.activeElement;
      buttons.set(link, button);
      link.replaceWith(button);
      if (focused) button.focus();
    }
  }

  /** A tag that was chosen elsewhere comes to the others, and stays as long as the page. */
  const showTags = ({ tags }: Filter) => {
    const row = element.querySelector('[data-kind=tag]');
    for (const value of [...tags].reverse()) {
      const known = all.find(({ choice }) => choice.kind === 'tag' && choice.value === value);
      if (known) known.button.parentElement?.removeAttribute('class');
      else {
        const name = archive.tags[value]?.[1] ?? '';
        row?.prepend(make('li', {}, [add({ kind: 'tag', value }, name)]));
      }
    }
  };

  return {
    all,
    press: (link) => buttons.get(link)?.click(),
    update: (filter, counts) => {
      showTags(filter);
      for (const one of all) one.update(filter, counts);
    },
  };
}
