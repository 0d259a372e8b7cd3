/** The encodings that csv files of Japanese and European teams come in. */
import { decodeText } from '../../../local/files/encoding';

const ja = '会社名,担当者\r\n株式会社さくら,佐藤 花子\r\n';
const bytes = (...parts: Array<number[] | Uint8Array>) => Uint8Array.from(parts.flatMap((part) => [...part]));
const utf8 = (text: string) => new TextEncoder().encode(text);
const latin1 = (text: string) => Uint8Array.from(Buffer.from(text, 'latin1'));

/** Encodes by looking each character up in the decoder itself. */
function encode(text: string, encoding: 'shift_jis' | 'euc-jp'): Uint8Array {
  const decoder = new TextDecoder(encoding);
  const table = new Map<string, number[]>();
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const char = decoder.decode(Uint8Array.of(lead, trail));
      if (!char.includes('\ufffd') && [...char].length === 1 && !table.has(char))
        table.set(char, [lead, trail]);
    }
  }
  return Uint8Array.from([...text].flatMap((char) => table.get(char) ?? [char.charCodeAt(0)]));
}

test.each<[string, Uint8Array, string, string]>([
  ['plain ASCII', utf8('a,b'), 'a,b', 'utf-8'],
  ['UTF-8', utf8(ja), ja, 'utf-8'],
  ['UTF-8 with a mark', bytes([0xef, 0xbb, 0xbf], utf8(ja)), ja, 'utf-8'],
  ['UTF-16, little end first', bytes([0xff, 0xfe], Buffer.from(ja, 'utf16le')), ja, 'utf-16le'],
  ['UTF-16, big end first', bytes([0xfe, 0xff], Buffer.from(ja, 'utf16le').swap16()), ja, 'utf-16be'],
  ['Shift_JIS', encode(ja, 'shift_jis'), ja, 'shift_jis'],
  [
    'Shift_JIS with NEC characters of cp932',
    encode('㈱山田髙橋①,ソ表能', 'shift_jis'),
    '㈱山田髙橋①,ソ表能',
    'shift_jis',
  ],
  [
    'Shift_JIS with kanji only',
    encode('氏名,住所\n山田,東京', 'shift_jis'),
    '氏名,住所\n山田,東京',
    'shift_jis',
  ],
  ['EUC-JP', encode(ja, 'euc-jp'), ja, 'euc-jp'],
  [
    'Western',
    latin1('Société,Ville\nCafés Müller,Genève\n'),
    'Société,Ville\nCafés Müller,Genève\n',
    'windows-1252',
  ],
])('%s', (_, given, text, encoding) => {
  expect(decodeText(given)).toEqual({ text, encoding });
});

test('what no encoding reads as text is not guessed at', () => {
  expect(decodeText(Uint8Array.of(0x81, 0x8d, 0x8f, 0x90, 0x9d, 0xff))).toBeNull();
});
