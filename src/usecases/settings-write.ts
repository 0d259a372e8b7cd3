/** Writes single cells of the Settings tab, which grows when it must. */
import { type CellChange, writeChanges } from '../workbook/cell-changes';
import type { Pipeline } from './context';

export function writeSettings({ book, layout }: Pipeline, changes: readonly CellChange[]): void {
  if (changes.length === 0) return;
  const tab = layout.tabs.settings;
  const lowest = changes.reduce((row, change) => Math.max(row, change.row), 0);
  if (lowest > book.size(tab).rows) book.growTo(tab, lowest);
  writeChanges(book, tab, changes);
  book.flush();
}
