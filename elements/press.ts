/** Whether a press on a link means to follow it here: not in a new tab or window, nor to save it. */
export const isPlain = (event: MouseEvent): boolean =>
  !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);
