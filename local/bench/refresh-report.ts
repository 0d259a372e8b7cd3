/** Sets what refreshes cost in a table, and the calls of those that have a budget one by one. */
import { REFRESH_SECONDS } from './budgets';
import type { Refreshed } from './refreshes';
import { beside, fixed, grouped, table } from './table';

export function refreshReport(refreshes: readonly Refreshed[]): string {
  const largest = refreshes[refreshes.length - 1]?.events;
  const shown = refreshes.filter(({ events, refresh }) => events === largest && refresh in REFRESH_SECONDS);
  return [
    'A report. All are quick ones, in the background, but those that somebody asks for: they look at every lead',
    'first, for what was typed. A large History is read anew in two runs, and the tab keeps its report until the',
    'second. Painting anew is what another look costs: a new line in a table, a new alarm.',
    '',
    refreshTable(refreshes),
    '',
    ...shown.map(callsOf),
  ].join('\n');
}

function refreshTable(refreshes: readonly Refreshed[]): string {
  return table(
    [
      ['refresh', 'events', 'cells read', 'service calls', 'metadata', 'modelled s', 'budget', 'here s'],
      ...refreshes.map(({ refresh, events, reading, cellsRead }) => [
        refresh,
        grouped(events),
        grouped(cellsRead),
        grouped(reading.serviceCalls),
        grouped(reading.metadataCalls),
        fixed(reading.modelledSeconds, 2),
        beside(reading.modelledSeconds, REFRESH_SECONDS[refresh]),
        fixed(reading.wallSeconds, 2),
      ]),
    ],
    [0, 6],
  );
}

function callsOf({ refresh, events, reading, calls }: Refreshed): string {
  const priced = calls.map(({ name, ms, cellsRead }) => [
    name,
    fixed(ms, 0),
    cellsRead ? grouped(cellsRead) : '',
  ]);
  const rest = 1000 * reading.modelledSeconds - calls.reduce((sum, { ms }) => sum + ms, 0);
  const rows = [
    ['call', 'modelled ms', 'cells read'],
    ...priced,
    ['start, and calls for metadata', fixed(rest, 0), ''],
  ];
  return `${refresh}, ${grouped(events)} events:\n${table(rows, [0])}\n`;
}
