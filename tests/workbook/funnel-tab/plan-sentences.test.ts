/** The reverse plan among the sentences at the top: on the team's own figures, or not at all. */
import fc from 'fast-check';
import { computeFigures } from '../../../src/funnel/figures';
import { EVERY_LANGUAGE } from '../../../src/i18n';
import { funnelWords } from '../../../src/i18n/funnel';
import type { Cell } from '../../../src/pipeline/cell';
import type { Targets } from '../../../src/pipeline/targets';
import { planPlaceSentences, planSentences } from '../../../src/workbook/funnel-tab/plan-sentences';
import { buildReport } from '../../../src/workbook/funnel-tab/report';
import type { Sentence } from '../../../src/workbook/funnel-tab/sentences';
import { planCellsToFill } from '../../../src/workbook/plan-place';
import { settingsToRows } from '../../../src/workbook/settings-tab';
import { on, STAGES, wall } from '../../funnel/history';
import { SETTINGS } from '../../support/pipeline';

/** Of 40 leads from January to March, half won at 100,000 each. */
const ROWS: Cell[][] = [...Array(40).keys()].flatMap((at) => {
  const lead = `L${at}`;
  const month = 1 + (at % 3);
  return [
    on(`2026-0${month}-0${1 + (at % 7)}`, 'entered', 'new', { lead, amount: at < 20 ? 100_000 : '' }),
    on(`2026-0${month}-10`, 'moved', 'meeting', { lead }),
    on(`2026-0${month}-25`, 'moved', at < 20 ? 'onboarding' : 'lost', { lead }),
  ];
});
const BY = { planBy: wall('2026-12-31') };
const ASSUMED: Targets = {
  assumeWinRate: 0.9,
  assumeMeetingRate: 0.9,
  assumeLeadRate: 0.9,
  assumeAmount: 1_000_000,
  assumeDaysToMeeting: 1,
  assumeDaysToWon: 1,
};

function said(targets: Targets, minimumN = 30, language: 'en' | 'ja' = 'en'): Sentence[] {
  const figures = computeFigures(ROWS, STAGES, { asOf: wall('2026-06-30'), minimumN, targets });
  return planSentences(figures, funnelWords(language), '¥');
}

test.each<[string, Targets, RegExp, boolean]>([
  [
    'reached',
    { planAmount: 1_000_000, planFrom: wall('2026-01-01'), ...BY },
    /^Plan: ¥1,000,000 by 2026-12-31\. The plan is reached: ¥2,000,000 of ¥1,000,000 is won\.$/,
    false,
  ],
  [
    'reachable',
    { planAmount: 1_000_000, ...BY },
    /^Plan: .* Within reach: .* Needed in the week from 2026-06-30: new leads 1, meetings 1, wins 1\.$/,
    false,
  ],
  [
    'a stretch',
    { planAmount: 2_200_000, ...BY },
    /^Plan: .* A stretch: .* Needed in the week from 2026-06-30: new leads \d+,/,
    true,
  ],
  ['out of reach at this pace', { planAmount: 90_000_000, ...BY }, /^Plan: .* smaller amount\.$/, true],
  [
    'out of reach by its day',
    { planAmount: 1_000_000, planBy: wall('2026-07-05') },
    /^Plan: .* Out of reach: leads that enter after .* smaller amount\.$/,
    true,
  ],
])('%s', (_, targets, text, warn) => {
  const found = said(targets);
  expect(found).toHaveLength(1);
  expect(found[0].text).toMatch(text);
  expect(found[0].warn).toBe(warn);
});

test('in Japanese', () => {
  expect(said({ planAmount: 1_000_000, ...BY }, 30, 'ja')[0].text).toMatch(
    /^計画：2026-12-31までに¥1,000,000。届く範囲です：.*2026-06-30からの1週間に必要：新規リード1件、商談1件、受注1件。$/,
  );
});

