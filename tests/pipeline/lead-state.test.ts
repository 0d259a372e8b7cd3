/** Folding a lead's events: the events are the truth, the state is only their sum. */
import * as fc from 'fast-check';
import { EVENT_KINDS } from '../../src/pipeline/event';
import { foldLead } from '../../src/pipeline/lead-state';
import { DAY_ONE, folded, happened, leadThrough, newborn, STAGES } from '../support/pipeline';

const keys = STAGES.map((stage) => stage.key);
const anyEvent = fc
  .record({
    kind: fc.constantFrom(...EVENT_KINDS),
    to: fc.constantFrom(...keys, '', 'dropped_stage'),
    from: fc.constantFrom(...keys),
    owner: fc.constantFrom('', 'Aoki', 'Sato'),
    amount: fc.option(fc.nat()),
    source: fc.constantFrom('', 'Web', 'Fair'),
  })
  .map(({ kind, to, ...more }) => happened(kind, to, more));

describe('every event', () => {
  test('raises the revision by one, whatever it is', () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 12 }), (events) => {
        expect(foldLead('L-0001', events, STAGES).revision).toBe(events.length);
      }),
    );
  });

  test('folded one by one gives what folding them together gives', () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 8 }), fc.nat(8), (events, cut) => {
        const lasting = events.filter(({ kind }) => kind !== 'undone');
        const half = foldLead('L-0001', lasting.slice(0, cut), STAGES);
        expect(folded(half, ...lasting.slice(cut))).toEqual(foldLead('L-0001', lasting, STAGES));
      }),
    );
  });

  test('never takes a pass away, and never adds two', () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 12 }), (events) => {
        let state = newborn();
        for (const event of events) {
          const next = folded(state, event);
          expect([0, 1]).toContain(next.pass - state.pass);
          state = next;
        }
      }),
    );
  });

  test('tells who acted last, and when', () => {
    const state = folded(leadThrough('new'), happened('touched', '', { actor: 'Sato', when: DAY_ONE + 5 }));
    expect(state).toMatchObject({ stage: 'new', lastActor: 'Sato', lastOn: DAY_ONE + 5, since: DAY_ONE });
  });
});

test.each(EVENT_KINDS.filter((kind) => !['entered', 'accepted', 'moved', 'undone'].includes(kind)))(
  '%s puts the lead nowhere else',
  (kind) => {
    expect(folded(leadThrough('new', 'screening'), happened(kind, 'meeting')).stage).toBe('screening');
  },
);

test('an undone event takes back the newest one that still stands, and all of them stay counted', () => {
  const events = [
    happened('entered', 'new', { owner: 'Aoki', amount: 5 }),
    happened('moved', 'lost', { from: 'new', owner: 'Sato', amount: 9, reason: 'price' }),
    happened('undone', 'new', { from: 'lost', actor: 'Sato', when: DAY_ONE + 9 }),
  ];
  const before = foldLead('L-0001', events.slice(0, 1), STAGES);
  const after = foldLead('L-0001', events, STAGES);
  expect(after).toEqual({ ...before, revision: 3, lastActor: 'Sato', lastOn: DAY_ONE + 9 });
  const again = [
    ...events,
    happened('moved', 'screening'),
    happened('moved', 'meeting'),
    happened('undone', 'screening'),
  ];
  expect(foldLead('L-0001', again, STAGES)).toMatchObject({ stage: 'screening', pass: 1, revision: 6 });
});

test('those who had the lead before are remembered, each once, the newest last', () => {
  const owners = ['Aoki', 'Sato', 'Aoki', 'Mori', ''].map((owner, at) =>
    happened(at ? 'moved' : 'entered', at % 2 ? 'screening' : 'new', { owner }),
  );
  expect(foldLead('L-0001', owners, STAGES).hands).toEqual(['Sato', 'Aoki', 'Mori']);
});

