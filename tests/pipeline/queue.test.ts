/** What waits for whom: one section per lead, in the order in which it should be done. */
import * as fc from 'fast-check';
import type { PipelineEvent } from '../../src/pipeline/event';
import { foldLead, type LeadState } from '../../src/pipeline/lead-state';
import { QUEUE_SECTIONS, type QueueLead, queueOf, type Viewer } from '../../src/pipeline/queue';
import type { Settings } from '../../src/pipeline/settings';
import { ROLES } from '../../src/pipeline/stage';
import { happened, SETTINGS as STANDARD } from '../support/pipeline';

const DAY = 86_400_000;
const HOUR = 3_600_000;
const NOW = Date.UTC(2026, 10, 23, 10, 42);
const TODAY = Date.UTC(2026, 10, 23);
const LIMITS: Record<string, number> = { new: 3, screening: 14, meeting: 21, onboarding: 60 };
const SETTINGS: Settings = {
  ...STANDARD,
  stages: STANDARD.stages.map((stage) => ({ ...stage, days: LIMITS[stage.key] })),
};

let serial = 0;
function lead(events: PipelineEvent[], plan: { what?: string; on?: number } = {}): QueueLead {
  const row = ++serial + 1;
  const state = { ...foldLead('L-0001', events, SETTINGS.stages), leadId: `L-${row}` };
  return {
    row,
    name: `Company ${row}`,
    contact: '',
    state,
    nextAction: plan.what ?? '',
    nextActionOn: plan.on ?? null,
  };
}
const at = (days: number, stage: string, more: Partial<PipelineEvent> = {}) =>
  happened('entered', stage, { when: NOW - days * DAY, owner: 'Aoki', ...more });
const viewer = (change: Partial<Viewer> = {}): Viewer => ({
  person: 'Aoki',
  roles: ['inside_sales', 'marketing'],
  role: '',
  now: NOW,
  ...change,
});
const sectionOf = (one: QueueLead, as: Viewer = viewer()): string | undefined =>
  [...queueOf([one], SETTINGS, as)].find(([, items]) => items.length > 0)?.[0];
const offered = (hoursAgo: number, more: Partial<PipelineEvent> = {}) => [
  at(5, 'screening'),
  happened('offered', 'meeting', { from: 'screening', owner: 'Sato', when: NOW - hoursAgo * HOUR, ...more }),
];

describe('each lead is in the first section that fits', () => {
  test.each<[string, QueueLead, string | undefined]>([
    ['nobody has talked to it since it came', lead([at(1, 'new')]), 'contact'],
    ['nobody has, and its time is over', lead([at(4, 'new')]), 'stuck'],
    [
      'somebody has called',
      lead([at(1, 'new'), happened('touched', '', { reason: 'call.reached', when: NOW })]),
      undefined,
    ],
    [
      'the call was before it came into this stage',
      lead([
        at(9, 'new'),
        happened('touched', '', { reason: 'call.reached', when: NOW - 5 * DAY }),
        happened('moved', 'screening', { owner: 'Aoki', when: NOW - DAY }),
      ]),
      'contact',
    ],
    [
      'the call was in the second before it came into this stage, which has the same time',
      lead([
        at(9, 'new'),
        happened('touched', '', { reason: 'call.reached', when: NOW - DAY }),
        happened('moved', 'screening', { owner: 'Aoki', when: NOW - DAY }),
      ]),
      'contact',
    ],
    [
      'the call was in the very second in which it came into this stage',
      lead([
        at(9, 'new'),
        happened('moved', 'screening', { owner: 'Aoki', when: NOW - DAY }),
        happened('touched', '', { reason: 'call.reached', when: NOW - DAY }),
      ]),
      undefined,
    ],
    [
      'only content was seen',
      lead([at(1, 'new'), happened('touched', '', { reason: 'content.seen', when: NOW })]),
      'contact',
    ],
    ['a next step is due today', lead([at(1, 'new')], { what: 'Call', on: TODAY }), 'actions'],
    [
      'a next step is overdue, and it is stuck besides',
      lead([at(50, 'screening')], { on: TODAY - DAY }),
      'actions',
    ],
    ['a next step is planned for tomorrow', lead([at(50, 'screening')], { on: TODAY + DAY }), undefined],
    ['a meeting of field sales is no first contact', lead([at(1, 'meeting')]), undefined],
    ['set aside, and its day has come', lead([at(1, 'nurture')], { on: TODAY }), 'revisits'],
    ['set aside until later', lead([at(400, 'nurture')], { on: TODAY + DAY }), undefined],
    ['set aside without a day', lead([at(400, 'nurture')]), undefined],
    [
      'a customer whose renewal is a month away',
      lead([at(10, 'active'), happened('renewed', '', { note: '2026-12-20' })]),
      'renewals',
    ],
    [
      'a customer whose renewal is far off',
      lead([at(10, 'active'), happened('renewed', '', { note: '2027-12-20' })]),
      undefined,
    ],
    [
      'a renewal comes before what is planned for later',
      lead([at(10, 'active'), happened('renewed', '', { note: '2026-12-01' })], { on: TODAY + 9 * DAY }),
      'renewals',
    ],
    ['onboarding takes too long', lead([at(61, 'onboarding')]), 'stuck'],
    ['nobody wrote down when it came', lead([at(1, 'screening', { when: null })]), 'contact'],
    ['nobody wrote down when it met', lead([at(1, 'meeting', { when: null })]), 'stuck'],
    ['nobody wrote down when it was won', lead([at(1, 'active', { when: null })]), undefined],
    ['no date, but a next step', lead([at(1, 'meeting', { when: null })], { on: TODAY + DAY }), undefined],
    ['lost long ago', lead([at(90, 'lost')]), undefined],
    ['in a stage that Settings no longer has', lead([at(90, 'dropped_stage')]), 'stuck'],
    [
      'whose row has left the tab',
      lead([at(90, 'new'), happened('moved', '', { owner: 'Aoki' })]),
      undefined,
    ],
  ])('%s: %#', (_, one, section) => {
    expect(sectionOf(one)).toBe(section);
  });

  test('a returned lead is back with its owner, before anything else', () => {
    const back = happened('returned', 'meeting', { from: 'screening', actor: 'Sato', when: NOW - HOUR });
    expect(sectionOf(lead([...offered(3), back], { on: TODAY }))).toBe('returned');
  });
});

