import { copy } from './copy';
import { textFragment } from './textFragment';

/** Enough to be worth passing on: two Han characters, or eight others. */
const enough = /\p{Script=Han}.*\p{Script=Han}|\S.{6,}\S/su;
/** Until a selection is taken to be made, in milliseconds. */
const pause = 250;
/** Until the button goes after it has said what it did, in milliseconds. */
const thanks = 4000;
/** Between the text and the button, in pixels; fingers have handles there. */
const gap = matchMedia('(pointer: coarse)').matches ? 36 : 8;

/**
 * Offers to pass on whatever passage of the text is selected, from now on.
 * @param isPressed whether a pointer is down, also since before this was loaded
 */
export function offer(host: HTMLElement, isPressed: () => boolean): void {
  const words = host.dataset;
  let timer = 0;
  let shown: HTMLButtonElement | undefined;
  // What was offered once is not offered again until the selection changes.
  let offered: Range | undefined;

  const hide = () => {
    shown?.remove();
    shown = undefined;
  };

  const show = (range: Range) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = `${words.chip} ${words.floating}`;
    button.textContent = words.passage ?? '';
    button.ariaLive = 'polite';
    // Pressing it leaves the selection as it is.
    button.onmousedown = (event) => event.preventDefault();
    button.onclick = async () => {
      const done = await pass(range, words);
      if (done === undefined) return hide();
      button.textContent = (done ? words.copied : words.failed) ?? '';
      setTimeout(() => shown === button && hide(), thanks);
    };
    placeFor(range).append(button);
    setBeside(button, range);
    shown = button;
  };

  const look = () => {
    if (isPressed()) return;
    const range = selectedPassage();
    if (range && offered && isSame(range, offered)) return;
    hide();
    offered = range;
    if (range) show(range);
  };
  const lookSoon = () => {
    clearTimeout(timer);
    timer = window.setTimeout(look, pause);
  };
  for (const type of ['pointerup', 'pointercancel']) {
    document.addEventListener(type, lookSoon, true);
  }
  document.addEventListener('selectionchange', lookSoon);
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') hide();
    // From selected text the button is the next stop; browsers would begin at the top of the page.
    const isNext =
      event.key === 'Tab' && !event.shiftKey && document.activeElement?.matches('body, main');
    if (shown && isNext) {
      event.preventDefault();
      shown.focus({ preventScroll: true });
    }
  });
  lookSoon();
}

function selectedPassage(): Range | undefined {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || !enough.test(selection.toString())) return;
  const range = selection.getRangeAt(0);
  return [range.startContainer, range.endContainer].every(isText) ? range.cloneRange() : undefined;
}

/** Whether it belongs to the text of an article, and to nothing that was opened in it. */
function isText(node: Node): boolean {
  const element = node instanceof Element ? node : node.parentElement;
  return Boolean(element?.closest('[data-prose]')) && !element?.closest('aside, [data-rows]');
}

const isSame = (a: Range, b: Range): boolean =>
  a.compareBoundaryPoints(Range.START_TO_START, b) === 0 &&
  a.compareBoundaryPoints(Range.END_TO_END, b) === 0;

/** The element in which the button is the next thing to reach by keyboard. */
function placeFor({ endContainer }: Range): Element {
  const element = endContainer instanceof Element ? endContainer : endContainer.parentElement;
  // Others may cut off what is beside them.
  const block = element?.closest('p, li, h2, h3, h4, h5, h6');
  return block ?? element?.closest('[data-prose]') ?? document.body;
}

/** Below the end of the text, and within the window. */
function setBeside(button: HTMLElement, range: Range): void {
  const text = [...range.getClientRects()].at(-1) ?? range.getBoundingClientRect();
  const origin = (button.offsetParent ?? document.documentElement).getBoundingClientRect();
  const { clientWidth, clientHeight } = document.documentElement;
  const within = (wanted: number, room: number) => Math.max(gap, Math.min(wanted, room - gap));
  const left = within(text.right - button.offsetWidth / 2, clientWidth - button.offsetWidth);
  const top = within(text.bottom + gap, clientHeight - button.offsetHeight);
  button.style.left = `${left - origin.left}px`;
  button.style.top = `${top - origin.top}px`;
}

