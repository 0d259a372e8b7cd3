/** The Funnel tab as cells: a rectangle that says what the figures say, in both languages. */
import { computeFigures, type Figures } from '../../../src/funnel/figures';
import { defaultsEn, defaultsJa } from '../../../src/i18n/defaults';
import { funnelWords } from '../../../src/i18n/funnel';
import type { Cell } from '../../../src/pipeline/cell';
import type { Language } from '../../../src/pipeline/settings';
import { DEFAULT_STAGES, type Stage } from '../../../src/pipeline/stage';
import { type FunnelTabOptions, renderFunnelTab } from '../../../src/workbook/funnel-tab/funnel-tab';
import * as grid from '../../../src/workbook/funnel-tab/grid';
import type { ComputedTab } from '../../../src/workbook/port';
import { on, wall } from '../../funnel/history';

const stagesIn = (language: Language): Stage[] => {
  const labels: Record<string, string> = (language === 'ja' ? defaultsJa : defaultsEn).stages;
  return DEFAULT_STAGES.map((stage) => ({ ...stage, label: labels[stage.key] }));
};
const NOW = wall('2026-06-30T18:00:00');

/** 40 leads of January, half of them won on day 20, the others lost; 3 of May still open. */
const ROWS: Cell[][] = [...Array(40).keys()].flatMap((index) => {
  const lead = `L${index}`;
  const won = index % 2 === 0;
  return [
    on('2026-01-10', 'entered', 'new', { lead, source: 'Web' }),
    on('2026-01-12', 'offered', 'screening', { lead, from: 'new', actor: 'Ann' }),
    on('2026-01-13', 'accepted', 'screening', { lead, from: 'new' }),
    on('2026-01-20', 'moved', 'meeting', { lead, via: 'cell' }),
    won
      ? on('2026-01-30', 'accepted', 'onboarding', { lead, from: 'closing', amount: 1000 })
      : on('2026-01-30', 'moved', 'lost', { lead }),
  ];
});
for (let index = 0; index < 3; index++) ROWS.push(on('2026-05-20', 'entered', 'new', { lead: `M${index}` }));
ROWS.push(on('', 'entered', 'new', { lead: 'N' }));

function rendered(rows: Cell[][], language: Language, options: Partial<FunnelTabOptions> = {}): ComputedTab {
  const figures: Figures = computeFigures(rows, stagesIn(language), { asOf: rows.length ? NOW : null });
  return renderFunnelTab(figures, {
    words: funnelWords(language),
    generatedOn: NOW,
    historyTab: 'History',
    ...options,
  });
}
/** The cells of a table's line, from its label on. */
const cellsOf = (row: Cell[]): Cell[] => row.slice(grid.FIRST - 1, grid.LAST);
const lineOf = (tab: ComputedTab, first: Cell): Cell[] => cellsOf(tab.rows.find((row) => row[1] === first)!);
/** What people read: the hidden column is not for them, and how a moment is written is for its format to say. */
const text = (tab: ComputedTab): string =>
  tab.rows
    .map((row) =>
      cellsOf(row)
        .map((cell) => (cell instanceof Date ? '' : cell))
        .join(' '),
    )
    .join('\n');
/** How many formulas the frame has. */
const NATIVE = 2;

