/** The table of filters that the funnel is timed against says what the funnel says. */
import { eventRows, STAGE_ROWS } from '../../../local/bench/events';
import { filterTable } from '../../../local/bench/filter-table';
import type { Rows } from '../../../src/funnel/read-history';
import { funnelTable } from '../../../src/usecases/custom-functions/tables';

test.each([7, 40, 999, 5000])('of %i events', (events) => {
  const rows = eventRows(events, Date);
  const funnel = funnelTable([rows as Rows, STAGE_ROWS]).slice(1);
  expect(filterTable(rows, STAGE_ROWS)).toEqual(
    funnel.map(([stage, reached, rate, , , , median, , now]) => [stage, reached, rate, median, now]),
  );
});
