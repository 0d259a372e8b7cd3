/** Handoffs: offered with a checklist, then accepted, returned with a coded reason, or taken back. */

import {
  decideAccept,
  decideOffer,
  decideReturn,
  decideWithdraw,
  requireReason,
  SHORTEST_OVERRIDE,
  wayOut,
} from '../../src/pipeline/handoff';
import { REASON_KINDS, type Settings } from '../../src/pipeline/settings';
import type { GateAnswer } from '../../src/pipeline/signature';
import { folded, happened, leadThrough, refusal, SETTINGS } from '../support/pipeline';

const screening = leadThrough('new', 'screening');
const offered = folded(
  screening,
  happened('offered', 'meeting', { from: 'screening', owner: 'Sato', actor: 'Aoki' }),
);
const answered = (...items: string[]): GateAnswer[] =>
  items.map((item) => ({ gate: 'screening', item, answer: 'confirmed', evidence: 'said so' }));
const complete = answered('need', 'authority', 'timeline');
const wish = {
  sender: 'Aoki',
  receiver: 'Sato',
  message: 'Please call on Monday',
  override: '',
  instead: false,
};

describe('the way out of a stage', () => {
  test.each([
    ['new', 'lead_quality', 'screening'],
    ['screening', 'screening', 'meeting'],
    ['meeting', 'customer_handover', 'onboarding'],
    ['closing', 'customer_handover', 'onboarding'],
  ])('%s is left by the gate %s, into %s', (stage, gate, to) => {
    const way = wayOut(stage, SETTINGS);
    expect(way?.gate.key).toBe(gate);
    expect(way?.to.key).toBe(to);
    expect(way?.items.length).toBeGreaterThan(0);
    for (const item of way?.items ?? []) expect(item.gate).toBe(gate);
  });

  test.each(['nurture', 'lost', 'disqualified', 'churned', 'onboarding', 'active', '', 'dropped_stage'])(
    'there is none from "%s"',
    (stage) => expect(wayOut(stage, SETTINGS)).toBeNull(),
  );

  test('there is none when Settings have no gate, or no stage behind it', () => {
    expect(wayOut('new', { ...SETTINGS, gates: SETTINGS.gates.slice(1) })).toBeNull();
    const noSales = SETTINGS.stages.filter((stage) => stage.role !== 'field_sales');
    expect(wayOut('screening', { ...SETTINGS, stages: noSales })).toBeNull();
  });
});

describe('an offer', () => {
  test('with every required answer is one event that moves nothing', () => {
    expect(decideOffer(screening, complete, SETTINGS, wish)).toEqual([
      {
        kind: 'offered',
        from: 'screening',
        to: 'meeting',
        owner: 'Sato',
        reason: '',
        note: 'Please call on Monday',
      },
    ]);
  });

  test('to oneself is accepted at once', () => {
    const drafts = decideOffer(screening, complete, SETTINGS, { ...wish, receiver: 'Aoki' });
    expect(drafts.map(({ kind, to, owner }) => [kind, to, owner])).toEqual([
      ['offered', 'meeting', 'Aoki'],
      ['accepted', 'meeting', 'Aoki'],
    ]);
  });

  test('to oneself needs the required answers as well', () => {
    const own = { ...wish, receiver: 'Aoki' };
    expect(refusal(() => decideOffer(screening, [], SETTINGS, own)).code).toBe('answers_missing');
  });

  test('from a stage without a gate is refused, and names the stage as people do', () => {
    expect(refusal(() => decideOffer(leadThrough('nurture'), [], SETTINGS, wish))).toEqual({
      code: 'no_gate',
      params: { stage: 'Nurture' },
    });
  });

  test('of a lead that is offered already is refused', () => {
    expect(refusal(() => decideOffer(offered, complete, SETTINGS, wish))).toEqual({
      code: 'already_offered',
      params: { receiver: 'Sato' },
    });
  });

  test.each(['', '   '])('to nobody (%j) is refused', (receiver) => {
    const nobody = () => decideOffer(screening, complete, SETTINGS, { ...wish, receiver });
    expect(refusal(nobody).code).toBe('receiver_missing');
  });

  test('with answers missing is refused, and names them in the order of the checklist', () => {
    const run = () => decideOffer(screening, answered('authority'), SETTINGS, wish);
    expect(refusal(run)).toEqual({
      code: 'answers_missing',
      params: { items: 'Need, Timeline', count: 2, shortest: SHORTEST_OVERRIDE },
    });
  });

  test('answers to another gate do not count', () => {
    const elsewhere = complete.map((given) => ({ ...given, gate: 'lead_quality' }));
    expect(refusal(() => decideOffer(screening, elsewhere, SETTINGS, wish)).code).toBe('answers_missing');
  });

  test.each([
    ['one letter short', 'x'.repeat(SHORTEST_OVERRIDE - 1)],
    ['blanks', ' '.repeat(40)],
    ['short among blanks', `   ${'x'.repeat(SHORTEST_OVERRIDE - 1)}   `],
  ])('an override that is %s is refused', (_, override) => {
    const run = () => decideOffer(screening, [], SETTINGS, { ...wish, override });
    expect(refusal(run).code).toBe('answers_missing');
  });

  test('a long enough override crosses, and is kept without its outer blanks', () => {
    const [draft] = decideOffer(screening, [], SETTINGS, { ...wish, override: '  The board meets today ' });
    expect(draft).toMatchObject({ kind: 'offered', reason: 'The board meets today' });
  });

  test('an override of nothing is not kept: no answer was missing', () => {
    const [draft] = decideOffer(screening, complete, SETTINGS, {
      ...wish,
      override: 'The board meets today',
    });
    expect(draft.reason).toBe('');
  });

  test('across a gate that only advises needs no override', () => {
    const [draft] = decideOffer(leadThrough('new'), [], SETTINGS, { ...wish, override: '' });
    expect(draft).toMatchObject({ kind: 'offered', to: 'screening', reason: '' });
  });
});