describe('what is planned', () => {
  const plan = (note: string) => happened('touched', '', { reason: 'next', note });
  const april = Date.UTC(2027, 3, 1);

  test('is read from the note, and done by an empty one', () => {
    const planned = folded(leadThrough('screening'), plan('2027-04-01 · Call again'));
    expect(planned.plan).toEqual({ what: 'Call again', on: april });
    expect(planned.touched).toBeNull();
    expect(folded(planned, plan('')).plan).toBeNull();
    expect(folded(planned, happened('moved', 'meeting')).plan).toEqual(planned.plan);
  });

  test('a lead set aside has a day to come back to, and why; on its way again it has neither', () => {
    const aside = happened('moved', 'nurture', { reason: 'budget_year', note: '2027-04-01 · New budget' });
    const parked = folded(leadThrough('screening'), plan('Send the deck'), aside);
    expect(parked).toMatchObject({
      why: { reason: 'budget_year', note: 'New budget' },
      plan: { what: '', on: april },
    });
    expect(folded(parked, happened('moved', 'screening'))).toMatchObject({ why: null, plan: null, pass: 2 });
    expect(folded(parked, happened('moved', 'lost', { reason: 'price' }))).toMatchObject({
      why: { reason: 'price', note: '' },
      plan: null,
    });
  });
});

test.each([
  ['call.reached', true],
  ['call.no_answer', true],
  ['meeting.no_show', true],
  ['content.seen', false],
  ['next', false],
  ['health.good', false],
  ['', false],
])('%s is a contact of ours: %s', (reason, contact) => {
  const state = folded(leadThrough('screening'), happened('touched', '', { reason, when: DAY_ONE + 7 }));
  expect(state.touched).toBe(contact ? DAY_ONE + 7 : null);
});

test('a contact written down late does not hide a newer one', () => {
  const call = (when: number) => happened('touched', '', { reason: 'call.reached', when });
  expect(folded(leadThrough('new'), call(DAY_ONE + 9), call(DAY_ONE + 2)).touched).toBe(DAY_ONE + 9);
});

test('a customer’s renewal date comes from terms and renewals, and health from the newest word', () => {
  const customer = folded(
    leadThrough('onboarding'),
    happened('amount', '', { reason: 'terms', amount: 900, note: '2027-03-31' }),
    happened('touched', '', { reason: 'health.risk', note: 'Nobody logs in' }),
    happened('renewed', '', { amount: 1200, note: '2028-03-31 · two more seats' }),
    happened('expanded', '', { amount: 1500, reason: 'cross_sell' }),
  );
  expect(customer).toMatchObject({
    amount: 1500,
    sheetAmount: null,
    renewalOn: Date.UTC(2028, 2, 31),
    health: 'risk',
  });
});

test('an undone event on its own moves the lead only when it says where', () => {
  const moved = leadThrough('new', 'screening');
  expect(folded(moved, happened('undone', 'new')).stage).toBe('new');
  expect(folded(moved, happened('undone', '')).stage).toBe('screening');
});

describe('an offer', () => {
  const screening = leadThrough('new', 'screening');
  const offered = happened('offered', 'meeting', { from: 'screening', owner: 'Sato', reason: 'They asked' });

  test('changes no stage, no owner and no pass, and carries its particulars', () => {
    const state = folded(folded(screening, happened('moved', 'screening', { owner: 'Aoki' })), offered);
    expect(state).toMatchObject({ stage: 'screening', since: DAY_ONE, owner: 'Aoki', pass: 1 });
    expect(state.offer).toEqual({
      from: 'screening',
      to: 'meeting',
      sender: 'Aoki',
      receiver: 'Sato',
      on: DAY_ONE,
      override: 'They asked',
    });
  });

  test('is cleared by being accepted, and the receiver becomes the owner', () => {
    const state = folded(screening, offered, happened('accepted', 'meeting', { owner: 'Sato' }));
    expect(state).toMatchObject({ stage: 'meeting', owner: 'Sato', offer: null, pass: 1 });
  });

  test('is cleared by a return, which stays until the next offer', () => {
    const back = happened('returned', 'meeting', { actor: 'Sato', reason: 'not_now', note: 'In May' });
    const returned = folded(screening, offered, back);
    expect(returned).toMatchObject({ stage: 'screening', offer: null });
    expect(returned.returned).toEqual({ by: 'Sato', reason: 'not_now', note: 'In May', on: DAY_ONE });
    expect(folded(returned, happened('touched', '')).returned).not.toBeNull();
    expect(folded(returned, offered)).toMatchObject({ returned: null, offer: { receiver: 'Sato' } });
  });

  test('is cleared by being taken back, and by the lead going elsewhere', () => {
    expect(folded(screening, offered, happened('withdrawn', 'meeting'))).toMatchObject({
      stage: 'screening',
      offer: null,
    });
    expect(folded(screening, offered, happened('moved', 'nurture'))).toMatchObject({
      stage: 'nurture',
      offer: null,
    });
  });

  test('survives a reassignment, a call and an amount', () => {
    const state = folded(
      screening,
      offered,
      happened('moved', 'screening', { from: 'screening', owner: 'Sato' }),
      happened('touched', ''),
      happened('amount', '', { amount: 900 }),
    );
    expect(state.offer).not.toBeNull();
    expect(state).toMatchObject({ owner: 'Sato', amount: 900 });
  });

  test('across a gate that leads back to the same stage is answered as well', () => {
    const within = happened('offered', 'screening', { from: 'screening', owner: 'Sato' });
    const state = folded(screening, within, happened('accepted', 'screening', { owner: 'Sato' }));
    expect(state).toMatchObject({ stage: 'screening', offer: null, owner: 'Sato' });
  });
});

