/** Long texts in the document's properties, cut into values as large as one may be. */

/** A value takes 9 KB; a little room is left for what counts differently. */
const LARGEST = 9000;

type Properties = GoogleAppsScript.Properties.Properties;

/** Absent outside a document. */
function properties(): Properties | null {
  return PropertiesService.getDocumentProperties();
}

/** Everything in one call; a text that lost a part is none. */
export function readNote(key: string): string | null {
  const kept: Record<string, string | undefined> = properties()?.getProperties() ?? {};
  const count = Number(kept[key] ?? 0);
  const parts = Array.from({ length: count }, (_, at) => kept[`${key}.${at}`]);
  return count === 0 || parts.some((part) => part === undefined) ? null : parts.join('');
}

/** Replaces the text in one call; parts of a longer one before stay unread. */
export function writeNote(key: string, text: string | null): void {
  const store = properties();
  if (store === null) return;
  if (text === null) {
    for (const name of Object.keys(store.getProperties())) {
      if (name === key || name.startsWith(`${key}.`)) store.deleteProperty(name);
    }
    return;
  }
  const parts = chunksOf(text);
  const values: Record<string, string> = {};
  parts.forEach((part, at) => {
    values[`${key}.${at}`] = part;
  });
  values[key] = String(parts.length);
  store.setProperties(values);
}

/** In bytes as they are kept, so that three Japanese characters are nine of them; no character is cut. */
export function chunksOf(text: string, largest = LARGEST): string[] {
  const chunks: string[] = [];
  let chunk = '';
  let bytes = 0;
  for (const character of text) {
    const size = bytesOf(character.codePointAt(0) as number);
    if (bytes + size > largest) {
      chunks.push(chunk);
      chunk = '';
      bytes = 0;
    }
    chunk += character;
    bytes += size;
  }
  return [...chunks, chunk];
}

function bytesOf(point: number): number {
  if (point < 0x80) return 1;
  if (point < 0x800) return 2;
  return point < 0x10000 ? 3 : 4;
}
