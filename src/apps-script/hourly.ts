/** The trigger by the clock: at most one of ours per person and document. */

const HANDLER = 'refreshHourly_';

type Trigger = GoogleAppsScript.Script.Trigger;

function ours(): Trigger[] {
  return ScriptApp.getProjectTriggers().filter((trigger) => trigger.getHandlerFunction() === HANDLER);
}

export function isHourly(): boolean {
  return ours().length > 0;
}

export function setHourly(on: boolean): void {
  const there = ours();
  if (!on) for (const trigger of there) ScriptApp.deleteTrigger(trigger);
  // An add-on may run once an hour at most.
  else if (there.length === 0) ScriptApp.newTrigger(HANDLER).timeBased().everyHours(1).create();
}
