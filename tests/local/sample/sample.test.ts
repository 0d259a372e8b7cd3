/** The sample's truth is what its sheet says, once a person has read through the mess. */
import type { EngineCell } from '../../../local/engine/engine';
import { wallOf } from '../../../local/files/dates';
import { drawLeads } from '../../../local/sample/leads';
import { random } from '../../../local/sample/random';
import { FIRST_DAY, LAST_DAY, SOURCES } from '../../../local/sample/rates';
import { sampleTruth } from '../../../local/sample/truth';
import { SAMPLE_WORDS } from '../../../local/sample/words';
import { sampleWorkbook } from '../../../local/sample/workbook';

const truth = sampleTruth();

/** Reads the sheet as a careful person would. */
function readSheet(language: 'en' | 'ja') {
  const words = SAMPLE_WORDS[language];
  const { cells } = sampleWorkbook(language).sheets[0];
  const header = cells.findIndex((row) => row[0].value === words.headers[0]);
  const rows = cells.slice(header + 1).filter((row) => row[0].value !== null && row[0].value !== words.total);
  const text = (cell: EngineCell) =>
    String(cell.value ?? '')
      .normalize('NFKC')
      .trim();
  const day = (cell: EngineCell): number | null => {
    if (cell.value === null) return null;
    if (typeof cell.value === 'number') return wallOf(cell.value);
    const [y, m, d] = text(cell).split(/\D+/).map(Number);
    return Date.UTC(y, m - 1, d);
  };
  const amount = (cell: EngineCell): number => {
    if (typeof cell.value === 'number') return cell.value;
    const figures = Number(text(cell).replace(/[^\d.]/g, ''));
    return text(cell).endsWith('万円') ? figures * 10_000 : figures;
  };
  const keyOf = <K extends string>(spellings: Record<K, readonly string[]>, cell: EngineCell) =>
    (Object.keys(spellings) as K[]).find((key) =>
      spellings[key].some((one) => one.normalize('NFKC').trim() === text(cell)),
    ) ?? null;
  return rows.map((row) => ({
    email: text(row[3]).toLowerCase(),
    source: keyOf(words.sources, row[5]),
    status: keyOf(words.statuses, row[8]),
    amount: amount(row[9]),
    inquired: day(row[10])!,
    met: day(row[11]),
    won: day(row[12]),
    lost: day(row[13]),
  }));
}

