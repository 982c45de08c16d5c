type Words = { facing?: string; open?: string };

/** The other language's cells by their rows, from the facing page. */
let counterparts: Promise<Map<string, HTMLElement>> | undefined;

async function fetchCounterparts(address: string): Promise<Map<string, HTMLElement>> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} answered ${response.status}`);
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  const rows = page.querySelectorAll<HTMLElement>('[data-rows] > [id]');
  return new Map(
    [...rows].flatMap((row) => {
      const cell = row.querySelector<HTMLElement>('[data-side=other]');
      return cell && row.querySelector('[data-side=own]') ? [[row.id, cell] as const] : [];
    }),
  );
}

/** Puts a button at the end of each row's last block, or takes all of them away. */
export async function setGlances(on: boolean, { facing = '', open = '' }: Words): Promise<void> {
  for (const old of document.querySelectorAll('[data-glance]')) {
    if (old.matches('button')) old.previousSibling?.remove();
    old.remove();
  }
  if (!on) return;
  counterparts ??= fetchCounterparts(facing);
  counterparts.catch(() => {
    counterparts = undefined;
  });
  for (const [row, cell] of await counterparts) {
    const mark = document.getElementById(row);
    const block = mark?.closest('h1, h2, h3, h4, h5, h6') ?? mark;
    if (!block || block.matches('hr, video-plate, span, pre, figure, .formula')) continue;
    // After a word joiner, so that it doesn't begin a line of its own.
    lastOfRow(block).append('\u2060', glanceButton(row, cell, open));
  }
}

/** A row may hold several blocks; the next row begins at the next mark. */
function lastOfRow(block: Element): Element {
  let last = block;
  for (let next = block.nextElementSibling; next; next = next.nextElementSibling) {
    if (/^p\d+$/.test(next.id) || next.querySelector(':scope > span[id^=p]')) break;
    last = next;
  }
  const inner = last.matches('ul, ol, blockquote, div') ? last.lastElementChild : null;
  return inner?.matches('p, li') ? inner : last;
}

function glanceButton(row: string, cell: HTMLElement, label: string): HTMLElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.dataset.glance = row;
  button.ariaLabel = label;
  button.ariaExpanded = 'false';
  button.textContent = cell.lang.startsWith('zh') ? ZH.glance : EN.glance;
  button.lang = cell.lang;
  button.onclick = () => {
    const shown = document.querySelector(`aside[data-glance="${row}"]`);
    button.ariaExpanded = String(!shown);
    if (shown) shown.remove();
    else outermost(button).after(panel(row, cell));
  };
  return button;
}

/** The block of the text that a button stands in. */
function outermost(button: HTMLElement): Element {
  let block: Element = button;
  while (block.parentElement && !block.parentElement.matches('[data-prose]')) {
    block = block.parentElement;
  }
  return block;
}

function panel(row: string, cell: HTMLElement): HTMLElement {
  const aside = document.createElement('aside');
  aside.dataset.glance = row;
  aside.lang = cell.lang;
  aside.append(...[...cell.cloneNode(true).childNodes]);
  for (const element of aside.querySelectorAll('[id]')) element.removeAttribute('id');
  return aside;
}
