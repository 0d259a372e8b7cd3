/** Reads the parts of a zip archive, so that tests can look into an xlsx file without its reader. */
import { inflateRawSync } from 'node:zlib';

export function entriesOf(bytes: Uint8Array): Record<string, string> {
  const buffer = Buffer.from(bytes);
  const end = buffer.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  const entries: Record<string, string> = {};
  let at = buffer.readUInt32LE(end + 16);
  for (let n = buffer.readUInt16LE(end + 10); n > 0; n--) {
    const method = buffer.readUInt16LE(at + 10);
    const size = buffer.readUInt32LE(at + 20);
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((o) => buffer.readUInt16LE(at + o));
    const local = buffer.readUInt32LE(at + 42);
    const name = buffer.toString('utf8', at + 46, at + 46 + nameLength);
    const start = local + 30 + buffer.readUInt16LE(local + 26) + buffer.readUInt16LE(local + 28);
    const packed = buffer.subarray(start, start + size);
    entries[name] = (method === 8 ? inflateRawSync(packed) : packed).toString('utf8');
    at += 46 + nameLength + extraLength + commentLength;
  }
  return entries;
}
