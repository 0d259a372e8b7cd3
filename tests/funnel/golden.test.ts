/** The figures of real files, held against what was counted from them independently. */
import Papa from 'papaparse';
import { computeFigures } from '../../src/funnel/figures';
import { reportJson } from '../../src/funnel/report-json';
import type { Cell } from '../../src/pipeline/cell';
import type { Stage } from '../../src/pipeline/stage';
import { describeWithShared, sharedJson, sharedText } from '../support/shared-data';
import { STAGES } from './history';

type Line = Record<string, string>;
const read = (name: string): Line[] =>
  Papa.parse<Line>(sharedText(name), { header: true, skipEmptyLines: true }).data;

interface Truth {
  opportunities: number;
  won: number;
  lost: number;
  open: number;
  win_rate_closed_pct: number;
  win_rate_all_pct: number;
  revenue: number;
  median_days_to_close_won: number;
  blank_engage_date: number;
  close_max: string;
  cohort_by_engage_month: Record<
    string,
    { opportunities: number; won: number; median_days_to_close_won: number }
  >;
  by_agent: Record<string, { opportunities: number; won: number; revenue: number }>;
}

const MAVEN = ['maven/original/sales_pipeline.csv', 'truth/maven.json'];

describeWithShared('8,800 deals of a hardware seller', MAVEN, () => {
  const truth = sharedJson<Truth>('truth/maven.json');
  const rows: Cell[][] = [['When', 'Lead ID', 'Event', 'From', 'To', 'Amount', 'Source']];
  for (const deal of read('maven/original/sales_pipeline.csv')) {
    const id = deal.opportunity_id;
    rows.push([deal.engage_date, id, 'entered', '', 'meeting', '', deal.sales_agent]);
    if (deal.deal_stage === 'Won')
      rows.push([deal.close_date, id, 'moved', 'meeting', 'onboarding', Number(deal.close_value), '']);
    if (deal.deal_stage === 'Lost') rows.push([deal.close_date, id, 'moved', 'meeting', 'lost', '', '']);
  }
  const figures = computeFigures(rows, STAGES);
  const json = reportJson(figures);

  test('FNL-7: won, lost, open and both rates', () => {
    expect(figures.leads).toBe(truth.opportunities);
    expect(json.winRate).toMatchObject({ won: truth.won, lost: truth.lost, open: truth.open });
    expect(json.winRate.rate! * 100).toBeCloseTo(truth.win_rate_closed_pct, 4);
    expect(figures.winRate.ofAll.rate! * 100).toBeCloseTo(truth.win_rate_all_pct, 4);
    expect(json.revenue).toBe(truth.revenue);
  });

  test('FNL-6: the median from entry to won, and as of the newest event', () => {
    expect(json.milestones[3]).toMatchObject({ key: 'won', medianDays: truth.median_days_to_close_won });
    expect(json.asOf).toBe(`${truth.close_max}T00:00:00`);
    expect(json.negativeDurations).toBe(0);
  });

  test('FNL-3: every month of entry', () => {
    const months = Object.entries(truth.cohort_by_engage_month).filter(([month]) =>
      /^\d{4}-\d\d$/.test(month),
    );
    expect(json.cohorts.map(({ month, leads, won }) => ({ month, leads, won }))).toEqual(
      months.map(([month, { opportunities, won }]) => ({ month, leads: opportunities, won })),
    );
  });

  test('FNL-14: deals that nobody dated are counted, listed and in no month', () => {
    const undated = figures.unusable.filter((entry) => entry.why.code === 'history_undated');
    expect(undated).toHaveLength(truth.blank_engage_date);
    expect(figures.reality.undatedPasses).toBe(truth.blank_engage_date);
    const inMonths = json.cohorts.reduce((sum, cohort) => sum + cohort.leads, 0);
    expect(inMonths).toBe(truth.opportunities - truth.blank_engage_date);
  });

  test('FNL-8: by source (here: who sold it)', () => {
    const expected = Object.entries(truth.by_agent).map(([source, { opportunities, won, revenue }]) => ({
      source,
      leads: opportunities,
      won,
      revenue,
    }));
    const found = json.sources.map(({ source, leads, won, revenue }) => ({ source, leads, won, revenue }));
    expect(found.sort((a, b) => (a.source < b.source ? -1 : 1))).toEqual(expected);
  });
});