describe('an offer', () => {
  test('waits for its receiver; for the sender and the receiving role only when its time is over', () => {
    const fresh = lead(offered(3));
    const late = lead(offered(30));
    const seen = (person: string, roles: Viewer['roles']) =>
      [fresh, late].map((one) => sectionOf(one, viewer({ person, roles })));
    expect(seen('Sato', ['field_sales'])).toEqual(['offers', 'offers']);
    expect(seen('Aoki', ['inside_sales'])).toEqual([undefined, 'late']);
    expect(seen('Mori', ['field_sales'])).toEqual([undefined, 'late']);
    expect(seen('Mori', ['customer_success'])).toEqual([undefined, undefined]);
    expect(seen('', ROLES)).toEqual(['offers', 'offers']);
  });

  test('that nobody dated waits without a clock, and is never late', () => {
    const undated = lead(offered(0, { when: null }));
    const items = queueOf([undated], SETTINGS, viewer({ person: 'Sato' })).get('offers');
    expect(items).toMatchObject([{ at: null, late: false }]);
  });
});

test('a lead without an owner is in the list of everybody who holds its role', () => {
  const nobodys = lead([at(1, 'screening', { owner: '' })]);
  expect(sectionOf(nobodys)).toBe('contact');
  expect(sectionOf(nobodys, viewer({ person: 'Mori', roles: ['field_sales'] }))).toBeUndefined();
  expect(sectionOf(lead([at(1, 'screening', { owner: 'Sato' })]))).toBeUndefined();
});

test('only one role’s leads when asked for', () => {
  const two = [lead([at(50, 'screening')]), lead([at(50, 'meeting')])];
  const stuck = (role: Viewer['role']) => queueOf(two, SETTINGS, viewer({ role })).get('stuck')?.length;
  expect([stuck(''), stuck('inside_sales'), stuck('field_sales'), stuck('customer_success')]).toEqual([
    2, 1, 1, 0,
  ]);
});

test('what became of a lead is told to those who had it before, for a month', () => {
  const churned = (days: number) =>
    lead([
      at(90, 'active', { owner: 'Aoki' }),
      happened('moved', 'active', { from: 'active', owner: 'Mori', when: NOW - 80 * DAY }),
      happened('moved', 'churned', {
        from: 'active',
        owner: 'Mori',
        reason: 'price',
        when: NOW - days * DAY,
      }),
    ]);
  expect(sectionOf(churned(3))).toBe('learn');
  expect(sectionOf(churned(31))).toBeUndefined();
  expect(sectionOf(churned(3), viewer({ person: 'Sato' }))).toBeUndefined();
});

describe('order', () => {
  const rows = (key: (typeof QUEUE_SECTIONS)[number], leads: QueueLead[], as = viewer()) =>
    queueOf(leads, SETTINGS, as)
      .get(key)
      ?.map((item) => item.lead.row);

  test('sections come in working order', () => {
    expect([...queueOf([], SETTINGS, viewer()).keys()]).toEqual(QUEUE_SECTIONS);
  });

  test('offers by when they are due; first contacts newest first; the most overdue stuck lead first', () => {
    const offers = [lead(offered(3)), lead(offered(20))];
    expect(rows('offers', offers, viewer({ person: 'Sato' }))).toEqual([offers[1].row, offers[0].row]);
    const fresh = [lead([at(2, 'new')]), lead([at(1, 'new')])];
    expect(rows('contact', fresh)).toEqual([fresh[1].row, fresh[0].row]);
    const stuck = [lead([at(16, 'screening')]), lead([at(10, 'new')])];
    expect(rows('stuck', stuck)).toEqual([stuck[1].row, stuck[0].row]);
  });
});

test('no lead is listed twice, none is invented, and looking changes nothing', () => {
  const any = fc.record({
    stage: fc.constantFrom(...SETTINGS.stages.map(({ key }) => key)),
    days: fc.integer({ min: 0, max: 100 }),
    owner: fc.constantFrom('', 'Aoki', 'Sato'),
    on: fc.option(fc.integer({ min: -3, max: 3 })),
    offer: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(any, { maxLength: 20 }), fc.constantFrom('', 'Aoki', 'Sato'), (all, person) => {
      const leads = all.map(({ stage, days, owner, on, offer }) =>
        lead(
          [
            at(days, stage, { owner }),
            ...(offer ? [happened('offered', 'meeting', { from: stage, owner: 'Sato', when: NOW })] : []),
          ],
          on === null ? {} : { on: TODAY + on * DAY },
        ),
      );
      const before: LeadState[] = leads.map(({ state }) => ({ ...state }));
      const listed = [...queueOf(leads, SETTINGS, viewer({ person })).values()]
        .flat()
        .map(({ lead: one }) => one);
      expect(new Set(listed).size).toBe(listed.length);
      for (const one of listed) expect(leads).toContain(one);
      expect(leads.map(({ state }) => state)).toEqual(before);
    }),
  );
});
