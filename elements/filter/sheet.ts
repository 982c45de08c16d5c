import type { Choice, Counts, Filter } from '../../model/filter';
import type { FilterArchive } from '../../model/filterIndex';
import { foldName } from '../../model/names';
import type { Words } from '../../words';
import { fillIn, make } from '../search/dom';
import { makeSwitch } from './choiceSwitch';

/** The sheet with all tags and a field that narrows them. It returns `list` to who wants to see that. */
export type Sheet = {
  dialog: HTMLDialogElement;
  update: (filter: Filter, counts: Counts, found: number) => void;
};

export function makeSheet(
  { tags }: FilterArchive,
  words: Words['filter'],
  styles: Record<string, string>,
  choose: (choice: Choice) => void,
): Sheet {
  const rows = tags.map(([id, name, ...others], value) => {
    const one = makeSwitch({ kind: 'tag', value }, name, styles, choose);
    const names = [id, name, ...others].map(foldName);
    return { ...one, names, item: make('li', {}, [one.button]) };
  });
  const none = make('p', { role: 'status' });
  const field = make('input', {
    type: 'text',
    inputMode: 'search',
    placeholder: words.find,
    ariaLabel: words.find,
    autocomplete: 'off',
    // A keyboard that comes up by itself would hide most of the sheet.
    autofocus: matchMedia('(pointer: fine)').matches,
    oninput: () => {
      const wanted = foldName(field.value);
      for (const { names, item } of rows) {
        item.hidden = !names.some((name) => name.includes(wanted));
      }
      none.textContent = rows.every(({ item }) => item.hidden) ? words.noneFound : '';
    },
  });
  const close = make('button', { type: 'button', className: styles.close });
  const list = make(
    'ul',
    { className: styles.chips, tabIndex: -1, autofocus: !field.autofocus },
    rows.map(({ item }) => item),
  );
  const dialog = make('dialog', { className: styles.sheet, ariaLabel: words.allTags }, [
    field,
    none,
    list,
    close,
  ]);
  close.onclick = () => dialog.close('list');
  // Only a press beside the sheet has the dialog itself as its target.
  dialog.addEventListener('click', ({ target, clientY }) => {
    const { top, bottom } = dialog.getBoundingClientRect();
    if (target === dialog && (clientY < top || clientY > bottom)) dialog.close();
  });
  return {
    dialog,
    update: (filter, counts, found) => {
      for (const row of rows) row.update(filter, counts);
      close.textContent = fillIn(words.show, { n: found });
    },
  };
}
