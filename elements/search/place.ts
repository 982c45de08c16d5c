/** What an entry of the history remembers of a search: its query, how much was shown, and where. */
export type SearchPlace = {
  query: string;
  /** How many results were shown. */
  shown: number;
  /** Pixels that the page or the dialog was scrolled. */
  y: number;
  /** Address of the link that was followed. */
  followed?: string;
};

export const recallPlace = (): SearchPlace | undefined => history.state?.search;

export const savePlace = (search: SearchPlace): void =>
  history.replaceState({ ...history.state, search }, '');

export const forgetPlace = (): void =>
  history.replaceState({ ...history.state, search: undefined }, '');
