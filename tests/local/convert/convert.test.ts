/** A file goes in, the funnel comes out: by the dist that is uploaded, on lists with known figures. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import readExcelFile from 'read-excel-file/node';
import { MemoryEngine } from '../../../local/engine/memory';
import { loadWorkbook } from '../../../local/files/load';
import { readLeadPath } from '../../../local/files/read';
import { writeXlsx } from '../../../local/files/xlsx-write';
import { sampleTruth } from '../../../local/sample/truth';
import { SAMPLE_WORDS } from '../../../local/sample/words';
import { sampleWorkbook } from '../../../local/sample/workbook';
import { describeWithShared, sharedJson, sharedPath, sharedText } from '../../support/shared-data';
import { ROOT, run } from './support';

const folder = mkdtempSync(join(tmpdir(), 'convert-'));
const file = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};
const small = file(
  'small.csv',
  `Company,Status,Created,Won date,Amount
Acme,Won,2026-01-05,2026-02-04,1000
Bolt,Lost,2026-01-10,,500
Cask,Thinking it over,2026-01-20,,
Dune,Won,2026-02-01,2026-02-21,3000
`,
);

jest.setTimeout(120_000);

describe.each(['en', 'ja'] as const)('the sample workbook, in %s', (language) => {
  test('gives the figures it was made with', async () => {
    const engine = new MemoryEngine();
    loadWorkbook(engine, sampleWorkbook(language));
    const path = join(folder, `sample-${language}.xlsx`);
    await writeXlsx(engine, path);
    const { code, report } = await run(path, '--json', '--language', language);
    const truth = sampleTruth();
    expect(code).toBe(0);
    expect(report).toMatchObject({
      leads: truth.leads,
      duplicates: truth.duplicates,
      revenue: truth.revenue,
      negativeDurations: truth.wonBeforeInquiry,
      winRate: { won: truth.won, lost: truth.lost },
    });
    expect(report.winRate.rate).toBeCloseTo(truth.winRate, 12);
    const milestone = (key: string) => report.milestones.find((one) => one.key === key)!;
    expect(milestone('meeting').reached).toBe(truth.meetings);
    expect(milestone('won')).toMatchObject({ reached: truth.won, medianDays: truth.medianDaysToWon });
    expect(report.cohorts.map(({ month, leads, won }) => ({ month, leads, won }))).toEqual(
      truth.months.map(({ month, leads, won }) => ({ month, leads, won })),
    );
    for (const { source, leads, revenue } of truth.sources) {
      const fold = (label: string) => label.normalize('NFKC').trim().toLowerCase();
      const labels = source ? SAMPLE_WORDS[language].sources[source].map(fold) : [''];
      const own = report.sources.filter((one) => labels.includes(fold(one.source)));
      expect([source, own.reduce((n, one) => n + one.leads, 0)]).toEqual([source, leads]);
      expect([source, own.reduce((n, one) => n + one.revenue, 0)]).toEqual([source, revenue]);
    }
    // The team's total line is listed, not counted.
    expect(report.unusable.some(({ row }) => row === 305)).toBe(true);
  });
});

interface MavenTruth {
  opportunities: number;
  won: number;
  lost: number;
  open: number;
  revenue: number;
  win_rate_closed_pct: number;
  median_days_to_close_won: number;
  cohort_by_engage_month: Record<string, { opportunities: number; won: number }>;
}
const MAVEN = 'maven/original/sales_pipeline.csv';

describeWithShared('a sales pipeline of 8,800 deals', [MAVEN, 'truth/maven.json'], () => {
  test('8,800 deals: FNL-3, FNL-6, FNL-7 against figures counted by others', async () => {
    const truth = sharedJson<MavenTruth>('truth/maven.json');
    const { code, report } = await run(
      sharedPath(MAVEN),
      ...['--map', 'created=engage_date', '--map', 'closed_on=close_date', '--map', 'amount=close_value'],
      ...['--map', 'status=deal_stage', '--map', 'id=opportunity_id', '--json'],
    );
    expect(code).toBe(0);
    expect(report).toMatchObject({
      leads: truth.opportunities,
      duplicates: 0,
      revenue: truth.revenue,
      negativeDurations: 0,
      winRate: { won: truth.won, lost: truth.lost, open: truth.open },
    });
    expect(report.winRate.rate! * 100).toBeCloseTo(truth.win_rate_closed_pct, 4);
    expect(report.milestones.find(({ key }) => key === 'won')!.medianDays).toBe(
      truth.median_days_to_close_won,
    );
    const cohorts = report.cohorts.map(({ month, leads, won }) => [month, leads, won]);
    const expected = Object.entries(truth.cohort_by_engage_month);
    expect(cohorts).toEqual(expected.map(([month, { opportunities, won }]) => [month, opportunities, won]));
  });

  test('the same figures wherever the machine stands', () => {
    // The first lines are enough: they span both changes of the clocks.
    const lines = sharedText(MAVEN).split('\n').slice(0, 401);
    const path = file('maven-head.csv', lines.join('\n'));
    const zones = ['UTC', 'America/Los_Angeles', 'America/Sao_Paulo', 'Europe/London', 'Asia/Tokyo'];
    const [first, ...others] = zones.map((TZ) => {
      const options = { cwd: ROOT, encoding: 'utf8' as const, env: { ...process.env, TZ } };
      const args = ['scripts/run.mjs', 'local/convert.ts', path, '--json'];
      const { status, stdout } = spawnSync(process.execPath, args, options);
      expect([TZ, status]).toEqual([TZ, 0]);
      return JSON.parse(stdout);
    });
    expect(first.leads).toBe(400);
    expect(first.cohorts.length).toBeGreaterThan(3);
    for (const other of others) expect(other).toEqual(first);
  });
});

const XEDUCATION = 'xeducation/Leads_JessicaQChiu_9col.csv';

describeWithShared('a list without dates', [XEDUCATION], () => {
  test('9,240 leads without a date: rates, and a plain word about cohorts', async () => {
    const { code, report, said } = await run(
      sharedPath(XEDUCATION),
      ...['--map', 'status=Converted', '--map', 'source=LeadSource', '--json'],
    );
    expect(code).toBe(0);
    expect(report.leads).toBe(9240);
    expect(report.winRate.won).toBe(3561);
    const won = report.milestones.find(({ key }) => key === 'won')!;
    expect(won.fromFirst! * 100).toBeCloseTo(38.539, 3);
    expect(report.cohorts).toEqual([]);
    expect(said.join('\n')).toMatch(/No lead has a date, so there are no cohorts/);
  });
});

describe.each(['forms/osmi_2014_cleaned_bom.csv', 'japan/personal_infomation.csv'])('real lists', (name) => {
  describeWithShared(name, [name], () => {
    test('is adopted with no cell of the team changed', async () => {
      const before = (await readLeadPath(sharedPath(name))).sheets[0].cells;
      const { code, engine } = await run(sharedPath(name));
      expect(code).toBe(0);
      const area = { row: 0, column: 0, rows: before.length, columns: before[0].length };
      const leads = engine!.sheets()[0];
      expect(engine!.read(leads.id, area)).toEqual(before);
      expect(engine!.used(leads.id).columns).toBeGreaterThan(area.columns);
    });
  });
});

test('the report in both languages, and every tab in the file', async () => {
  const out = join(folder, 'out.xlsx');
  const { code, out: text, said } = await run(small, '--out', out);
  expect(code).toBe(0);
  expect(text).toMatch(/Won amount\s+4,000/);
  expect(said.join('\n')).toMatch(/Thinking it over.*--stage Word=key/);
  const sheets = await readExcelFile(out);
  expect(sheets.map(({ sheet }) => sheet)).toEqual(['small', 'History', 'Answers', 'Settings', 'Funnel']);
  expect(sheets[0].data[0].slice(0, 5)).toEqual(['Company', 'Status', 'Created', 'Won date', 'Amount']);
  const japanese = await run(small, '--language', 'ja', '--out', out);
  expect(japanese.out).toMatch(/受注金額\s+4,000/);
  expect((await readExcelFile(out)).map(({ sheet }) => sheet)).toContain('履歴');
});

test('--stage decides what a word means, --map what a column means', async () => {
  const guessed = await run(small, '--json');
  expect(guessed.report.winRate).toMatchObject({ won: 2, lost: 1, open: 1 });
  const said = await run(small, '--json', '--stage', 'thinking it over=lost', '--map', 'amount=');
  expect(said.report.winRate).toMatchObject({ won: 2, lost: 2, open: 0 });
  expect(said.report.revenue).toBe(0);
  expect(said.said.join('\n')).not.toMatch(/Thinking it over/);
});

test.each<[string, string[], number, RegExp]>([
  ['no file', [], 2, /which file[\s\S]*Usage:/],
  ['an unknown option', [small, '--colour'], 2, /--colour[\s\S]*Usage:/],
  ['a file that is not there', ['nowhere.csv'], 1, /^There is no file ".*nowhere\.csv"\.$/],
  ['an unknown header', [small, '--map', 'company=Firm'], 1, /No column is called "Firm".*Company, Status/],
  ['an unknown stage', [small, '--stage', 'Won=victory'], 1, /no stage "victory".*onboarding/],
  ['an unknown word', [small, '--stage', 'Gone=lost'], 1, /No lead has the status "Gone".*Thinking it over/],
  ['names of columns only', [file('head.csv', 'Company,Status\n')], 1, /no lead below it/],
  ['a place that cannot be written', [small, '--out', '/nowhere/p.xlsx'], 1, /could not be written/],
])('%s ends with a sentence', async (_, argv, code, sentence) => {
  const ended = await run(...argv, '--json');
  expect(ended.code).toBe(code);
  expect(ended.said[ended.said.length - 1]).toMatch(sentence);
  expect(ended.out).toBe('');
});

test('--help is the usage on standard output', async () => {
  const { code, out, said } = await run('--help');
  expect([code, said]).toEqual([0, []]);
  expect(out).toMatch(/^Usage: npm run convert/);
});
