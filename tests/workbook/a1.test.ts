/** Cell addresses as people read them. */
import * as fc from 'fast-check';
import { a1, a1Block, columnLetters } from '../../src/workbook/a1';

test.each([
  [1, 'A'],
  [26, 'Z'],
  [27, 'AA'],
  [52, 'AZ'],
  [53, 'BA'],
  [702, 'ZZ'],
  [703, 'AAA'],
  [18278, 'ZZZ'],
])('column %d is %s', (column, letters) => {
  expect(columnLetters(column)).toBe(letters);
});

test('letters count back to the column', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 18278 }), (column) => {
      const back = [...columnLetters(column)].reduce(
        (sum, letter) => sum * 26 + letter.charCodeAt(0) - 64,
        0,
      );
      expect(back).toBe(column);
    }),
  );
});

test.each([
  [{ row: 3, column: 2, rows: 1, columns: 1 }, 'B3'],
  [{ row: 5, column: 3, rows: 2, columns: 2 }, 'C5:D6'],
  [{ row: 1, column: 26, rows: 1, columns: 2 }, 'Z1:AA1'],
  [{ row: 9, column: 1, rows: 3, columns: 1 }, 'A9:A11'],
])('%j is %s', (block, name) => {
  expect(a1Block(block)).toBe(name);
});

test('a cell is its column and its row', () => {
  expect(a1(10, 27)).toBe('AA10');
});
