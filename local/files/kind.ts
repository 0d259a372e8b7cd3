/** What a file really is, told from its first bytes and not from its name. */
import { type FileLanguage, FileProblem } from './problem';

const NAMES: Record<string, Record<FileLanguage, string>> = {
  image: { en: 'a picture', ja: '画像' },
  pdf: { en: 'a PDF document', ja: 'PDF 文書' },
  zip: { en: 'a zip archive or another kind of document', ja: '圧縮ファイルまたは別種の文書' },
  json: { en: 'JSON data', ja: 'JSON データ' },
  html: { en: 'a web page or XML', ja: 'ウェブページまたは XML' },
  binary: { en: 'binary data', ja: 'バイナリデータ' },
};

const MAGIC: ReadonlyArray<readonly [kind: string, bytes: readonly number[]]> = [
  ['image', [0x89, 0x50, 0x4e, 0x47]],
  ['image', [0xff, 0xd8, 0xff]],
  ['image', [0x47, 0x49, 0x46, 0x38]],
  ['pdf', [0x25, 0x50, 0x44, 0x46]],
];
const ZIP = [0x50, 0x4b];
const OLE = [0xd0, 0xcf, 0x11, 0xe0];

/** Refuses by name what is not a table; `xlsx` and `text` go on to their readers. */
export function fileKind(name: string, bytes: Uint8Array, language?: FileLanguage): 'xlsx' | 'text' {
  if (bytes.length === 0) throw new FileProblem('empty', { name }, language);
  for (const [kind, magic] of MAGIC) if (startsWith(bytes, magic)) throw notATable(name, kind, language);
  if (startsWith(bytes, OLE)) {
    // A workbook with a password is an encrypted package inside the container of the old formats.
    const code = includesText(bytes, 'EncryptedPackage', 2) ? 'protected' : 'old_excel';
    throw new FileProblem(code, { name }, language);
  }
  if (startsWith(bytes, ZIP)) {
    if (includesText(bytes, 'xl/workbook.xml', 1)) return 'xlsx';
    throw /\.xlsx$/i.test(name)
      ? new FileProblem('broken_xlsx', { name }, language)
      : notATable(name, 'zip', language);
  }
  if (/\.xlsx$/i.test(name)) throw new FileProblem('broken_xlsx', { name }, language);
  if (!hasWideMark(bytes) && isBinary(bytes)) throw notATable(name, 'binary', language);
  return 'text';
}

/** Text that is data of another kind. */
export function refuseOtherText(name: string, text: string, language?: FileLanguage): void {
  const start = text.slice(0, 2000).trimStart();
  if (/^<(!doctype|html|\?xml|table|svg|head|body)\b/i.test(start)) throw notATable(name, 'html', language);
  if (!/^[[{]/.test(start)) return;
  const line = text.trimStart().split('\n', 1)[0];
  if (isJson(text) || (line.length > 2 && isJson(line))) throw notATable(name, 'json', language);
}

/** UTF-16 marks itself; only then are zero bytes text. */
export function hasWideMark(bytes: Uint8Array): boolean {
  return startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff]);
}

function notATable(name: string, kind: string, language?: FileLanguage): FileProblem {
  return new FileProblem('not_a_table', { name, found: NAMES[kind] }, language);
}

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, i) => bytes[i] === byte);
}

function isBinary(bytes: Uint8Array): boolean {
  return bytes.subarray(0, 65536).includes(0);
}

function isJson(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object';
  } catch {
    return false;
  }
}

/** Finds ASCII text stored in one or two bytes a letter. */
function includesText(bytes: Uint8Array, text: string, width: 1 | 2): boolean {
  const encoding = width === 1 ? 'latin1' : 'utf16le';
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(Buffer.from(text, encoding));
}
