/** Alerts and prompts for a script that waits: the browser's own are the only ones that stop a thread. */
import type { ButtonName, ButtonSetName } from '../services/host';
import type { Words } from './words';

export interface Native {
  alert(text: string): void;
  confirm(text: string): boolean;
  prompt(text: string): string | null;
}

function joined(...parts: string[]): string {
  return parts.filter((part) => part !== '').join('\n\n');
}

export class Dialogs {
  constructor(
    private readonly words: Words,
    private readonly native: Native = window,
  ) {}

  alert(title: string, message: string, buttons: ButtonSetName): ButtonName {
    const text = joined(title, message);
    const { native, words } = this;
    if (buttons === 'OK') {
      native.alert(text);
      return 'OK';
    }
    if (buttons === 'OK_CANCEL') return native.confirm(text) ? 'OK' : 'CANCEL';
    if (buttons === 'YES_NO') return native.confirm(joined(text, words.yesNo)) ? 'YES' : 'NO';
    // The browser asks with two buttons only: three answers take two questions.
    if (native.confirm(joined(text, words.yesOrMore))) return 'YES';
    return native.confirm(joined(text, words.noOrCancel)) ? 'NO' : 'CANCEL';
  }

  prompt(title: string, message: string, buttons: ButtonSetName): { button: ButtonName; text: string } {
    const text = this.native.prompt(joined(title, message));
    const yes = buttons.startsWith('YES');
    if (text === null)
      return { button: buttons === 'YES_NO' ? 'NO' : buttons === 'OK' ? 'CLOSE' : 'CANCEL', text: '' };
    return { button: yes ? 'YES' : 'OK', text };
  }
}
