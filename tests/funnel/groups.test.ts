/** FNL-4, FNL-5, FNL-8: figures side by side by source, by owner, and by a column of the team's tab. */
import { computeFigures, type Figures, type FunnelOptions } from '../../src/funnel/figures';
import type { GroupBy } from '../../src/funnel/groups';
import type { Cell } from '../../src/pipeline/cell';
import { on, STAGES, wall } from './history';

const groupsOf = (
  rows: Cell[][],
  groupBy: GroupBy,
  options: FunnelOptions = {},
): NonNullable<Figures['groups']> => computeFigures(rows, STAGES, { ...options, groupBy }).groups!;
const owned = (row: Cell[], owner: string): Cell[] => row.map((cell, at) => (at === 8 ? owner : cell));

test('no groups unless asked for', () => {
  expect(computeFigures([on('2026-01-01', 'entered', 'new')], STAGES).groups).toBeNull();
});

test('FNL-8: sources are compared folded, a blank one is a row of its own', () => {
  const rows = [' web ', 'Web', 'ＷＥＢ', 'Web', '', 'Fair'].map((source, at) =>
    on('2026-01-01', 'entered', 'new', { lead: `L${at}`, source }),
  );
  const { groups } = groupsOf(rows, { kind: 'source' });
  expect(groups.map(({ name, leads }) => [name, leads])).toEqual([
    ['Web', 4],
    ['', 1],
    ['Fair', 1],
  ]);
});

test('by owner means the last owner of the pass', () => {
  const rows = [
    owned(on('2026-01-01', 'entered', 'new'), 'Ann'),
    owned(on('2026-01-02', 'moved', 'screening'), 'Bo'),
    owned(on('2026-01-03', 'moved', 'lost'), ''),
    owned(on('2026-02-01', 'moved', 'meeting'), 'Ann'),
    on('2026-02-01', 'entered', 'new', { lead: 'L2' }),
  ];
  const { groups } = groupsOf(rows, { kind: 'owner' });
  expect(groups.map(({ name, leads, meeting }) => [name, leads, meeting])).toEqual([
    ['Bo', 1, 0],
    ['Ann', 1, 1],
    ['', 1, 0],
  ]);
});

test('by a column of the team’s tab: every pass of a lead counts where its lead stands', () => {
  const rows = [
    on('2026-01-01', 'entered', 'new', { lead: 'a' }),
    on('2026-01-02', 'moved', 'lost', { lead: 'a' }),
    on('2026-02-01', 'moved', 'onboarding', { lead: 'a', amount: 7 }),
    on('2026-01-01', 'entered', 'new', { lead: 'b' }),
    on('2026-01-01', 'entered', 'new', { lead: 'c' }),
  ];
  const of = new Map([
    ['a', 'East'],
    ['b', ' east '],
  ]);
  const { groups } = groupsOf(rows, { kind: 'column', name: 'Region', of });
  expect(groups).toMatchObject([
    { name: 'East', leads: 3, won: 1, wonFirstPass: 0, wonRecovered: 1, revenue: 7, medianDaysToWon: 0 },
    { name: '', leads: 1, won: 0, revenue: 0 },
  ]);
});

test('FNL-4: within T is over the passes that were watched for T days', () => {
  const rows = [
    on('2026-01-01', 'entered', 'new', { lead: 'a' }),
    on('2026-03-01', 'moved', 'onboarding', { lead: 'a' }),
    on('2026-01-01', 'entered', 'new', { lead: 'b' }),
    on('2026-05-01', 'moved', 'onboarding', { lead: 'b' }),
    on('2026-04-20', 'entered', 'onboarding', { lead: 'young' }),
    on('2026-01-01', 'entered', 'new', { lead: 'timeless' }),
    on('', 'moved', 'onboarding', { lead: 'timeless' }),
    on('', 'entered', 'onboarding', { lead: 'undated' }),
  ];
  const { groups } = groupsOf(rows, { kind: 'source' }, { asOf: wall('2026-06-01') });
  expect(groups[0]).toMatchObject({ leads: 5, won: 5, ever: { k: 5, n: 5 } });
  expect(groups[0].within).toMatchObject([
    { k: 1, n: 2 },
    { k: 1, n: 2 },
    { k: 1, n: 2 },
  ]);
});

describe('200 groups are shown one by one', () => {
  const rows = (count: number): Cell[][] =>
    [...Array(count).keys()].flatMap((at) => [
      on('2026-01-01', 'entered', 'new', { lead: `L${at}`, source: `S${at}` }),
      ...(at < 3 ? [on('2026-01-01', 'entered', 'new', { lead: `M${at}`, source: `S${at}` })] : []),
    ]);

  test.each([
    [199, 199, 0],
    [200, 200, 0],
    [201, 200, 1],
    [260, 200, 60],
  ])('of %d: %d, and %d together', (all, shown, rest) => {
    const figures = groupsOf(rows(all), { kind: 'source' });
    expect([figures.groups.length, figures.rest?.groups ?? 0]).toEqual([shown, rest]);
    expect(figures.rest?.figures.leads ?? 0).toBe(rest);
    expect(figures.groups[0].leads).toBe(2);
  });
});
