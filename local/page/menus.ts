/** The menu bar: buttons that open menus, worked by mouse or by keyboard alone. */
import type { MenuItem, MenuModel } from '../services/host';

export type Choose = (item: { caption: string; functionName: string }) => void;

let nextId = 0;

function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  className: string,
  text = '',
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  made.className = className;
  if (text) made.textContent = text;
  return made;
}

/** One menu in the bar; submenus stand under their heading, indented, as a group. */
export function menuButton(menu: MenuModel, choose: Choose): HTMLElement {
  const holder = element('div', 'menu');
  const button = element('button', 'menu-button', menu.caption);
  const list = element('div', 'menu-list');
  list.id = `menu-${nextId++}`;
  list.setAttribute('role', 'menu');
  list.setAttribute('aria-label', menu.caption);
  list.hidden = true;
  button.type = 'button';
  button.setAttribute('aria-haspopup', 'menu');
  button.setAttribute('aria-expanded', 'false');
  button.setAttribute('aria-controls', list.id);
  holder.append(button, list);

  const items = () => [...list.querySelectorAll<HTMLElement>('[role=menuitem]')];
  const show = (open: boolean) => {
    list.hidden = !open;
    button.setAttribute('aria-expanded', String(open));
  };
  const close = (refocus: boolean) => {
    show(false);
    if (refocus) button.focus();
  };
  const focusItem = (index: number) => {
    const all = items();
    all[(index + all.length) % all.length]?.focus();
  };
  fill(list, menu.items, (item) => {
    close(true);
    choose(item);
  });

  button.addEventListener('click', () => {
    show(list.hidden === true);
    if (!list.hidden) focusItem(0);
  });
  holder.addEventListener('keydown', (event) => {
    const at = items().indexOf(document.activeElement as HTMLElement);
    if (event.key === 'Escape') close(true);
    else if (event.key === 'ArrowDown') {
      show(true);
      focusItem(at + 1);
    } else if (event.key === 'ArrowUp') focusItem(at < 0 ? -1 : at - 1);
    else if (event.key === 'Home') focusItem(0);
    else if (event.key === 'End') focusItem(-1);
    else return;
    event.preventDefault();
  });
  holder.addEventListener('focusout', (event) => {
    if (!holder.contains(event.relatedTarget as Node | null)) close(false);
  });
  return holder;
}

function fill(list: HTMLElement, items: MenuItem[], choose: Choose): void {
  for (const item of items) {
    if (item.kind === 'separator') {
      const line = element('div', 'menu-line');
      line.setAttribute('role', 'separator');
      list.append(line);
    } else if (item.kind === 'submenu') {
      const group = element('div', 'menu-group');
      group.setAttribute('role', 'group');
      group.setAttribute('aria-label', item.menu.caption);
      group.append(element('div', 'menu-heading', item.menu.caption));
      fill(group, item.menu.items, choose);
      list.append(group);
    } else {
      const entry = element('button', 'menu-item', item.caption);
      entry.type = 'button';
      entry.tabIndex = -1;
      entry.setAttribute('role', 'menuitem');
      entry.addEventListener('click', () => choose(item));
      list.append(entry);
    }
  }
}

/** The bar itself; a menu set again takes the place of the one with its name. */
export class MenuBar {
  constructor(
    private readonly bar: HTMLElement,
    private readonly extensions: string,
    private readonly choose: Choose,
  ) {}

  set(menu: MenuModel): void {
    // An add-on's menu stands under Extensions.
    const shown = menu.addon
      ? { caption: this.extensions, addon: true, items: [{ kind: 'submenu' as const, menu }] }
      : menu;
    this.put(shown, this.choose);
  }

  put(menu: MenuModel, choose: Choose): void {
    const made = menuButton(menu, choose);
    const before = [...this.bar.children].find(
      (child) => child.querySelector('.menu-button')?.textContent === menu.caption,
    );
    if (before) before.replaceWith(made);
    else this.bar.append(made);
  }
}
