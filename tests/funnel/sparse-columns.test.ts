/** Columns kept only where there is something to keep answer like full ones. */
import fc from 'fast-check';
import { RowNumbers } from '../../src/funnel/row-numbers';
import { SparseNumbers } from '../../src/funnel/sparse-numbers';

test('a sparse column gives each place its number, and not-a-number to the others', () => {
  fc.assert(
    fc.property(
      fc.array(fc.option(fc.double({ noNaN: true }), { nil: undefined }), { maxLength: 300 }),
      (full) => {
        const column = new SparseNumbers();
        full.forEach((value, place) => {
          if (value !== undefined) column.add(place, value);
        });
        expect(full.map((_, place) => column.at(place))).toEqual(full.map((value) => value ?? Number.NaN));
        expect(column.at(full.length)).toBeNaN();
      },
    ),
  );
});

test('rows are known of each event, whatever stands between them', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof({ weight: 5, arbitrary: fc.constant(1) }, fc.integer({ min: 1, max: 9 })), {
        maxLength: 300,
      }),
      (steps) => {
        const rows = new RowNumbers();
        let row = 1;
        const all = steps.map((step) => {
          row += step;
          return row;
        });
        all.forEach((at, event) => {
          rows.add(event, at);
        });
        expect(all.map((_, event) => rows.at(event))).toEqual(all);
      },
    ),
  );
});
