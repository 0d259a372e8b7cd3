/** Files that others kept, and the sample workbook, counted by the product and in SQL. */
import Papa from 'papaparse';
import { sampleWorkbook } from '../../local/sample/workbook';
import type { AdoptionChoices } from '../../src/pipeline/adoption/outcome';
import { planAdoption } from '../../src/pipeline/adoption/plan';
import type { Cell } from '../../src/pipeline/cell';
import type { Stage } from '../../src/pipeline/stage';
import { english, sheetOf, stagesEn } from '../pipeline/adoption/sheet';
import { describeWithShared, hasShared, sharedText } from '../support/shared-data';
import { benchOfWorkbook } from '../support/workbench';
import { disagree } from './support/agree';
import type { Told } from './support/load';

jest.setTimeout(300_000);

const FILES: Array<[string, AdoptionChoices]> = [
  ['maven/original/sales_pipeline.csv', {}],
  ['xeducation/Leads_JessicaQChiu_9col.csv', {}],
  ['salesforce/Leads.csv', {}],
  ['salesforce/Opportunities.csv', {}],
  ['suitecrm/Leads.csv', {}],
  ['hubspot/contact_data.csv', {}],
  ['hubspot/deal_data.csv', {}],
  ['forms/osmi_2014_cleaned_bom.csv', {}],
  ['forms/osmi_2014_form_responses.csv', {}],
  ['forms/gw_workshop_form_responses.csv', { dayOrders: { '1': 'mdy' } }],
  ['japan/personal_infomation.csv', {}],
];
const LOG = 'eventlogs/running-example.csv';

/** What adoption writes into History, without the words. */
function adopted(name: string, choices: AdoptionChoices): Told {
  const { data } = Papa.parse<string[]>(sharedText(name).replace(/^\uFEFF/, ''), { skipEmptyLines: true });
  const { leads } = planAdoption(sheetOf(data, { display: data }), choices, english);
  const rows = leads.flatMap(({ row, owner, events }) =>
    events.map((event): Cell[] => {
      const when = event.when === null ? '' : new Date(event.when);
      const { kind, from, to, amount, source, reason } = event;
      return [
        when,
        `row ${row}`,
        kind,
        from,
        to,
        amount ?? '',
        source,
        owner,
        owner,
        reason,
        '',
        'adopt',
        '',
        '',
      ];
    }),
  );
  return { rows, stages: stagesEn, options: {} };
}

/** Cases that go back and forth between activities that are nobody's stages. */
function eventLog(): Told {
  const { data } = Papa.parse<Record<string, string>>(sharedText(LOG), {
    header: true,
    skipEmptyLines: true,
  });
  const activities = [...new Set(data.map((line) => line['concept:name']))];
  const stages = activities.map((key): Stage => ({ key, label: key, role: 'field_sales', kind: 'open' }));
  const seen = new Set<string>();
  const rows = data.map((line): Cell[] => {
    const id = line['case:concept:name'];
    const kind = seen.has(id) ? 'moved' : 'entered';
    seen.add(id);
    return [line['time:timestamp'].slice(0, 19), id, kind, '', line['concept:name'], '', ''];
  });
  return { rows, stages, options: {} };
}

test.each(['en', 'ja'] as const)(
  'the sample workbook in %s, adopted by the built add-on',
  async (language) => {
    const bench = benchOfWorkbook(sampleWorkbook(language), { language });
    bench.ask('adopt', { op: bench.op(), actor: 'Tanaka', choices: {}, language });
    const rows = bench.values(language === 'ja' ? '履歴' : 'History') as Cell[][];
    expect(rows.length).toBeGreaterThan(300);
    const [found] = await disagree([{ rows, stages: stagesEn, options: { cohortBy: 'quarter' } }]);
    expect(found).toEqual([]);
  },
);

describeWithShared('files that others kept', [...FILES.map(([name]) => name), LOG], () => {
  const names = [...FILES.map(([name]) => name), LOG];
  let told: Told[] = [];
  let found: string[][] = [];

  beforeAll(async () => {
    if (!hasShared(...names)) return;
    told = [...FILES.map(([name, choices]) => adopted(name, choices)), eventLog()];
    found = await disagree(told);
  });

  test.each(names.map((name, at) => [name, at] as const))('%s', (_, at) => {
    expect(told[at].rows.length).toBeGreaterThan(0);
    expect(found[at]).toEqual([]);
  });
});
