/** Files that others kept: the guess must be what a person would say. */
import Papa from 'papaparse';
import { FIELDS, type Field } from '../../../src/pipeline/adoption/field';
import type { AdoptionOutcome } from '../../../src/pipeline/adoption/outcome';
import { planAdoption } from '../../../src/pipeline/adoption/plan';
import { describeWithShared, sharedJson, sharedText } from '../../support/shared-data';
import { english, sheetOf, wall } from './sheet';

type Adopted = AdoptionOutcome & { named: Partial<Record<Field, string>> };
const adopted = new Map<string, Adopted>();

/** Large files are planned once for all that is asked of them. */
function adopt(name: string, choices = {}): Adopted {
  const key = name + JSON.stringify(choices);
  const outcome = adopted.get(key) ?? planFile(name, choices);
  adopted.set(key, outcome);
  return outcome;
}

function planFile(name: string, choices: object): Adopted {
  const text = sharedText(name).replace(/^\uFEFF/, '');
  const rows = Papa.parse<string[]>(text, { skipEmptyLines: true }).data;
  const outcome = planAdoption(sheetOf(rows, { display: rows }), choices, english);
  const named: Partial<Record<Field, string>> = {};
  for (const { field, column } of outcome.fields) {
    if (column !== null) named[field] = rows[outcome.headerRow - 1]![column - 1]!;
  }
  return { ...outcome, named };
}

const standing = (outcome: AdoptionOutcome) => {
  const counts: Record<string, number> = {};
  for (const { stage } of outcome.leads) counts[stage] = (counts[stage] ?? 0) + 1;
  return counts;
};

const GUESSES: Array<[string, Partial<Record<Field, string>>]> = [
  [
    'maven/original/sales_pipeline.csv',
    {
      id: 'opportunity_id',
      company: 'account',
      owner: 'sales_agent',
      status: 'deal_stage',
      amount: 'close_value',
      created: 'engage_date',
      closed_on: 'close_date',
    },
  ],
  ['xeducation/Leads_JessicaQChiu_9col.csv', { id: 'ProspectID', source: 'LeadSource', status: 'Converted' }],
  ['japan/personal_infomation.csv', { contact: '姓', email: 'メールアドレス', phone: '電話番号' }],
  ['forms/gw_workshop_form_responses.csv', { contact: 'Full Name', created: 'Timestamp' }],
  ['forms/osmi_2014_cleaned_bom.csv', { created: 'Timestamp', note: 'comments' }],
  ['forms/osmi_2014_form_responses.csv', { created: 'Timestamp', note: 'comments' }],
  [
    'salesforce/Leads.csv',
    {
      company: 'Company',
      contact: 'Last Name',
      email: 'Email',
      phone: 'Phone',
      source: 'Lead Source',
      status: 'Status',
    },
  ],
  [
    'salesforce/Opportunities.csv',
    { company: 'Account Name', status: 'Stage', amount: 'Amount', closed_on: 'Close Date' },
  ],
  [
    'suitecrm/Leads.csv',
    {
      id: 'ID',
      company: 'Account Name',
      contact: 'Last Name',
      email: 'Email Address',
      phone: 'Office Phone',
      source: 'Lead Source',
      owner: 'Assigned to',
      status: 'Status',
      amount: 'Opportunity Amount',
      created: 'Date Created',
      note: 'Description',
    },
  ],
  [
    'hubspot/contact_data.csv',
    {
      id: 'id',
      company: 'property_company',
      contact: 'property_lastname',
      email: 'property_email',
      created: 'property_createdate',
    },
  ],
  [
    'hubspot/deal_data.csv',
    {
      id: 'deal_id',
      company: 'property_dealname',
      status: 'deal_pipeline_stage_id',
      amount: 'property_amount',
      created: 'property_createdate',
      closed_on: 'property_closedate',
      note: 'property_description',
    },
  ],
];

for (const [name, expected] of GUESSES) {
  describeWithShared(`the columns of ${name}`, [name], () => {
    test(`are ${FIELDS.filter((field) => expected[field]).join(', ')}`, () => {
      const outcome = adopt(name);
      expect(outcome.headerRow).toBe(1);
      expect(outcome.named).toEqual(expected);
    });
  });
}