describe('FNL-5: silent where the data does not support it', () => {
  test('too few leads', () => {
    expect(said({ planAmount: 1_000_000, ...BY }, 50)).toEqual([]);
  });

  test('assumptions typed in their place, however rosy', () => {
    expect(said({ planAmount: 1_000_000, ...BY, ...ASSUMED }, 50)).toEqual([]);
    expect(said({ planAmount: 1_000_000, ...BY, ...ASSUMED }, 30)).toHaveLength(1);
  });

  test('but what is won is won', () => {
    const targets = { planAmount: 1_000_000, planFrom: wall('2026-01-01'), ...BY };
    expect(said(targets, 50)[0].text).toMatch(/The plan is reached/);
  });

  test('no plan', () => {
    expect(said({})).toEqual([]);
    expect(said({ planAmount: 5 })).toEqual([]);
  });
});

test.each(['en', 'ja'] as const)('no hole in any sentence (%s)', (language) => {
  const amounts = fc.integer({ min: 1, max: 200_000_000 });
  const days = fc.integer({ min: wall('2026-01-05') / 86_400_000, max: wall('2029-01-05') / 86_400_000 });
  fc.assert(
    fc.property(amounts, days, (planAmount, day) => {
      for (const { text } of said({ planAmount, planBy: day * 86_400_000 }, 30, language))
        expect(text).not.toMatch(/NaN|Infinity|undefined|null|object|\.\.|。。/);
    }),
    { numRuns: 60 },
  );
});

describe('where a plan is typed', () => {
  const [en, ja] = EVERY_LANGUAGE;
  const cells = (targets: Targets, words = en): ReturnType<typeof planCellsToFill> =>
    planCellsToFill(settingsToRows({ ...SETTINGS, targets }, words), EVERY_LANGUAGE, targets);
  const at = (rows: Cell[][], cell: string): Cell => {
    const [, letters, row] = /^([A-Z]+)(\d+)$/.exec(cell)!;
    const column = [...letters].reduce((all, letter) => 26 * all + letter.charCodeAt(0) - 64, 0);
    // The name stands left of the value.
    return rows[Number(row) - 1][column - 2];
  };

  test.each([
    ['English', en],
    ['Japanese', ja],
  ])('the cells beside the names, on a tab in %s', (_, words) => {
    const rows = settingsToRows({ ...SETTINGS, targets: {} }, words);
    const { amount, by } = cells({}, words)!;
    expect([at(rows, amount!), at(rows, by!)]).toEqual(['plan_amount', 'plan_by']);
  });

  test('only what is missing; nothing once both are there, or where a row is gone', () => {
    expect(cells({ planAmount: 5 })).toMatchObject({ amount: null, by: expect.any(String) });
    expect(cells({ planBy: 5 })).toMatchObject({ amount: expect.any(String), by: null });
    expect(cells({ planAmount: 5, planBy: 5 })).toBeNull();
    const rows = settingsToRows({ ...SETTINGS, targets: {} }, en).filter((row) => !row.includes('plan_by'));
    expect(planCellsToFill(rows, EVERY_LANGUAGE, {})).toBeNull();
    expect(planCellsToFill([], EVERY_LANGUAGE, {})).toBeNull();
  });

  test.each([
    [
      'en',
      'AD20',
      'AD22',
      /^No plan yet: type the amount to win in Settings!AD20 and its last day in Settings!AD22, /,
    ],
    ['en', null, 'AD22', /^No plan yet: type its last day in Settings!AD22, and/],
    [
      'ja',
      'AD20',
      'AD22',
      /^計画はまだありません。Settings!AD20 に目標金額、Settings!AD22 に期日を入力すると、/,
    ],
  ] as const)('one quiet line, and its link (%s, %s, %s)', (language, amount, by, text) => {
    const words = funnelWords(language);
    const place = { amount, by, tab: 'Settings', sheetId: 7 };
    const [line] = planPlaceSentences(place, words);
    expect(line.text).toMatch(text);
    expect(line).toMatchObject({ warn: false, link: { sheetId: 7, range: amount ?? by } });
    expect(planPlaceSentences(null, words)).toEqual([]);
    const report = (rows: Cell[][]): readonly Sentence[] =>
      buildReport(computeFigures(rows, STAGES), { words, planPlace: place }).sentences;
    expect(report(ROWS).at(-1)).toEqual(line);
    // Nobody plans on an empty workbook.
    expect(report([])).not.toContainEqual(line);
  });
});
