/** FNL-7, FNL-8: win rate and sources, each by a worked example. */
import { computeFigures, type Figures, type FunnelOptions } from '../../src/funnel/figures';
import type { Cell } from '../../src/pipeline/cell';
import { on, STAGES } from './history';

const figuresOf = (rows: Cell[][], options: FunnelOptions = {}): Figures =>
  computeFigures(rows, STAGES, options);

describe('FNL-7: win rate', () => {
  const rows = [
    on('2026-01-01', 'entered', 'meeting', { lead: 'won' }),
    on('2026-01-02', 'accepted', 'onboarding', { lead: 'won' }),
    on('2026-01-01', 'entered', 'meeting', { lead: 'churned' }),
    on('2026-01-02', 'accepted', 'onboarding', { lead: 'churned' }),
    on('2026-01-03', 'moved', 'churned', { lead: 'churned' }),
    on('2026-01-01', 'entered', 'meeting', { lead: 'lost' }),
    on('2026-01-02', 'moved', 'lost', { lead: 'lost' }),
    on('2026-01-01', 'entered', 'new', { lead: 'unfit' }),
    on('2026-01-02', 'moved', 'disqualified', { lead: 'unfit' }),
    on('2026-01-01', 'entered', 'new', { lead: 'nurture' }),
    on('2026-01-02', 'moved', 'nurture', { lead: 'nurture' }),
    on('2026-01-01', 'entered', 'new', { lead: 'gone' }),
    on('2026-01-02', 'moved', '', { lead: 'gone', from: 'new' }),
    on('2026-01-01', 'entered', 'new', { lead: 'zombie' }),
    on('2026-05-01', 'entered', 'new', { lead: 'fresh' }),
    on('2026-06-01', 'touched', '', { lead: 'fresh' }),
  ];
  const { winRate } = figuresOf(rows);

  test('won ÷ (won + lost); not a fit, nurture and the rest are apart', () => {
    expect(winRate.rate).toMatchObject({ k: 2, n: 3, rate: 2 / 3 });
    expect(winRate).toMatchObject({
      won: 2,
      lost: 1,
      open: 2,
      disqualified: 1,
      parked: 1,
      gone: 1,
      churned: 0,
    });
  });

  test('won ÷ all is another figure', () => {
    expect(winRate.ofAll).toMatchObject({ k: 2, n: 8 });
  });

  test('leads open for longer than T stand beside it', () => {
    expect(winRate.overdue).toMatchObject({ n: 1, winRate: { k: 2, n: 4 } });
    expect(winRate.overdue.oldest).toEqual([{ leadId: 'zombie', days: 151 }]);
  });
});

describe('FNL-8: sources', () => {
  const rows = [
    on('2026-01-01', 'entered', 'new', { lead: 'a', source: 'Web' }),
    on('2026-01-01', 'entered', 'new', { lead: 'b', source: ' web ' }),
    on('2026-01-01', 'entered', 'meeting', { lead: 'c', source: 'ＷＥＢ', amount: 10 }),
    on('2026-01-05', 'accepted', 'onboarding', { lead: 'c' }),
    on('2026-01-01', 'entered', 'new', { lead: 'd', source: 'Web' }),
    on('2026-01-01', 'entered', 'new', { lead: 'e' }),
    on('2026-01-01', 'entered', 'new', { lead: 'f', source: '展示会' }),
    on('2026-01-02', 'touched', '', { lead: 'f', source: 'other' }),
  ];

  test('compared folded, the commonest spelling shown, blank a row of its own', () => {
    const { sources } = figuresOf(rows);
    expect(sources.map(({ source, leads, won }) => [source, leads, won])).toEqual([
      ['Web', 4, 1],
      ['', 1, 0],
      ['展示会', 1, 0],
    ]);
    expect(sources[0]).toMatchObject({ qualified: 1, meeting: 1, revenue: 10, medianDaysToWon: 4 });
  });

  test('of spellings written equally often, the first one is shown', () => {
    const spelled = ['web', 'Web'].map((source) =>
      on('2026-01-01', 'entered', 'new', { lead: source, source }),
    );
    expect(figuresOf(spelled).sources.map((one) => one.source)).toEqual(['web']);
  });

  test.each<[string | undefined, number]>([
    [undefined, 6],
    ['web', 4],
    ['展示会', 1],
    ['', 1],
    ['nothing of ours', 0],
  ])('only the passes of %p', (source, leads) => {
    const figures = figuresOf(rows, { source });
    expect(figures.leads).toBe(leads);
    expect(figures.stages[0].thereNow + figures.winRate.won).toBe(leads);
  });

  test('a later pass has its own source, else its lead’s', () => {
    const again = (source: string): Cell[][] => [
      on('2026-01-01', 'entered', 'new', { source: 'Web' }),
      on('2026-01-02', 'moved', 'lost'),
      on('2026-02-01', 'entered', 'new', { source }),
    ];
    expect(figuresOf(again('Seminar')).sources.map((one) => one.source)).toEqual(['Web', 'Seminar']);
    expect(figuresOf(again('')).sources).toMatchObject([{ source: 'Web', leads: 2 }]);
  });
});
