/** A person's side for runs without a person: remembers what was shown and answers as it was told to. */
import type { ButtonName, MenuModel, UiPort } from '../services/host';

export interface QuietUi extends UiPort {
  readonly menus: MenuModel[];
  readonly shown: Array<{
    kind: 'sidebar' | 'dialog' | 'alert' | 'prompt' | 'toast';
    title: string;
    text: string;
  }>;
  /** Answers to the alerts and prompts to come, in order; without any, the first button is pressed. */
  readonly answers: Array<{ button: ButtonName; text?: string }>;
}

export function quietUi(): QuietUi {
  const menus: MenuModel[] = [];
  const shown: QuietUi['shown'] = [];
  const answers: QuietUi['answers'] = [];
  const first = (buttons: string): ButtonName => (buttons.startsWith('YES') ? 'YES' : 'OK');
  return {
    menus,
    shown,
    answers,
    showSidebar: (html, title) => void shown.push({ kind: 'sidebar', title, text: html }),
    showDialog: (html, title) => void shown.push({ kind: 'dialog', title, text: html }),
    alert(title, message, buttons) {
      shown.push({ kind: 'alert', title, text: message });
      return answers.shift()?.button ?? first(buttons);
    },
    prompt(title, message, buttons) {
      shown.push({ kind: 'prompt', title, text: message });
      const answer = answers.shift();
      return { button: answer?.button ?? first(buttons), text: answer?.text ?? '' };
    },
    toast: (message, title) => void shown.push({ kind: 'toast', title, text: message }),
    setMenu: (menu) => void menus.push(menu),
  };
}
