/** Names an operation that no page has named: one started from the menu. */

export function newOperation(): string {
  return Utilities.getUuid().replace(/-/g, '').slice(0, 12).toLowerCase();
}
