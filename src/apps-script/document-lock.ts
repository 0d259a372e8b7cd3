/** The document's lock: held by one run at a time, and never let go of while something of its own is unwritten. */
import { refuse } from '../pipeline/problem';

const LOCK_MS = 10_000;

/** `undefined` when somebody else holds it for longer than we wait. */
export function underDocumentLock<T>(run: () => T, wrote: () => boolean): T | undefined {
  const lock: GoogleAppsScript.Lock.Lock | null = LockService.getDocumentLock();
  if (lock === null) return refuse('no_document');
  if (!lock.tryLock(LOCK_MS)) return undefined;
  let settled = true;
  try {
    return run();
  } catch (thrown) {
    // What was written before an error must not reach the file when the next one holds the lock already.
    if (wrote()) settled = settle();
    throw thrown;
  } finally {
    // Unwritten still, it reaches the file when the run ends: until then the lock is held, and ends with the run.
    if (settled) lock.releaseLock();
  }
}

function settle(): boolean {
  try {
    SpreadsheetApp.flush();
    return true;
  } catch {
    // The first error is the one to tell.
    return false;
  }
}
