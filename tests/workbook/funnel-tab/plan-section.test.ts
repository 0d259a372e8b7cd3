/** The reverse plan on the tab: its verdict in words, and honest blanks where nothing can be said. */
import { computeFigures } from '../../../src/funnel/figures';
import { funnelWords } from '../../../src/i18n/funnel';
import type { Cell } from '../../../src/pipeline/cell';
import type { Targets } from '../../../src/pipeline/targets';
import { planSections } from '../../../src/workbook/funnel-tab/plan-section';
import { renderTextReport } from '../../../src/workbook/funnel-tab/text-report';
import { on, STAGES, wall } from '../../funnel/history';

const ROWS: Cell[][] = [...Array(40).keys()].flatMap((at) => {
  const lead = `L${at}`;
  const month = 1 + (at % 3);
  const day = `2026-0${month}-0${1 + (at % 7)}`;
  return [
    on(day, 'entered', 'new', { lead, amount: at < 20 ? 100_000 : '' }),
    on(`2026-0${month}-10`, 'moved', 'meeting', { lead }),
    on(`2026-0${month}-25`, 'moved', at < 20 ? 'onboarding' : 'lost', { lead }),
  ];
});
const sectionsOf = (
  targets: Targets,
  language: 'en' | 'ja' = 'en',
  minimumN = 30,
): ReturnType<typeof planSections> =>
  planSections(
    computeFigures(ROWS, STAGES, { asOf: wall('2026-06-30'), minimumN, targets }),
    funnelWords(language),
    '¥',
  );
const verdict = (targets: Targets, minimumN = 30): Cell =>
  sectionsOf(targets, 'en', minimumN)[0].lines[0].values[0] as Cell;
const BY = { planBy: wall('2026-12-31') };

test.each([
  [
    'reached',
    { planAmount: 1_000_000, planFrom: wall('2026-01-01'), ...BY },
    /^The plan is reached: ¥2,000,000 of ¥1,000,000/,
  ],
  [
    'reachable',
    { planAmount: 1_000_000, ...BY },
    /^Within reach: the plan takes 20 new leads \(16–30\) until 2026-12-10/,
  ],
  ['stretch', { planAmount: 2_200_000, ...BY }, /^A stretch: .*only if every rate is as good/],
  ['too slow', { planAmount: 90_000_000, ...BY }, /^Out of reach at this pace: even at best/],
  [
    'too late',
    { planAmount: 1_000_000, planBy: wall('2026-07-05') },
    /^Out of reach: leads that enter after 2026-06-\d\d/,
  ],
])('%s is said in plain words', (_, targets, said) => {
  expect(verdict(targets)).toMatch(said);
});

const KNOWN = { text: '20 of 40', parts: { k: 20, n: 40 } };

test('too thin: names what is missing, and shows no number of leads', () => {
  const [needed, , basis] = sectionsOf({ planAmount: 1_000_000, ...BY }, 'en', 50);
  expect(needed.lines).toHaveLength(1);
  expect(needed.lines[0].values[0]).toMatch(
    /^Cannot plan yet: .*Lead to qualified, Qualified to meeting, Meeting to won/,
  );
  expect(basis.lines[2].values).toEqual(['Meeting to won', 'missing', null, KNOWN, null, null]);
});

test('no plan, no section', () => {
  expect(sectionsOf({})).toEqual([]);
});

test.each(['en', 'ja'] as const)('no hole in any text (%s)', (language) => {
  for (const target of [1, 1_000_000, 90_000_000])
    for (const by of ['2026-06-01', '2026-07-05', '2026-12-31', '2028-12-31'])
      for (const minimumN of [10, 50]) {
        const figures = computeFigures(ROWS, STAGES, {
          asOf: wall('2026-06-30'),
          minimumN,
          targets: { planAmount: target, planBy: wall(by) },
        });
        const text = renderTextReport(figures, { words: funnelWords(language), currency: '¥' });
        expect(text).not.toMatch(/NaN|Infinity|undefined|null|object/);
      }
});

test('a line has a key for each value, and no more weeks are listed than a year has', () => {
  const sections = sectionsOf({ planAmount: 1_000_000, planBy: wall('2028-12-31') });
  for (const { lines, columns } of sections)
    for (const { values, behind, caption } of lines) {
      if (behind) expect(behind).toHaveLength(values.length);
      if (!caption) expect(values.length).toBe(columns.length);
    }
  expect(sections[3].lines).toHaveLength(53);
  expect(sections[3].notes[1]).toMatch(/later weeks/);
});
