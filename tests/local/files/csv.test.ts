/** Separators, quotes and line ends as real exports have them. */
import { parseCsv } from '../../../local/files/csv';
import { FileProblem } from '../../../local/files/problem';

const rows = (text: string) => parseCsv('leads.csv', text, 'en').rows;

test.each<[string, string, string]>([
  ['commas', 'a,b\n1,2\n', ','],
  ['semicolons with commas inside', 'a;b\n1,5;2,5\n3,5;4,5\n', ';'],
  ['tabs', 'a\tb\n1,2\t3\n', '\t'],
  ['a single column', 'mail\nx@y.co\n', ','],
  ['a comma in the note above a semicolon table', 'Ours, mostly\n\na;b;c\n1;2;3\n4;5;6\n', ';'],
  ['a first line that says so', 'sep=;\na;b\n', ';'],
])('separator: %s', (_, text, delimiter) => {
  expect(parseCsv('leads.csv', text).delimiter).toBe(delimiter);
});

test('quotes, separators and line breaks inside quotes belong to the field', () => {
  expect(rows('a,b\r\n"x, ""y""","one\r\ntwo"\r\n')).toEqual([['a', 'b'], ['x, "y"', 'one\ntwo'], ['']]);
});

test('line ends may be mixed', () => {
  expect(rows('a,b\r\n1,2\n3,4\r5,6')).toEqual([
    ['a', 'b'],
    ['1', '2'],
    ['3', '4'],
    ['5', '6'],
  ]);
});

test('a quotation mark inside a quoted name does not break the row', () => {
  expect(rows('a,b\n"Acme "Best" Inc",1\n')[1]).toEqual(['Acme "Best" Inc', '1']);
});

test.each<[string, string, number]>([
  ['after the header', 'a,b\n1,2\n"open,4\n5,6\n', 3],
  ['counted through line breaks in cells', 'a,b\n"one\ntwo",2\n"open,4\n', 4],
  ['counted from the top of the file', 'sep=,\na,b\n"open,4\n', 3],
])('an unclosed quote is named with its line: %s', (_, text, line) => {
  expect.assertions(2);
  try {
    rows(text);
  } catch (error) {
    expect(error).toBeInstanceOf(FileProblem);
    expect((error as FileProblem).params.line).toBe(line);
  }
});
