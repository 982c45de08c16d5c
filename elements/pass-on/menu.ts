import { copy } from './copy';

/** Adds to the links of a menu what needs a script: the system's sheet, copying, a QR code. */
export function fill(host: HTMLElement): void {
  const list = host.querySelector('ul');
  if (!list || host.querySelector('button')) return;
  const words = host.dataset;
  const { url = '', title = '' } = words;

  const buttons = document.createElement('div');
  buttons.className = list.className;
  const said = document.createElement('span');
  said.role = 'status';
  const add = (label: string | undefined, onclick: (pressed: HTMLButtonElement) => void) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = words.chip ?? '';
    button.textContent = label ?? '';
    button.onclick = () => onclick(button);
    buttons.append(button);
  };
  const say = (text: string | undefined) => said.replaceChildren(text ?? '');
  const copyAndSay = async (text: string) => say((await copy(text)) ? words.copied : words.failed);

  if (typeof navigator.share === 'function') {
    add(words.app, async () => {
      // A reader who closes the sheet has not met an error.
      try {
        await navigator.share({ title, url });
      } catch {}
    });
  }
  add(words.copy, () => copyAndSay(url));
  add(words.both, () => copyAndSay(`${title}\n${url}`));
  add(words.qr, async (button) => {
    const drawn = host.querySelector('svg');
    if (drawn) drawn.remove();
    else {
      try {
        const { drawQrCode } = await import('./qr');
        // To be read by someone else, who may prefer the other language.
        const short = host.querySelector<HTMLAnchorElement>('p a')?.href ?? url;
        host.querySelector('svg')?.remove();
        list.parentElement?.append(drawQrCode(short, `${words.qr}: ${short}`));
      } catch {
        say(words.qrFailed);
      }
    }
    button.ariaExpanded = String(host.querySelector('svg') !== null);
  });
  buttons.append(said);
  list.after(buttons);
}