interface Education {
  [file: string]: {
    rows: number;
    converted: number;
    conversion_pct: number;
    distinct_sources_casefolded: number;
    'by_source_exact [leads,converted,pct]': Record<string, [number, number, number]>;
  };
}
const EDUCATION = ['xeducation/Leads_JessicaQChiu_9col.csv', 'truth/xeducation_9col.json'];

describeWithShared('9,240 leads of a school, none of them dated', EDUCATION, () => {
  const truth = Object.values(sharedJson<Education>('truth/xeducation_9col.json'))[0];
  const rows: Cell[][] = [];
  for (const lead of read('xeducation/Leads_JessicaQChiu_9col.csv')) {
    rows.push(['', lead.ProspectID, 'entered', '', 'new', '', lead.LeadSource]);
    if (lead.Converted === '1') rows.push(['', lead.ProspectID, 'moved', 'new', 'onboarding', '', '']);
  }
  const figures = computeFigures(rows, STAGES);

  test('FNL-14: won of all is known without dates; cohorts are not', () => {
    expect(figures.leads).toBe(truth.rows);
    expect(figures.winRate.won).toBe(truth.converted);
    expect(figures.winRate.ofAll.rate! * 100).toBeCloseTo(truth.conversion_pct, 3);
    expect(figures.cohorts).toEqual([]);
    expect(figures.asOf).toBeNull();
    expect(figures.milestones[3].medianDays).toBeNull();
  });

  test('FNL-8: two spellings of one source are one row', () => {
    const exact = truth['by_source_exact [leads,converted,pct]'];
    expect(figures.sources).toHaveLength(truth.distinct_sources_casefolded);
    const google = figures.sources.find((entry) => entry.source === 'Google')!;
    expect(google.leads).toBe(exact.Google[0] + exact.google[0]);
    expect(google.won).toBe(exact.Google[1] + exact.google[1]);
  });
});

interface EventLog {
  events: number;
  cases: number;
  time_in_stage_per_completed_visit_days: Record<string, { completed_visits: number; median: number }>;
}
const LOG = ['eventlogs/running-example.csv', 'truth/running_example.json'];

describeWithShared('an event log of six cases that go back and forth', LOG, () => {
  const truth = sharedJson<EventLog>('truth/running_example.json');
  const lines = read('eventlogs/running-example.csv');
  const activities = [...new Set(lines.map((line) => line['concept:name']))];
  const stages = activities.map((key): Stage => ({ key, label: key, role: 'field_sales', kind: 'open' }));
  const seen = new Set<string>();
  const rows = lines.map((line): Cell[] => {
    const id = line['case:concept:name'];
    const event = seen.has(id) ? 'moved' : 'entered';
    seen.add(id);
    return [line['time:timestamp'].slice(0, 19), id, event, '', line['concept:name'], '', ''];
  });
  const figures = computeFigures(rows, stages);

  test('FNL-9, FNL-10: every visit is a stay of its own, timed to the minute', () => {
    expect(figures).toMatchObject({ leads: truth.cases, passes: truth.cases, events: truth.events });
    for (const [key, { completed_visits, median }] of Object.entries(
      truth.time_in_stage_per_completed_visit_days,
    )) {
      const found = figures.stages.find((step) => step.stage.key === key)!;
      expect([key, found.timed]).toEqual([key, completed_visits]);
      expect(found.medianDays).toBeCloseTo(median, 5);
    }
  });

  test('FNL-9: the order of rows does not matter', () => {
    expect(computeFigures([...rows].reverse(), stages).milestones).toEqual(figures.milestones);
  });
});
