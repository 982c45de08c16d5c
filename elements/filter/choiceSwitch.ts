import { type Choice, type Counts, type Filter, isChosen } from '../../model/filter';
import { make } from '../search/dom';

/** A label that is pressed to choose, and says how many articles that would leave. */
export type ChoiceSwitch = {
  choice: Choice;
  button: HTMLButtonElement;
  update: (filter: Filter, counts: Counts) => void;
};

/** The `lang` of a name in the page: Chinese names on an English page are marked as Chinese. */
const langOf = (name: string): string =>
  document.documentElement.lang === 'en' && /\p{Script=Han}/u.test(name) ? 'zh-TW' : '';

export function makeSwitch(
  choice: Choice,
  name: string,
  styles: Record<string, string>,
  choose: (choice: Choice) => void,
): ChoiceSwitch {
  const label = make('span', {}, [name]);
  if (langOf(name)) label.lang = langOf(name);
  const mark = make('span', { className: `${styles.count} ${styles.mark}` });
  const button = make('button', { type: 'button', className: styles.chip }, [label, mark]);
  button.onclick = () => {
    if (button.ariaDisabled !== 'true') choose(choice);
  };
  return {
    choice,
    button,
    update: (filter, counts) => {
      const chosen = isChosen(filter, choice);
      const count = counts[choice.kind].get(choice.value) ?? 0;
      button.ariaPressed = String(chosen);
      button.ariaDisabled = String(!chosen && count === 0);
      mark.textContent = chosen ? '×' : String(count);
      mark.ariaHidden = chosen ? 'true' : null;
    },
  };
}