describe('an answer to an offer', () => {
  test('accepting makes whoever accepts the owner, even when another was named', () => {
    expect(decideAccept(offered, 'Ito', 'I take it')).toEqual([
      { kind: 'accepted', from: 'screening', to: 'meeting', owner: 'Ito', note: 'I take it' },
    ]);
  });

  test('returning carries its coded reason', () => {
    expect(decideReturn(offered, SETTINGS, 'authority_unknown', '')).toEqual([
      { kind: 'returned', from: 'screening', to: 'meeting', reason: 'authority_unknown', note: '' },
    ]);
  });

  test('taking it back moves nothing', () => {
    expect(decideWithdraw(offered, 'Too early')).toEqual([
      { kind: 'withdrawn', from: 'screening', to: 'meeting', note: 'Too early' },
    ]);
  });

  test.each([
    ['accepting', () => decideAccept(screening, 'Sato', '')],
    ['returning', () => decideReturn(screening, SETTINGS, 'not_now', '')],
    ['taking back', () => decideWithdraw(screening, '')],
  ])('%s what nobody offers is refused', (_, run) => {
    expect(refusal(run).code).toBe('no_offer');
  });

  test.each([
    ['none', '', 'words', 'reason_missing'],
    ['one of another kind', 'price', 'words', 'reason_missing'],
    ['the name of an object member', 'constructor', 'words', 'reason_missing'],
    ['"other" without words', 'other', '  ', 'reason_words_missing'],
  ])('a return whose reason is %s is refused', (_, reason, note, code) => {
    expect(refusal(() => decideReturn(offered, SETTINGS, reason, note)).code).toBe(code);
  });

  test('"other" with words is a reason', () => {
    expect(decideReturn(offered, SETTINGS, 'other', 'They moved house')[0].note).toBe('They moved house');
  });
});

test.each(REASON_KINDS)('every standard reason for %s is accepted, and no reason of another kind', (kind) => {
  const own = SETTINGS.reasons.filter((reason) => reason.kind === kind).map((reason) => reason.key);
  for (const { key } of SETTINGS.reasons) {
    const run = () => requireReason(SETTINGS, kind, key, 'in words');
    if (own.includes(key)) expect(run).not.toThrow();
    else expect(refusal(run).code).toBe('reason_missing');
  }
});

test('a checklist of the team’s own is asked, whatever the standard one says', () => {
  const own: Settings = {
    ...SETTINGS,
    items: [
      {
        gate: 'screening',
        key: 'metrics',
        label: 'Metrics',
        question: '',
        evidence: '',
        floor: 'confirmed',
      },
    ],
  };
  expect(refusal(() => decideOffer(screening, complete, own, wish)).params).toMatchObject({
    items: 'Metrics',
    count: 1,
  });
});
