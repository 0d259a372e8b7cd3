/**
 * The menu bar as assistive technology and the keyboard meet it.
 * @jest-environment jsdom
 */
import { MenuBar } from '../../../local/page/menus';
import type { MenuModel } from '../../../local/services/host';

const MENU: MenuModel = {
  caption: 'Probe',
  addon: false,
  items: [
    { kind: 'item', caption: 'First', functionName: 'first' },
    { kind: 'separator' },
    {
      kind: 'submenu',
      menu: {
        caption: 'More',
        addon: false,
        items: [{ kind: 'item', caption: 'Second', functionName: 'second' }],
      },
    },
  ],
};

function made() {
  const bar = document.createElement('nav');
  document.body.replaceChildren(bar);
  const chosen: string[] = [];
  const menus = new MenuBar(bar, 'Extensions', ({ functionName }) => chosen.push(functionName));
  const button = () => bar.querySelector<HTMLButtonElement>('.menu-button')!;
  const key = (name: string) =>
    document.activeElement!.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true }));
  return { bar, menus, chosen, button, key };
}

test('opens and closes, and says so', () => {
  const { menus, button, key, bar } = made();
  menus.set(MENU);
  const list = bar.querySelector<HTMLElement>('[role=menu]')!;
  expect([button().getAttribute('aria-expanded'), list.hidden]).toEqual(['false', true]);
  button().click();
  expect([button().getAttribute('aria-expanded'), list.hidden]).toEqual(['true', false]);
  key('Escape');
  expect([button().getAttribute('aria-expanded'), list.hidden]).toEqual(['false', true]);
  expect(document.activeElement).toBe(button());
});

test('arrows go round through items and submenus; choosing closes and runs', () => {
  const { menus, button, key, chosen, bar } = made();
  menus.set(MENU);
  button().click();
  const focused = () => document.activeElement?.textContent;
  expect(focused()).toBe('First');
  key('ArrowDown');
  expect(focused()).toBe('Second');
  key('ArrowDown');
  expect(focused()).toBe('First');
  key('End');
  expect(focused()).toBe('Second');
  (document.activeElement as HTMLElement).click();
  expect(chosen).toEqual(['second']);
  expect(bar.querySelector<HTMLElement>('[role=menu]')!.hidden).toBe(true);
});

test('a menu set again takes its old place; an add-on menu stands under Extensions', () => {
  const { menus, bar } = made();
  menus.set(MENU);
  menus.set({ ...MENU, items: MENU.items.slice(0, 1) });
  menus.set({ ...MENU, addon: true });
  expect([...bar.querySelectorAll('.menu-button')].map((one) => one.textContent)).toEqual([
    'Probe',
    'Extensions',
  ]);
  expect(bar.children[0]!.querySelectorAll('[role=menuitem]')).toHaveLength(1);
  expect(bar.children[1]!.querySelector('[role=group]')?.getAttribute('aria-label')).toBe('Probe');
});