describe.each<Language>(['en', 'ja'])('FNL-4, FNL-5: cohorts by age, %s', (language) => {
  const tab = rendered(ROWS, language);
  const { agesTitle, byAge } = funnelWords(language).cohorts;
  const title = tab.rows.findIndex((row) => row[grid.FIRST - 1] === agesTitle);
  const [header, january, ofJanuary, may, ofMay, note] = tab.rows.slice(title + 1, title + 7).map(cellsOf);
  const at = (days: number): number => header.indexOf(byAge(String(days)));

  test('every share has its k, its n and its interval below it', () => {
    for (const days of [30, 60, 90, 120])
      expect([january[at(days)], ofJanuary[at(days)]]).toEqual([0.5, '20/40\n35–65%']);
    expect([may[at(30)], ofMay[at(30)]]).toEqual([0, '0/3\n0–56%']);
    const shares = january.filter((cell) => typeof cell === 'number').length - 1;
    expect(ofJanuary.filter((cell) => cell !== '')).toHaveLength(shares);
  });

  test('what could not be watched for so long is a dash, with nothing below it', () => {
    for (const days of [60, 90, 120, 180]) expect([may[at(days)], ofMay[at(days)]]).toEqual(['–', '']);
    expect(String(note[0])).toContain(funnelWords(language).cohorts.agesNote);
  });

  test('k and n lead to the same rows as their share, and no line parts them', () => {
    const row = title + 3;
    const keys = (of: number): Array<[number, string]> =>
      tab.behind.filter((one) => one.row === of).map(({ column, key }) => [column, key]);
    const below = keys(row + 1);
    expect(below.length).toBeGreaterThan(3);
    expect(keys(row)).toEqual(expect.arrayContaining(below));
    const ruled = tab.frame!.rulings.find(({ kind }) => kind === 'rows')!.blocks;
    const isRuled = (of: number): boolean => ruled.some((one) => one.row <= of && of < one.row + one.rows);
    expect([row, row + 1, row + 2, row + 3].map(isRuled)).toEqual([false, true, false, true]);
  });
});

describe.each<Language>(['en', 'ja'])('%s', (language) => {
  const tab = rendered(ROWS, language);

  test('a rectangle; every look and formula lies within it', () => {
    const width = tab.rows[0].length;
    for (const row of tab.rows) expect(row).toHaveLength(width);
    for (const look of tab.styles) {
      expect(look.row).toBeGreaterThan(0);
      expect(look.row + look.rows - 1).toBeLessThanOrEqual(tab.rows.length);
      expect(look.column + look.columns - 1).toBeLessThanOrEqual(width);
    }
    for (const { row, column } of tab.formulas) expect(tab.rows[row - 1][column - 1]).toBe('');
    expect(tab.columnWidths).toHaveLength(width);
  });

  test('no cell is undefined or not a number, none begins a formula', () => {
    for (const cell of tab.rows.flat()) {
      if (cell instanceof Date) continue;
      expect(['string', 'number']).toContain(typeof cell);
      expect(cell).not.toBeNaN();
      expect(String(cell)).not.toMatch(/^=|undefined|NaN|null/);
    }
  });

  test('every rule in effect is printed', () => {
    for (const rule of [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16])
      expect(text(tab)).toContain(`FNL-${rule} `);
  });
});

test('no word of the one language in the other', () => {
  expect(text(rendered(ROWS, 'en'))).not.toMatch(/[ぁ-んァ-ヶ一-龠]/);
  const japanese = text(rendered(ROWS, 'ja')).replace(
    /FNL-\d+|PERCENTILE\.INC|Wilson|ISO|ID|LTV|ARPA|GRR|NRR|gross_margin|Web|Ann|IS|[LMN]\d*|T日/g,
    '',
  );
  expect(japanese.match(/[A-Za-z]{2,}/g)).toBeNull();
});

test('headline: figures as numbers, their k, n and interval beside them', () => {
  const tab = rendered(ROWS, 'en', { currency: '¥' });
  const at = (label: string): Cell[] => {
    const labels = tab.rows.findIndex((row) => row.includes(label));
    const column = tab.rows[labels].indexOf(label);
    return [tab.rows[labels + 1][column], tab.rows[labels + 2][column]];
  };
  expect(at('Leads')).toEqual([44, '44 passes, 0 recovered']);
  expect(at('Meetings')).toEqual([40, '']);
  expect(at('Meeting in 90 days')).toEqual([1, '40 of 40, 91.2–100%']);
  expect(at('Win rate (won ÷ closed)')).toEqual([0.5, '20 of 40, 35–65%']);
  expect(at('Won amount')).toEqual([20000, '20 won · first pass ¥20,000 · recovered ¥0']);
  expect(at('LTV')).toEqual(['–', 'n/a: gross_margin in Settings is blank']);
  expect(at('Churn in a month')).toEqual([0, '0 of 80 customer-months, 0–4.6%']);
  expect(at('Customers now')).toEqual([20, '20 new, 0 left']);
  expect(tab.styles.some(({ style }) => style.numberFormat === '"¥"#,##0')).toBe(true);
});

