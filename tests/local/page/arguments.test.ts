/** What may stand after `npm start`. */
import { readArguments, UsageProblem } from '../../../local/server/arguments';

const MACHINE = { locale: 'en-US', timeZone: 'Europe/London' };
const read = (args: string[], environment = {}) => readArguments(args, environment, MACHINE);

test('nothing given: the sample, the machine’s locale and zone, port 8080', () => {
  expect(read([])).toMatchObject({
    file: undefined,
    fresh: false,
    locale: 'en_US',
    timeZone: 'Europe/London',
    port: 8080,
  });
});

test('everything given', () => {
  const args = [
    '--fresh',
    'my.csv',
    '--locale',
    'ja-JP',
    '--timezone',
    'Asia/Tokyo',
    '--user',
    'a@b.example',
    '--no-open',
  ];
  expect(read(args, { PORT: '9000' })).toEqual({
    file: 'my.csv',
    fresh: true,
    locale: 'ja_JP',
    timeZone: 'Asia/Tokyo',
    email: 'a@b.example',
    port: 9000,
  });
});

test.each([
  [['--colour'], {}, 'no option "--colour"'],
  [['a.csv', 'b.csv'], {}, 'one file only'],
  [['--locale'], {}, '--locale needs a value'],
  [['--locale', '???'], {}, 'is not a locale'],
  [['--timezone', 'Tokio'], {}, 'is not a time zone'],
  [[], { PORT: 'http' }, 'PORT is "http"'],
  [[], { PORT: '70000' }, 'PORT is "70000"'],
])('%j with %j is refused: %s', (args, environment, words) => {
  expect(() => read(args, environment)).toThrow(UsageProblem);
  expect(() => read(args, environment)).toThrow(words);
});
