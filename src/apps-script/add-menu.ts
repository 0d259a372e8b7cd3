/** Adds the add-on's menu in one chain of calls. */

export interface MenuEntry {
  readonly label: string;
  readonly handler: string;
  readonly separatorBefore: boolean;
}

export function addMenu(title: string, entries: readonly MenuEntry[]): void {
  const menu = SpreadsheetApp.getUi().createMenu(title);
  for (const { label, handler, separatorBefore } of entries) {
    if (separatorBefore) menu.addSeparator();
    menu.addItem(label, handler);
  }
  menu.addToUi();
}