test('stages: bars as long as their share, rates as fractions', () => {
  const tab = rendered(ROWS, 'en');
  const bars = ['New lead', 'Screening', 'Onboarding'].map((label) => String(lineOf(tab, label)[1]).length);
  expect(bars).toEqual([18, 17, 8]);
  expect(lineOf(tab, 'Onboarding').slice(2, 6)).toEqual([20, 1, '84–100%', 20 / 44]);
  expect(lineOf(tab, 'Active').slice(1, 4)).toEqual(['', 0, 0]);
});

test('FNL-4: a young month is grey, in italics, and says so', () => {
  const tab = rendered(ROWS, 'en');
  const old = tab.rows.findIndex((row) => row[1] === '2026-01') + 1;
  const young = tab.rows.findIndex((row) => row[1] === '2026-05') + 1;
  const within = (cohort: string): Cell[] => cellsOf(tab.rows.filter((row) => row[1] === cohort)[1]).slice(9);
  expect(within('2026-01')).toEqual([0.5, '20 of 40', '35–65%']);
  expect(within('2026-05')).toEqual(['too young', '–', '–']);
  const italic = (row: number): boolean =>
    tab.styles.some((look) => look.row === row && look.style.italic === true);
  expect([italic(old), italic(young)]).toEqual([false, true]);
});

test('FNL-5: with few closed leads it says that nothing is ranked', () => {
  expect(text(rendered(ROWS, 'en'))).not.toContain('anecdote');
  expect(text(rendered(ROWS.slice(0, 25), 'en'))).toContain('Only 5 are closed. Below 30');
  expect(text(rendered(ROWS.slice(0, 25), 'en'))).toContain('(n < 30)');
});

test('FNL-11: an acceptance of all is a warning', () => {
  expect(text(rendered(ROWS, 'en'))).toContain('the gate may not be checking');
});

test('FNL-14: single rows one by one, many of a kind drawn together with every row named', () => {
  const many = [
    ...ROWS,
    ...[...Array(30).keys()].map((index) => on('', 'entered', 'new', { lead: `U${index}` })),
  ];
  const tab = rendered(many, 'en');
  const listed = text(tab);
  expect(listed).toContain('What could not be used (31)');
  expect(listed).toContain('× 31');
  expect(listed).toContain('rows 204–234');
  const single = rendered(ROWS, 'en', { historySheetId: 77 });
  const link = single.formulas.find(({ formula }) => formula.includes('HYPERLINK'))!;
  expect(link.formula).toBe('=HYPERLINK("#gid=77&range=A204";204)');
  expect(cellsOf(single.rows[link.row - 1]).slice(0, 3)).toEqual([
    '',
    'N',
    expect.stringContaining('No date'),
  ]);
});

test('what people typed is text, never a formula', () => {
  const tab = rendered(
    [
      on('2026-01-01', 'entered', 'new', { lead: '=1+1', source: '=IMPORTXML("x")' }),
      on('', 'entered', '@moon', { lead: '+49' }),
    ],
    'en',
  );
  expect(tab.formulas).toHaveLength(NATIVE);
  expect(lineOf(tab, '=IMPORTXML("x")')[2]).toBe(1);
});

describe('an empty workbook', () => {
  test.each<Language>(['en', 'ja'])('%s: says what to do, and divides by nothing', (language) => {
    const tab = rendered([], language);
    expect(text(tab)).toContain(funnelWords(language).say.empty);
    expect(text(tab)).not.toMatch(/NaN|Infinity|undefined/);
    expect(tab.formulas).toHaveLength(NATIVE);
  });
});
