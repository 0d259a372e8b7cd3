/** What Google tells about the person, and what it keeps for them. */

/** Told even before they have granted anything. */
export function personLocale(): string {
  return Session.getActiveUserLocale();
}

export function personEmail(): string {
  try {
    return Session.getActiveUser().getEmail();
  } catch {
    // The person did not grant the address: then they say who they are themselves.
    return '';
  }
}

export function readPreference(key: string): string | null {
  return PropertiesService.getUserProperties().getProperty(key);
}

export function writePreference(key: string, value: string): void {
  PropertiesService.getUserProperties().setProperty(key, value);
}