describe('passes (FNL-1)', () => {
  test.each<[string, string[], number]>([
    ['a straight run is one pass', ['new', 'screening', 'meeting', 'proposal', 'closing', 'onboarding'], 1],
    ['going back within the path is the same pass', ['new', 'meeting', 'screening', 'meeting'], 1],
    ['back from nurture is the next', ['new', 'screening', 'nurture', 'screening'], 2],
    ['back from lost is the next', ['new', 'meeting', 'lost', 'meeting'], 2],
    ['back from not a fit is the next', ['new', 'disqualified', 'new'], 2],
    ['back from churned is the next', ['new', 'active', 'churned', 'meeting'], 2],
    ['straight from lost to won is the next', ['new', 'lost', 'onboarding'], 2],
    ['won and open again is the next', ['new', 'onboarding', 'proposal'], 2],
    ['won to won is the same', ['new', 'onboarding', 'active'], 1],
    ['from one end to another is the same', ['new', 'nurture', 'lost', 'disqualified'], 1],
    ['three times round', ['new', 'nurture', 'screening', 'lost', 'screening', 'onboarding', 'meeting'], 4],
    ['into a stage that Settings no longer has, and on', ['new', 'dropped_stage', 'meeting'], 1],
    ['lost, into a dropped stage, and back', ['new', 'lost', 'dropped_stage', 'meeting'], 2],
    ['the row goes and comes back', ['new', 'screening', '', 'screening'], 1],
    ['the row of a lost lead goes and comes back as lost', ['new', 'lost', '', 'lost'], 1],
    ['the row of a lost lead goes and comes back open', ['new', 'lost', '', 'screening'], 2],
    ['the row of a won lead goes and comes back open', ['new', 'onboarding', '', 'meeting'], 2],
    ['a first event into a dropped stage is a first pass', ['dropped_stage', 'new'], 1],
  ])('%s', (_, stages, pass) => {
    expect(leadThrough(...stages).pass).toBe(pass);
  });
});

describe('the same stage again is not a move (FNL-9)', () => {
  test('a reassignment keeps the time in stage and the pass, and changes the owner', () => {
    const before = leadThrough('new', 'screening');
    const event = happened('moved', 'screening', {
      from: 'screening',
      owner: 'Sato',
      when: DAY_ONE + 86_400_000,
    });
    expect(folded(before, event)).toEqual({
      ...before,
      owner: 'Sato',
      revision: 3,
      lastOn: DAY_ONE + 86_400_000,
    });
  });

  test('a re-entry is a new stay', () => {
    const later = DAY_ONE + 3_600_000;
    const again = happened('moved', 'screening', { when: later });
    expect(folded(leadThrough('screening', 'meeting'), again).since).toBe(later);
  });
});

test('an undated move leaves "in stage since" blank rather than guessed', () => {
  expect(folded(leadThrough('new'), happened('moved', 'meeting', { when: null })).since).toBeNull();
});

test('the amount is the newest one named; the source is the first', () => {
  const state = folded(
    newborn(),
    happened('entered', 'new', { amount: 100, source: '' }),
    happened('moved', 'screening', { source: 'Fair' }),
    happened('amount', '', { amount: 0, source: 'Web' }),
    happened('touched', ''),
  );
  expect(state).toMatchObject({ amount: 0, source: 'Fair' });
});

test('a move to nobody leaves the lead without an owner; a call does not', () => {
  const owned = folded(leadThrough('new'), happened('moved', 'screening', { owner: 'Aoki' }));
  expect(folded(owned, happened('touched', '', { owner: '' })).owner).toBe('Aoki');
  expect(folded(owned, happened('moved', 'screening', { owner: '' })).owner).toBe('');
});
