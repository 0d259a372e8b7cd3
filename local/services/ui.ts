/** Ui: menus, sidebar, dialogs. */
import { EnumValue, enumGroup } from './enums';
import { badSignature, ServiceError } from './errors';
import type { ButtonSetName, Host, MenuItem } from './host';
import { HtmlOutput } from './html-service';
import { StandIn } from './strict';

export class Ui extends StandIn {
  readonly typeName = 'Ui';
  override readonly visible = ['Button', 'ButtonSet'];
  readonly Button = enumGroup('Button');
  readonly ButtonSet = enumGroup('ButtonSet');
  constructor(readonly host: Host) {
    super();
  }
  createMenu(caption: string) {
    return new Menu(this.host, caption, false);
  }
  /** Stands under Extensions, named like the script's project. */
  createAddonMenu() {
    return new Menu(this.host, '', true);
  }
  showSidebar(output: HtmlOutput) {
    if (!(output instanceof HtmlOutput)) throw badSignature('Ui.showSidebar', [output]);
    this.host.ui.showSidebar(output.content, output.title);
  }
  showModalDialog(output: HtmlOutput, title: string) {
    this._dialog(output, title, true);
  }
  showModelessDialog(output: HtmlOutput, title: string) {
    this._dialog(output, title, false);
  }
  showDialog(output: HtmlOutput) {
    this._dialog(output, output.title, true);
  }
  _dialog(output: HtmlOutput, title: string, modal: boolean) {
    if (!(output instanceof HtmlOutput)) throw badSignature('Ui.showModalDialog', [output, title]);
    if (!this.host.ui.showDialog) throw new ServiceError('Dialogs are not available in this local host');
    const size = { width: output.width ?? 600, height: output.height ?? 400, modal };
    this.host.ui.showDialog(output.content, title, size);
  }

  alert(...args: unknown[]) {
    const { title, message, buttons } = this._question('alert', args);
    this.host.locks.suspend();
    return EnumValue.of('Button', this.host.ui.alert(title, message, buttons));
  }
  prompt(...args: unknown[]) {
    const { title, message, buttons } = this._question('prompt', args);
    this.host.locks.suspend();
    const { button, text } = this.host.ui.prompt(title, message, buttons);
    return new PromptResponse(EnumValue.of('Button', button), text);
  }
  /** (message) · (message, buttons) · (title, message, buttons) */
  _question(what: string, args: unknown[]): { title: string; message: string; buttons: ButtonSetName } {
    const set = args.at(-1) instanceof EnumValue ? (args.at(-1) as EnumValue) : null;
    const texts = set ? args.slice(0, -1) : args;
    const fits = set ? texts.length === 1 || texts.length === 2 : texts.length === 1;
    if (!fits || (set && set.group !== 'ButtonSet')) throw badSignature(`Ui.${what}`, args);
    const words = texts.map((text) => String(text));
    return {
      title: words.length === 2 ? words[0] : '',
      message: words.at(-1)!,
      buttons: (set?.label ?? 'OK') as ButtonSetName,
    };
  }
}

export class PromptResponse extends StandIn {
  readonly typeName = 'PromptResponse';
  constructor(
    readonly button: EnumValue,
    readonly text: string,
  ) {
    super();
  }
  getResponseText() {
    return this.text;
  }
  getSelectedButton() {
    return this.button;
  }
}

export class Menu extends StandIn {
  readonly typeName = 'Menu';
  private readonly items: MenuItem[] = [];
  constructor(
    readonly host: Host,
    readonly caption: string,
    readonly addon: boolean,
  ) {
    super();
  }
  addItem(caption: string, functionName: string) {
    if (typeof caption !== 'string' || typeof functionName !== 'string') {
      throw badSignature('Menu.addItem', [caption, functionName]);
    }
    this.items.push({ kind: 'item', caption, functionName });
    return this;
  }
  addSeparator() {
    this.items.push({ kind: 'separator' });
    return this;
  }
  addSubMenu(menu: Menu) {
    if (!(menu instanceof Menu)) throw badSignature('Menu.addSubMenu', [menu]);
    this.items.push({ kind: 'submenu', menu: menu._model() });
    return this;
  }
  _model() {
    return { caption: this.caption, addon: this.addon, items: [...this.items] };
  }
  addToUi() {
    this.host.ui.setMenu(this._model());
  }
}
