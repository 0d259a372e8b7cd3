/** What Google tells about the person even before they have granted anything. */

export function personLocale(): string {
  return Session.getActiveUserLocale();
}
