/** References as tests write them. */
import { parseA1 } from '../../../local/page/a1';

test.each([
  ['A1', { row: 0, column: 0, rows: 1, columns: 1 }],
  ['$B$3:D9', { row: 2, column: 1, rows: 7, columns: 3 }],
  ['D9:B3', { row: 2, column: 1, rows: 7, columns: 3 }],
  ['AA10', { row: 9, column: 26, rows: 1, columns: 1 }],
  ['A:C', { row: 0, column: 0, rows: 100, columns: 3 }],
  ['2:4', { row: 1, column: 0, rows: 3, columns: 26 }],
  ['B2:D', { row: 1, column: 1, rows: 99, columns: 3 }],
])('%s', (a1, area) => {
  expect(parseA1(a1, 100, 26)).toEqual(area);
});

test.each(['', '1A', 'A1:B2:C3', 'Leads!A1'])('%p is refused', (a1) => {
  expect(() => parseA1(a1, 100, 26)).toThrow('is not a reference');
});
