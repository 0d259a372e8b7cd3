/** The figures at the top in words: every figure with its n, targets and the period before beside it. */
import { rowsBehind } from '../../../src/funnel/behind';
import type { Choice } from '../../../src/funnel/choose';
import { figuresOf } from '../../../src/funnel/figures';
import { type ObserveOptions, observe } from '../../../src/funnel/observe';
import { readHistory } from '../../../src/funnel/read-history';
import { funnelWords } from '../../../src/i18n/funnel';
import type { Cell } from '../../../src/pipeline/cell';
import { headline, type Kpi } from '../../../src/workbook/funnel-tab/headline';
import { headlineSentences } from '../../../src/workbook/funnel-tab/headline-sentences';
import { on, STAGES, wall } from '../../funnel/history';

/** Of 40 leads a month in January to April, half won a month later at 1,200, of whom one in four leaves in June. */
const ROWS: Cell[][] = ['01', '02', '03', '04'].flatMap((month, m) =>
  [...Array(40).keys()].flatMap((i) => {
    const lead = `L${month}-${i}`;
    const next = `2026-0${m + 2}-10`;
    return [
      on(`2026-${month}-05`, 'entered', 'new', { lead }),
      on(`2026-${month}-20`, 'moved', 'meeting', { lead }),
      on(next, 'moved', i % 2 ? 'onboarding' : 'lost', { lead, amount: 1200 }),
      ...(i % 8 === 1 ? [on('2026-06-15', 'moved', 'churned', { lead, reason: 'price' })] : []),
    ];
  }),
);
const APRIL: Choice = { period: { from: wall('2026-04-01'), to: wall('2026-05-01') } };
const asOf = wall('2026-07-31');
const seen = (options: ObserveOptions = {}) =>
  observe(readHistory(ROWS), STAGES, { asOf, grossMargin: 0.5, ...options });

function shown(options: ObserveOptions, choice: Choice, language: 'en' | 'ja' = 'en') {
  const figures = figuresOf(seen(options), choice);
  const words = funnelWords(language);
  const kpis = headline(figures, words, '¥');
  const of = (label: string): Kpi => {
    const found = kpis.find((kpi) => kpi.label === label);
    if (found === undefined) throw new Error(label);
    return found;
  };
  return { kpis, of, said: headlineSentences(figures, words, '¥') };
}

test('the goal stands before the roles, the roles in the order of the handoffs', () => {
  const { kpis } = shown({}, {});
  expect(kpis.map(({ group }) => group)).toEqual([
    ...new Array(6).fill('goal'),
    'marketing',
    'inside_sales',
    'inside_sales',
    'field_sales',
    'customer_success',
    'handoffs',
  ]);
});

test('FNL-13: LTV with its formula worked out, churn with its customer-months', () => {
  const { of } = shown({}, {});
  // Customers at the first of March, April, May and June: 20, 40, 60, 80. July is not over yet.
  expect(of('Churn in a month')).toMatchObject({
    value: 20 / 200,
    detail: '20 of 200 customer-months, 7–15%',
  });
  expect(of('LTV').value).toBeCloseTo((100 * 0.5) / (20 / 200), 6);
  expect(of('LTV').detail).toBe('¥100 × 50.0% ÷ 10.0%');
});

test('a period: target and the period before, each rate with its n', () => {
  const targets = { wonAmount: 48_700, winRate: 0.8, leads: 30 };
  const { of } = shown({ targets }, APRIL);
  expect(of('Won amount')).toMatchObject({
    value: 24_000,
    against: 'target ¥48,000 · before ¥24,000 (n 20)',
  });
  expect(of('Leads')).toMatchObject({ value: 40, against: 'target 30 · before 40' });
  expect(of('Win rate (won ÷ closed)')).toMatchObject({
    value: 0.5,
    detail: '20 of 40, 35–65%',
    against: 'target 80.0% · before 50.0% (n 40)',
  });
});

test.each([
  ['en', ['Won amount: ¥24,000, below the target of ¥48,000.', 'On target: Leads.']],
  ['ja', ['受注金額は¥24,000で、目標の¥48,000に届いていません。', '目標を達成：リード。']],
] as const)('%s: what is missed is a warning, what is reached is told in one sentence', (language, texts) => {
  const { said } = shown({ targets: { wonAmount: 48_700, leads: 30 } }, APRIL, language);
  expect(said).toEqual([
    { text: texts[0], warn: true },
    { text: texts[1], warn: false },
  ]);
});

test.each([
  [{ winRate: 0.9 }, /below the target of 90\.0%/, true],
  [{ winRate: 0.55 }, /by chance/, false],
  [{ churnMonth: 0.01 }, /above the target of 1\.0% at most/, true],
])('FNL-5: %j', (targets, text, warn) => {
  const { said } = shown({ targets }, 'winRate' in targets ? APRIL : {});
  expect(said).toEqual([{ text: expect.stringMatching(text), warn }]);
});

test('FNL-5: on few cases nothing is said of a target', () => {
  const { said, of } = shown({ targets: { winRate: 0.9 }, minimumN: 41 }, APRIL);
  expect(said).toEqual([]);
  expect(of('Win rate (won ÷ closed)').detail).toBe('20 of 40, 35–65% (n < 41)');
});

test('each figure that leads to rows leads to some, and the count is of the figure', () => {
  const observed = seen();
  for (const kpi of shown({}, APRIL).kpis) {
    if (kpi.behind === undefined) continue;
    const rows = rowsBehind(observed, APRIL, kpi.behind);
    expect(rows).not.toBeNull();
    if (kpi.format === 'count') expect(rows).toHaveLength(Number(kpi.value));
  }
});
