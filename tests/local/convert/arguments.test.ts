/** The command line is understood, or refused with a sentence and the usage. */

import { MAP_FIELDS, parseArguments, UsageProblem } from '../../../local/convert/arguments';
import { CONVERT_WORDS } from '../../../local/convert/words';
import { FIELDS } from '../../../src/rpc/contract';

const english = { LANG: 'en_GB.UTF-8' };

test('everything that can be said', () => {
  const said =
    'leads.csv --map created=Date=Time --map source= --stage A=B=lost --stage Won=onboarding --dates Date=dmy --out p.xlsx --json --language ja --timezone Asia/Tokyo';
  expect(parseArguments(said.split(' '), english)).toEqual({
    file: 'leads.csv',
    fields: [
      { field: 'created', header: 'Date=Time' },
      { field: 'source', header: null },
    ],
    stages: [
      { word: 'A=B', key: 'lost' },
      { word: 'Won', key: 'onboarding' },
    ],
    dates: [{ header: 'Date', order: 'dmy' }],
    out: 'p.xlsx',
    json: true,
    language: 'ja',
    timeZone: 'Asia/Tokyo',
  });
});

test('what is not said comes from the machine', () => {
  const options = parseArguments(['leads.csv'], { LANG: 'ja_JP.UTF-8' });
  expect(options).toMatchObject({
    fields: [],
    stages: [],
    dates: [],
    out: null,
    json: false,
    language: 'ja',
  });
  expect(options.timeZone).toBe(Intl.DateTimeFormat().resolvedOptions().timeZone);
});

test.each<[string, RegExp]>([
  ['', /which file/],
  ['a.csv b.csv', /One file at a time.*a\.csv, b\.csv/],
  ['a.csv --colour red', /Unknown option '--colour'/],
  ['a.csv --out', /--out/],
  ['a.csv --map company', /--map takes field=Header, not "company"/],
  ['a.csv --map firm=Company', /no field "firm".*company.*churned_on/],
  ['a.csv --map =Company', /--map takes/],
  ['a.csv --stage Won', /--stage takes Word=key/],
  ['a.csv --stage Won=', /--stage takes Word=key/],
  ['a.csv --dates Date=american', /no order "american"/],
  ['a.csv --language fr', /en or ja, not "fr"/],
  ['a.csv --timezone Mars/Olympus', /no time zone "Mars\/Olympus"/],
])('refused: %s', (line, sentence) => {
  const parse = () => parseArguments(line.split(' ').filter(Boolean), english);
  expect(parse).toThrow(UsageProblem);
  expect(parse).toThrow(sentence);
});

test('--help is the usage and nothing else', () => {
  expect(() => parseArguments(['--help'], english)).toThrow(new UsageProblem(''));
});

test('the fields are the ones the add-on knows', () => {
  expect([...MAP_FIELDS]).toEqual([...FIELDS]);
});

test('the usage names every field and option in both languages', () => {
  for (const { usage } of Object.values(CONVERT_WORDS)) {
    for (const field of MAP_FIELDS) expect(usage).toContain(field);
    for (const option of ['map', 'stage', 'dates', 'out', 'json', 'language', 'timezone']) {
      expect(usage).toContain(`--${option}`);
    }
  }
});
