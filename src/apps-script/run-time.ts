/** How long a run has been going on, and how it stands back for another one. */

/** Long enough for one that looks again and again whether the lock is free. */
const STAND_BACK_MS = 200;

/** Milliseconds since it was made. */
export function stopwatch(): () => number {
  const started = Date.now();
  return () => Date.now() - started;
}

export function standBack(): void {
  Utilities.sleep(STAND_BACK_MS);
}
