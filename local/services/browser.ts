/** Browser: the old dialogs. */
import { EnumValue, enumGroup } from './enums';
import type { Host } from './host';
import { StandIn } from './strict';
import { Ui } from './ui';

export class Browser extends StandIn {
  readonly typeName = 'Browser';
  override readonly visible = ['Buttons'];
  readonly Buttons = enumGroup('ButtonSet');
  constructor(readonly host: Host) {
    super();
  }
  msgBox(...args: unknown[]) {
    const button = new Ui(this.host).alert(...this._withButtons(args));
    return button.label.toLowerCase();
  }
  inputBox(...args: unknown[]) {
    const answer = new Ui(this.host).prompt(...this._withButtons(args));
    return answer.button.label === 'OK' ? answer.text : 'cancel';
  }
  _withButtons(args: unknown[]) {
    return args.at(-1) instanceof EnumValue ? args : [...args, EnumValue.of('ButtonSet', 'OK')];
  }
}
