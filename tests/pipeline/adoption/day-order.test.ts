/** Whether day or month comes first is settled by the whole column, or asked. */
import { settleDayOrder } from '../../../src/pipeline/adoption/day-order';
import type { Cell } from '../../../src/pipeline/cell';
import { day } from './sheet';

const settle = (cells: Cell[], display = cells.map(String)) => settleDayOrder(cells, display);

describe('the order of day and month', () => {
  test.each<[string, Cell[], string | null, string | null]>([
    ['one late day settles the column, month first', ['1/2/2026', '8/27/2014 11:29'], 'mdy', '1/2/2026'],
    ['one late day settles the column, day first', ['1/2/2026', '27/8/2014'], 'dmy', '1/2/2026'],
    ['undecidable: the person is asked', ['1/2/2026', '3/4/2026'], null, '1/2/2026'],
    ['the twelfth could still be December', ['1/2/2026', '12/5/2026', '5/12/2026'], null, '1/2/2026'],
    ['evidence both ways: the person is asked', ['13/1/2026', '1/13/2026', '2/3/2026'], null, '2/3/2026'],
    ['evidence both ways, but nothing depends on it', ['13/1/2026', '1/13/2026'], 'ymd', null],
    ['day and month alike: it does not matter', ['1/1/2026', '5/5/2026'], 'ymd', null],
    ['year first needs no order', ['2026/1/2', '令和8年3月4日'], 'ymd', null],
    ['a month’s name needs no order', ['2-Jan-2026', 'Feb 3, 2026'], 'ymd', null],
    ['empty and other text say nothing', ['', 'soon', 'TBD'], 'ymd', null],
  ])('%s', (_, cells, order, sample) => {
    expect(settle(cells)).toMatchObject({ order, sample });
  });

  test('real dates need none', () => {
    expect(settle([day('2026-01-02')], ['1/2/2026'])).toMatchObject({ order: 'ymd', needed: false });
  });

  test('texts among real dates follow the way those are shown', () => {
    const cells = [day('2026-01-30'), '3/4/2026'];
    expect(settle(cells, ['30/1/2026', '3/4/2026'])).toMatchObject({ order: 'dmy', needed: true });
    expect(settle(cells, ['1/30/2026', '3/4/2026'])).toMatchObject({ order: 'mdy', needed: true });
    expect(settle(cells, ['2026-01-30', '3/4/2026'])).toMatchObject({ order: null, sample: '3/4/2026' });
  });

  test('a column that the sheet half read is told', () => {
    const early = Array.from({ length: 8 }, (_, at) => day(`2026-03-0${at + 1}`));
    const shown = early.map((_, at) => `2026-03-0${at + 1}`);
    expect(settle([...early, '27/8/2026'], [...shown, '27/8/2026']).halfRead).toBe(true);
    expect(settle([...early, day('2026-03-20'), '27/8/2026'], [...shown, '', '27/8/2026']).halfRead).toBe(
      false,
    );
    expect(settle(early, shown).halfRead).toBe(false);
  });
});
