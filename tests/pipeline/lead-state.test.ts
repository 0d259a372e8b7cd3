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
        const half = foldLead('L-0001', events.slice(0, cut), STAGES);
        expect(folded(half, ...events.slice(cut))).toEqual(foldLead('L-0001', events, STAGES));
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

test('an undone event moves the lead only when it says where', () => {
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
