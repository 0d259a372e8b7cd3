/** Utilities: dates, texts, bytes and ids. */
import { isDate } from './cell-values';
import { digest } from './digest';
import { EnumValue, enumGroup } from './enums';
import { badSignature, ServiceError } from './errors';
import type { Host } from './host';
import { formatJavaDate } from './java-date';
import { expose, StandIn } from './strict';
import { isZone } from './zone';

export class Utilities extends StandIn {
  readonly typeName = 'Utilities';
  override readonly visible = ['DigestAlgorithm', 'Charset', 'MacAlgorithm'];
  readonly DigestAlgorithm = enumGroup('DigestAlgorithm');
  readonly Charset = enumGroup('Charset');
  readonly MacAlgorithm = enumGroup('MacAlgorithm');
  constructor(readonly host: Host) {
    super();
  }
  formatDate(date: unknown, timeZone: unknown, pattern: unknown) {
    if (!isDate(date) || typeof timeZone !== 'string' || typeof pattern !== 'string') {
      throw badSignature('Utilities.formatDate', [date, timeZone, pattern]);
    }
    // Java reads a zone it does not know as GMT, silently; that is worth an error here.
    const zone = javaZone(timeZone);
    if (!isZone(zone)) throw new ServiceError(`Unknown time zone: ${timeZone}`);
    return formatJavaDate(date.getTime(), zone, pattern);
  }
  formatString(template: string, ...values: unknown[]) {
    let at = 0;
    return template.replace(
      /%(-)?(0)?(\d+)?(?:\.(\d+))?([sdfx%])/g,
      (_m, left, zero, width, decimals, kind) => {
        if (kind === '%') return '%';
        const value = values[at++];
        let text = String(value);
        if (kind === 'd') text = String(Math.trunc(Number(value)));
        if (kind === 'f') text = Number(value).toFixed(decimals === undefined ? 6 : Number(decimals));
        if (kind === 'x') text = Number(value).toString(16);
        if (width === undefined) return text;
        return left ? text.padEnd(Number(width)) : text.padStart(Number(width), zero ? '0' : ' ');
      },
    );
  }
  getUuid() {
    return this.host.uuid();
  }
  /** Time passes only for the meter: waiting would slow the tests and prove nothing. */
  sleep(milliseconds: number) {
    if (typeof milliseconds !== 'number' || milliseconds > 300000) {
      throw new ServiceError('Invalid argument: milliseconds');
    }
    this.host.meter.wait(milliseconds);
  }
  base64Encode(data: string | number[]) {
    return toBase64(bytesOf(data));
  }
  base64EncodeWebSafe(data: string | number[]) {
    return toBase64(bytesOf(data)).replace(/\+/g, '-').replace(/\//g, '_');
  }
  base64Decode(text: string) {
    return fromBase64(text);
  }
  base64DecodeWebSafe(text: string) {
    return fromBase64(text.replace(/-/g, '+').replace(/_/g, '/'));
  }
  computeDigest(algorithm: EnumValue, data: string | number[]) {
    if (!(algorithm instanceof EnumValue)) throw badSignature('Utilities.computeDigest', [algorithm, data]);
    return signed(digest(algorithm.label, bytesOf(data)));
  }
  newBlob(data: string | number[], contentType: string | null = null, name: string | null = null) {
    return new Blob(bytesOf(data), contentType ?? 'text/plain', name);
  }
  parseCsv(csv: string, delimiter = ',') {
    return parseCsv(csv, delimiter);
  }
  jsonStringify(value: unknown) {
    return JSON.stringify(value);
  }
  jsonParse(text: string) {
    return expose(this.host, JSON.parse(text));
  }
}

class Blob extends StandIn {
  readonly typeName = 'Blob';
  constructor(
    readonly data: Uint8Array,
    private contentType: string,
    private name: string | null,
  ) {
    super();
  }
  getBytes() {
    return signed(this.data);
  }
  getDataAsString() {
    return new TextDecoder().decode(this.data);
  }
  getContentType() {
    return this.contentType;
  }
  setContentType(type: string) {
    this.contentType = type;
    return this;
  }
  getName() {
    return this.name;
  }
  setName(name: string) {
    this.name = name;
    return this;
  }
}

function javaZone(zone: string): string {
  const offset = /^(?:GMT|UTC)?([+-])(\d{1,2}):?(\d{2})?$/.exec(zone);
  if (!offset) return zone;
  return `${offset[1]}${offset[2].padStart(2, '0')}:${offset[3] ?? '00'}`;
}

/** Java's bytes are signed. */
function signed(bytes: Uint8Array): number[] {
  return Array.from(bytes, (byte) => (byte > 127 ? byte - 256 : byte));
}

function bytesOf(data: string | number[]): Uint8Array {
  return typeof data === 'string'
    ? new TextEncoder().encode(data)
    : Uint8Array.from(data, (byte) => byte & 255);
}

function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}

function fromBase64(text: string): number[] {
  let raw: string;
  try {
    raw = atob(text);
  } catch {
    throw new ServiceError('Could not decode string.');
  }
  return signed(Uint8Array.from(raw, (char) => char.charCodeAt(0)));
}

function parseCsv(csv: string, delimiter: string): string[][] {
  const rows: string[][] = [];
  const row: string[] = [];
  let field = '';
  let quoted = false;
  const text = csv.replace(/\r\n?/g, '\n');
  for (let i = 0; i < text.length; i++) {
    const char = text[i];
    if (quoted) {
      if (char === '"' && text[i + 1] === '"') field += text[++i];
      else if (char === '"') quoted = false;
      else field += char;
    } else if (char === '"' && field === '') quoted = true;
    else if (char === delimiter || char === '\n') {
      row.push(field);
      field = '';
      if (char === '\n') rows.push(row.splice(0));
    } else field += char;
  }
  if (field !== '' || row.length > 0) rows.push([...row, field]);
  return rows;
}
