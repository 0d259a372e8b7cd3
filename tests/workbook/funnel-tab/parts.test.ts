/** The small parts of the report: formulas, bars, texts of figures, alignment in a terminal. */
import { computeFigures } from '../../../src/funnel/figures';
import { rateOf } from '../../../src/funnel/statistics';
import { funnelWords } from '../../../src/i18n/funnel';
import { bar } from '../../../src/workbook/funnel-tab/bars';
import { count, interval, percent, rateDetail, rowRanges } from '../../../src/workbook/funnel-tab/format';
import { appliedFormula, newerFormula } from '../../../src/workbook/funnel-tab/formulas';
import { renderTextReport, width } from '../../../src/workbook/funnel-tab/text-report';
import { on, STAGES } from '../../funnel/history';

describe('the formula for newer events', () => {
  const words = { newer: ['', ' newer'] as const, upToDate: 'none "new"' };

  test('starts a second past the moment in its cell, whatever that is', () => {
    const newer = `MAX(0;COUNTIF('History'!A2:A;">"&(N(C3)+1/86400))-N(N5))`;
    expect(newerFormula('History', 'C3', 'N5', words)).toBe(
      `=IF(${newer}=0;"none ""new""";${newer}&" newer")`,
    );
  });

  test('no comma, no decimal, quotes in the tab’s name doubled', () => {
    const formula = newerFormula("Bo's 履歴", 'C3', 'N5', words);
    expect(formula).toContain("'Bo''s 履歴'!A2:A");
    expect(formula).not.toMatch(/[,.]/);
  });
});

test('a change of the choices is told by a formula, whatever they say', () => {
  expect(appliedFormula(['C2', 'E2'], 'N4', 'say "so"')).toBe(`=IF(C2&" | "&E2=N4;"";"say ""so""")`);
});

test.each([
  [0, ''],
  [0.0001, '▌'],
  [0.5, '█████'],
  [0.55, '█████▌'],
  [1, '██████████'],
  [7, '██████████'],
  [Number.NaN, ''],
])('a bar of %d', (share, drawn) => {
  expect(bar(share, 10)).toBe(drawn);
});

test('figures as text', () => {
  expect([0, 999, 1000, 1234567.4].map(count)).toEqual(['0', '999', '1,000', '1,234,567']);
  expect([0.1052, 1, null].map(percent)).toEqual(['10.5%', '100.0%', '–']);
  expect(interval(rateOf(62, 199))).toBe('25–38%');
  expect(interval(rateOf(1, 1000))).toBe('0–0.6%');
  expect(interval(rateOf(5827, 5827))).toBe('99.9–100%');
  expect(interval(rateOf(0, 0))).toBeNull();
  expect(rateDetail(rateOf(62, 199), funnelWords('en'))).toBe('62 of 199, 25–38%');
  expect(rateDetail(rateOf(62, 199), funnelWords('ja'))).toBe('199件中62件、25–38%');
});

test.each([
  [[], []],
  [[5], ['5']],
  [
    [2, 3, 4, 9, 11, 12],
    ['2–4', '9', '11–12'],
  ],
  [[3, 3, 4], ['3–4']],
])('rows %j drawn together', (rows, expected) => {
  expect(rowRanges(rows)).toEqual(expected);
});

describe('the report in a terminal', () => {
  const rows = [
    on('2026-01-01', 'entered', 'new', { lead: 'a', source: '展示会' }),
    on('2026-01-05', 'moved', 'onboarding', { lead: 'a', amount: 1500 }),
    on('2026-01-02', 'entered', 'new', { lead: 'b', source: 'Web' }),
    on('2026-01-03', 'moved', 'lost', { lead: 'b' }),
  ];
  const report = (language: 'en' | 'ja'): string =>
    renderTextReport(computeFigures(rows, STAGES), { words: funnelWords(language), currency: '¥' });

  test('wide characters take two places, so that columns line up', () => {
    expect(width('商談 x')).toBe(6);
    const lines = report('ja').split('\n');
    const start = lines.indexOf('流入元') + 1;
    expect(lines[start + 1]).toMatch(/^ {2}展示会 {2}█{20}/);
    expect(lines[start + 2]).toMatch(/^ {2}Web {5}█{20}/);
  });

  test('says the same as the tab, without trailing blanks', () => {
    const text = report('en');
    expect(text).toMatch(/Win rate \(won ÷ closed\) +50\.0% {2}1 of 2, 9–91% \(n < 30\)/);
    expect(text).toMatch(/展示会 .* 1 .* 100\.0% +21–100% +¥1,500 +4\.0/);
    expect(text).not.toMatch(/[ \t]\n/);
  });
});