describeWithShared('8,800 deals', ['maven/original/sales_pipeline.csv', 'truth/maven.json'], () => {
  const outcome = adopt('maven/original/sales_pipeline.csv');
  const truth = sharedJson<Record<string, number>>('truth/maven.json');

  test('FNL-2: stand where their stage column says', () => {
    expect(standing(outcome)).toEqual({ onboarding: truth.won, lost: truth.lost, meeting: 1589, new: 500 });
    expect(outcome.statuses.map(({ word, stage }) => `${word}=${stage}`)).toEqual([
      'Won=onboarding',
      'Lost=lost',
      'Engaging=meeting',
      'Prospecting=new',
    ]);
    expect(outcome.duplicates).toBe(8800 - truth.distinct_ids!);
  });

  test('FNL-6: won deals take the known median number of days, and their revenue is whole', () => {
    const won = outcome.leads.filter(({ stage }) => stage === 'onboarding');
    const days = won
      .map(({ events }) => (events[1]!.when! - events[0]!.when!) / 86400000)
      .sort((a, b) => a - b);
    const median = (days[days.length / 2 - 1]! + days[days.length / 2]!) / 2;
    expect(median).toBe(truth.median_days_to_close_won);
    expect(won.reduce((sum, { amount }) => sum + amount!, 0)).toBe(truth.revenue);
  });

  test('FNL-14: every deal without a day of engagement is listed', () => {
    expect(outcome.unusable).toHaveLength(truth.blank_engage_date!);
    expect(new Set(outcome.unusable.map(({ why }) => why.code))).toEqual(new Set(['adopt_created_missing']));
  });
});

describeWithShared('9,240 prospects', ['xeducation/Leads_JessicaQChiu_9col.csv'], () => {
  test('3,561 are won; without dates there are no cohorts, and nobody guesses what 0 means', () => {
    const outcome = adopt('xeducation/Leads_JessicaQChiu_9col.csv');
    expect(standing(outcome)).toEqual({ new: 5679, onboarding: 3561 });
    expect(outcome.notes.map(({ code }) => code)).toEqual(['adopt_no_dates', 'adopt_undecided_statuses']);
    expect(outcome.unusable).toEqual([]);
  });
});

describeWithShared('a Japanese list', ['japan/personal_infomation.csv'], () => {
  test('keeps its four columns without a name, and a birthday is no day of creation', () => {
    const outcome = adopt('japan/personal_infomation.csv');
    expect(outcome.leads).toHaveLength(300);
    expect(outcome.columns.filter(({ header }) => header === '').map(({ column }) => column)).toEqual([
      10, 11, 12, 13,
    ]);
    expect(outcome.notes.map(({ code }) => code)).toContain('adopt_no_dates');
  });
});

describeWithShared(
  'form answers',
  ['forms/osmi_2014_cleaned_bom.csv', 'forms/gw_workshop_form_responses.csv'],
  () => {
    test('the month comes first where one late day says so', () => {
      const outcome = adopt('forms/osmi_2014_cleaned_bom.csv');
      expect(outcome.dayOrders).toEqual([{ column: 1, order: 'mdy' }]);
      expect(outcome.leads[0]!.events[0]!.when).toBe(wall('2014-10-02 21:25'));
      expect(outcome.unusable).toEqual([]);
    });

    test('one afternoon’s answers do not say it: the person is asked', () => {
      const outcome = adopt('forms/gw_workshop_form_responses.csv');
      expect(outcome.ambiguousDates).toEqual([
        { column: 1, header: 'Timestamp', sample: '9/6/2018 0:06:16' },
      ]);
      const answered = adopt('forms/gw_workshop_form_responses.csv', { dayOrders: { '1': 'mdy' } });
      expect(answered.leads[0]!.since).toBe(wall('2018-09-06 00:06:16'));
    });
  },
);

describeWithShared('opportunities', ['salesforce/Opportunities.csv', 'salesforce/Leads.csv'], () => {
  test('every stage name of a common CRM is known', () => {
    for (const name of ['salesforce/Opportunities.csv', 'salesforce/Leads.csv']) {
      expect(adopt(name).statuses.filter(({ stage }) => stage === null)).toEqual([]);
    }
  });
});
