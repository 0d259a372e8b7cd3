/** Every number of the report leads to as many rows as it says. */
import fc from 'fast-check';
import { behindKey, rowsBehind } from '../../../src/funnel/behind';
import { OUTCOMES } from '../../../src/funnel/behind/outcomes';
import type { Choice } from '../../../src/funnel/choose';
import { type Figures, figuresOf } from '../../../src/funnel/figures';
import { type Observed, observe } from '../../../src/funnel/observe';
import { readHistory } from '../../../src/funnel/read-history';
import { foldText } from '../../../src/funnel/text';
import type { Cell } from '../../../src/pipeline/cell';
import { EVENT_KINDS } from '../../../src/pipeline/event';
import { on, STAGES, wall } from '../history';

const START = wall('2026-01-01');
const event = fc.record({
  lead: fc.integer({ min: 1, max: 5 }),
  kind: fc.constantFrom(...EVENT_KINDS, 'entered' as const, 'moved' as const),
  to: fc.constantFrom(...STAGES.map((stage) => stage.key), '', 'unknown'),
  day: fc.option(fc.integer({ min: 0, max: 300 }), { nil: null, freq: 8 }),
  source: fc.constantFrom('', 'Web', 'ｗｅｂ', 'A/B test'),
  via: fc.constantFrom('cell', 'sidebar'),
  reason: fc.constantFrom('', 'other'),
});
const histories = fc.array(event, { maxLength: 30 }).map((events) =>
  events.map(({ day, kind, to, lead, ...more }): Cell[] => {
    const when = day === null ? '' : new Date(START + day * 86_400_000);
    return on(when, kind, to, { lead: `L${lead}`, ...more });
  }),
);
const choices = fc.constantFrom<Choice>(
  {},
  { period: { from: START + 50 * 86_400_000, to: START + 200 * 86_400_000 } },
);

/** Each number with the key of its rows. */
function numbersOf(figures: Figures): Array<[string, number | null]> {
  const { milestones, stages, beside, sources, winRate, reality } = figures;
  return [
    ...milestones.flatMap(
      ({ key, reached, timed }): Array<[string, number]> => [
        [behindKey('milestones', key, 'reached'), reached],
        [behindKey('milestones', key, 'timed'), timed],
      ],
    ),
    ...stages.flatMap(
      ({ stage, reached, timed, thereNow }): Array<[string, number]> => [
        [behindKey('stages', stage.key, 'reached'), reached],
        [behindKey('stages', stage.key, 'timed'), timed],
        [behindKey('stages', stage.key, 'now'), thereNow],
      ],
    ),
    ...beside.map(({ stage, thereNow }): [string, number] => [
      behindKey('stages', stage.key, 'now'),
      thereNow,
    ]),
    ...sources.flatMap((source) =>
      (
        [
          ['lead', source.leads],
          ['qualified', source.qualified],
          ['meeting', source.meeting],
          ['won', source.won],
        ] as const
      ).map(([key, n]): [string, number] => [behindKey('sources', foldText(source.source), key), n]),
    ),
    ...OUTCOMES.map((outcome): [string, number] => [behindKey('outcomes', outcome), winRate[outcome]]),
    [behindKey('outcomes', 'closed'), winRate.rate.n],
    [behindKey('outcomes', 'overdue'), winRate.overdue.n],
    [behindKey('reality', 'handMoves'), reality.handMoves],
    [behindKey('reality', 'overrides'), reality.overrides],
    [behindKey('reality', 'undated'), reality.undatedPasses],
    [behindKey('reality', 'negative'), reality.negativeDurations],
    [behindKey('reality', 'gone'), reality.gone],
    [behindKey('all', 'leads'), figures.leads],
    [behindKey('all', 'passes'), figures.passes],
    [behindKey('all', 'recovered'), figures.recoveredPasses],
  ];
}

test('the count shown is the count of the rows found, each of them a lead of the history', () => {
  fc.assert(
    fc.property(histories, choices, (rows, choice) => {
      const observed: Observed = observe(readHistory(rows), STAGES);
      for (const [key, shown] of numbersOf(figuresOf(observed, choice))) {
        const found = rowsBehind(observed, choice, key);
        expect([key, found?.length]).toEqual([key, shown]);
        for (const { lead, pass } of found ?? []) {
          expect(observed.history.leadIds[lead]).toBeDefined();
          if (pass >= 0) expect(observed.passes.lead[pass]).toBe(lead);
        }
      }
    }),
    { numRuns: 200 },
  );
});

test.each([
  '',
  'stages',
  'stages/moon/now',
  'stages/new/moon',
  'milestones/won',
  'sources',
  'outcomes/x',
  '__proto__/x',
])('no such figure: %s', (key) => {
  expect(rowsBehind(observe(readHistory([]), STAGES), {}, key)).toBeNull();
});

test('who stands in a stage is told oldest first, the undated last', () => {
  const rows = [
    on('2026-03-01', 'entered', 'new', { lead: 'young' }),
    on('', 'entered', 'new', { lead: 'undated' }),
    on('2026-01-01', 'entered', 'new', { lead: 'old' }),
  ];
  const observed = observe(readHistory(rows), STAGES);
  const found = rowsBehind(observed, {}, behindKey('stages', 'new', 'now')) ?? [];
  expect(found.map(({ lead }) => observed.history.leadIds[lead])).toEqual(['old', 'young', 'undated']);
});