describe.each(['en', 'ja'] as const)('the sheet in %s', (language) => {
  const rows = readSheet(language);

  test('holds what the truth says', () => {
    const won = rows.filter((row) => row.won !== null);
    expect({
      leads: rows.length,
      meetings: rows.filter((row) => row.met !== null || row.won !== null).length,
      won: won.length,
      lost: rows.filter((row) => row.lost !== null).length,
      revenue: won.reduce((sum, row) => sum + row.amount, 0),
      disqualified: rows.filter((row) => row.status === 'disqualified').length,
      nurture: rows.filter((row) => row.status === 'nurture').length,
      duplicates: rows.length - new Set(rows.map((row) => row.email)).size,
      wonBeforeInquiry: won.filter((row) => row.won! < row.inquired).length,
    }).toEqual({
      leads: truth.leads,
      meetings: truth.meetings,
      won: truth.won,
      lost: truth.lost,
      revenue: truth.revenue,
      disqualified: truth.disqualified,
      nurture: truth.nurture,
      duplicates: truth.duplicates,
      wonBeforeInquiry: truth.wonBeforeInquiry,
    });
  });

  test('month by month and source by source', () => {
    for (const { month, leads, won } of truth.months) {
      const own = rows.filter((row) => new Date(row.inquired).toISOString().startsWith(month));
      expect([month, own.length, own.filter((row) => row.won !== null).length]).toEqual([month, leads, won]);
    }
    for (const { source, leads, revenue } of truth.sources) {
      const own = rows.filter((row) => row.source === source);
      const sum = own.reduce((total, row) => total + (row.won === null ? 0 : row.amount), 0);
      expect([source, own.length, sum]).toEqual([source, leads, revenue]);
    }
  });

  test('status and dates agree', () => {
    for (const row of rows) {
      expect(row.status).not.toBeNull();
      expect(row.won !== null).toBe(row.status === 'won' || row.status === 'active');
      expect(row.lost !== null).toBe(row.status === 'lost');
    }
  });

  test('is messy in the ways that real sheets are', () => {
    const { cells } = sampleWorkbook(language).sheets[0];
    const column = (index: number) => cells.slice(3).map((row) => row[index].value);
    expect(cells[2].filter((cell) => cell.value === null)).toHaveLength(1);
    expect(new Set(column(5)).size).toBeGreaterThan(9);
    expect(column(10).filter((value) => typeof value === 'string').length).toBeGreaterThan(2);
    expect(column(4).some((value) => /[０-９]/.test(String(value)))).toBe(true);
    expect(column(4).some((value) => /^0\d+$/.test(String(value)))).toBe(true);
    expect(column(9).filter((value) => typeof value === 'string').length).toBeGreaterThan(0);
    expect(cells.slice(3).filter((row) => row.every((cell) => cell.value === null))).toHaveLength(1);
  });

  test("the team's own total is right", () => {
    const { cells } = sampleWorkbook(language).sheets[0];
    const total = cells[cells.length - 1][9];
    const [from, to] = total.formula!.match(/\d+/g)!.map(Number);
    const sum = cells
      .slice(from - 1, to)
      .reduce((all, row) => all + (typeof row[9].value === 'number' ? row[9].value : 0), 0);
    expect([to, total.value]).toEqual([cells.length - 1, sum]);
  });

  test('nobody in it can be written to or called', () => {
    const { cells } = sampleWorkbook(language).sheets[0];
    for (const row of cells.slice(3)) {
      const [email, phone] = [row[3].value, row[4].value].map((value) =>
        String(value ?? '').normalize('NFKC'),
      );
      if (email) expect(email).toMatch(/^[a-z.]+@[a-z-]+\.example$/i);
      const digits = phone.replace(/^\+81\s*/, '0').replace(/\D/g, '');
      if (phone) expect(digits).toMatch(/^(030\d{7}|0900\d{7}|4420794\d{5,7}|1415555\d{4})$/);
    }
  });
});

test('the same workbook every time', () => {
  expect(sampleWorkbook('ja')).toEqual(sampleWorkbook('ja'));
  expect(drawLeads()).toEqual(drawLeads());
  expect({
    leads: truth.leads,
    meetings: truth.meetings,
    won: truth.won,
    lost: truth.lost,
    revenue: truth.revenue,
  }).toEqual({
    leads: 300,
    meetings: 104,
    won: 37,
    lost: 50,
    revenue: 31_440_000,
  });
});

test('nothing happens outside the fourteen months, but for the mistyped year', () => {
  for (const { inquired, met, won, lost } of drawLeads()) {
    for (const day of [inquired, met, lost]) {
      if (day !== null) expect(day >= FIRST_DAY && day <= LAST_DAY).toBe(true);
    }
    if (won !== null) expect(won <= LAST_DAY).toBe(true);
  }
  expect(LAST_DAY).toBe(Date.UTC(2026, 10, 20));
  expect(truth.months).toHaveLength(15);
});

test('the parts add up to the whole', () => {
  for (const key of ['leads', 'meetings', 'won', 'lost', 'revenue'] as const) {
    expect(truth.months.reduce((sum, month) => sum + month[key], 0)).toBe(truth[key]);
    expect(truth.sources.reduce((sum, source) => sum + source[key], 0)).toBe(truth[key]);
  }
});

test('the draws follow their rates', () => {
  const chance = random(5);
  const drawn = Array.from({ length: 20_000 }, () => chance.weighted(SOURCES).key);
  expect(drawn.filter((key) => key === 'referral').length / 20_000).toBeCloseTo(0.14, 1);
  const values = Array.from({ length: 20_001 }, () => chance.logNormal(40, 0.5)).sort((a, b) => a - b);
  expect(values[10_000]).toBeGreaterThan(38.5);
  expect(values[10_000]).toBeLessThan(41.5);
  expect(Math.log(values[16_827] / values[10_000])).toBeCloseTo(0.5, 1);
  expect(new Set(chance.shuffled([1, 2, 3, 4, 5]))).toEqual(new Set([1, 2, 3, 4, 5]));
});