/**
 * Hands a passage with its address to the system's sheet, else to the clipboard.
 * @returns whether it was copied; undefined when it went another way
 */
async function pass(
  range: Range,
  { url = '', title = '' }: DOMStringMap,
): Promise<boolean | undefined> {
  const { text, from, to, quote } = read(range);
  const { lang } = document.documentElement;
  const quoted = lang.startsWith('zh')
    ? `「${quote.replaceAll('「', '『').replaceAll('」', '』')}」`
    : `“${quote.replaceAll('“', '‘').replaceAll('”', '’')}”`;
  const directive = textFragment(text, from, to, lang);
  const hash = rowOf(range) + (directive && `:~:text=${directive}`);
  const address = hash ? `${url}#${hash}` : url;
  if (typeof navigator.share === 'function') {
    try {
      await navigator.share({ title, text: quoted, url: address });
      return;
    } catch (error) {
      // The reader closed the sheet.
      if (error instanceof DOMException && error.name === 'AbortError') return;
    }
  }
  return copy(`${quoted} — ${title}\n${address}`);
}

/** The id of the row that a range begins in. */
function rowOf(range: Range): string {
  let row = '';
  for (const mark of document.querySelectorAll('[data-prose] [id^="p"]')) {
    // That of a heading is at its end.
    const begin = mark.closest('h2, h3, h4, h5, h6') ?? mark;
    const isBefore = begin.contains(range.startContainer) || range.comparePoint(begin, 0) < 0;
    if (isBefore && /^p\d+$/.test(mark.id)) row = mark.id;
  }
  return row;
}

const blocks =
  'math, p, li, h1, h2, h3, h4, h5, h6, h1 a, h2 a, h3 a, h4 a, td, th, pre, dt, dd, summary, figcaption, caption, label, nav, header, blockquote, div, body';

/** The text of the page as browsers search it, where the range is in it, and the range as a quotation. */
function read(range: Range): { text: string; from: number; to: number; quote: string } {
  let text = '';
  let quote = '';
  let from: number | undefined;
  let to: number | undefined;
  let block: Element | null = null;
  const add = (more: string, parent: Element) => {
    const collapsed = more.replace(/\s+/g, ' ');
    const added = /\s$/.test(text) ? collapsed.trimStart() : collapsed;
    text += added;
    // Without marks of notes, and without links to headings.
    const isQuoted =
      from !== undefined && to === undefined && !parent.closest('sup, h2 a, h3 a, math');
    if (isQuoted) quote += added;
  };
  const nodes = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = nodes.nextNode(); node; node = nodes.nextNode()) {
    const parent = node.parentElement;
    const data = node.nodeValue ?? '';
    if (!parent || parent.closest('script, style, noscript, button, aside, [popover]')) continue;
    const position = range.comparePoint(node, 0);
    if (position > 0 && node !== range.endContainer) to ??= text.length;
    const own = parent.closest(blocks);
    if (own !== block) {
      text = text && `${text.trimEnd()}\n`;
      if (from !== undefined && to === undefined) {
        // A formula stands in its line, as its author wrote it.
        const tex = own?.getAttribute('data-tex');
        if (tex) quote += tex;
        else if (!block?.matches('math')) quote = quote && `${quote.trimEnd()}\n`;
      }
    }
    block = own;
    const begin = node === range.startContainer ? range.startOffset : 0;
    const end = node === range.endContainer ? range.endOffset : data.length;
    add(data.slice(0, begin), parent);
    if (begin > 0 || position >= 0 || node === range.startContainer) from ??= text.length;
    add(data.slice(begin, end), parent);
    if (node === range.endContainer) to ??= text.length;
    add(data.slice(end), parent);
  }
  to ??= text.length;
  return { text, from: from ?? to, to, quote: quote.trim() };
}
