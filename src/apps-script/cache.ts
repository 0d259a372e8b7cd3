/** Long texts kept for some hours in the document's cache, which may lose them at any time. */

/** A value takes 100 KB. */
const LARGEST = 90_000;
/** As long as Google keeps anything. */
const SECONDS = 21_600;

/** Absent outside a document. */
function store(): GoogleAppsScript.Cache.Cache | null {
  return CacheService.getDocumentCache();
}

/** A text that lost a part is none. */
export function readCached(key: string): string | null {
  const cache = store();
  const head = cache?.get(key);
  if (!cache || !head) return null;
  const [stamp, count] = head.split(' ');
  const names = partNames(key, stamp, Number(count));
  const found: Record<string, string | undefined> = cache.getAll(names);
  const parts = names.map((name) => found[name]);
  return parts.some((part) => part === undefined) ? null : parts.join('');
}

/** Two people may write at once: parts are named by who wrote them, and the head says whose count. */
export function writeCached(key: string, text: string | null): void {
  const cache = store();
  if (cache === null) return;
  if (text === null) {
    cache.remove(key);
    return;
  }
  const stamp = Utilities.getUuid();
  const count = Math.ceil(text.length / LARGEST);
  const values: Record<string, string> = { [key]: `${stamp} ${count}` };
  partNames(key, stamp, count).forEach((name, at) => {
    values[name] = text.slice(at * LARGEST, (at + 1) * LARGEST);
  });
  cache.putAll(values, SECONDS);
}

function partNames(key: string, stamp: string, count: number): string[] {
  return Array.from({ length: count }, (_, at) => `${key}.${stamp}.${at}`);
}
