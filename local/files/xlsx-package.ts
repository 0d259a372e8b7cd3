/** Opens an xlsx file as what it is: a zip of XML parts. */
import { inflateRawSync } from 'node:zlib';

const END = Buffer.from('PK\x05\x06', 'latin1');
/** A part larger than this when unpacked is no sheet that a spreadsheet could hold. */
const MOST_BYTES = 1_000_000_000;

/** Path to text of every part that `wanted` accepts; throws when the archive is damaged. */
export function readParts(bytes: Uint8Array, wanted: (path: string) => boolean): Map<string, string> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = file.lastIndexOf(END);
  if (end < 0) throw new Error('no directory');
  const parts = new Map<string, string>();
  let at = file.readUInt32LE(end + 16);
  for (let left = file.readUInt16LE(end + 10); left > 0; left--) {
    const method = file.readUInt16LE(at + 10);
    const packed = file.readUInt32LE(at + 20);
    const nameLength = file.readUInt16LE(at + 28);
    const path = file.toString('utf8', at + 46, at + 46 + nameLength).replace(/^\//, '');
    if (wanted(path)) {
      const header = file.readUInt32LE(at + 42);
      const start = header + 30 + file.readUInt16LE(header + 26) + file.readUInt16LE(header + 28);
      const body = file.subarray(start, start + packed);
      parts.set(
        path,
        (method === 0 ? body : inflateRawSync(body, { maxOutputLength: MOST_BYTES })).toString('utf8'),
      );
    }
    at += 46 + nameLength + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32);
  }
  return parts;
}
