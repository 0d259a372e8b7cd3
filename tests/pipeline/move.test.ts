/** Moves that cross no gate: on within a role, aside, or out with a coded reason. */
import { decideAssign, decideMove } from '../../src/pipeline/move';
import { folded, happened, leadThrough, refusal, SETTINGS, STAGES } from '../support/pipeline';

const move = (from: string, to: string, reason = '', note = '') =>
  decideMove(leadThrough(from), SETTINGS, { to, reason, note, revisitOn: null });

test.each([
  ['on within the role', 'meeting', 'proposal'],
  ['back within the role', 'closing', 'meeting'],
  ['from won to won', 'onboarding', 'active'],
  ['back from nurture', 'nurture', 'screening'],
  ['back from lost', 'lost', 'proposal'],
  ['back from off the path to an earlier role', 'lost', 'screening'],
  ['back from churned into another role', 'churned', 'screening'],
  ['from a stage that Settings no longer has', 'dropped_stage', 'meeting'],
])('%s: one event, with both ends', (_, from, to) => {
  expect(move(from, to, '', 'as agreed')).toEqual([
    { kind: 'moved', from, to, reason: '', note: 'as agreed' },
  ]);
});

test.each([
  ['nurture', 'not_now'],
  ['lost', 'price'],
  ['disqualified', 'no_contact'],
  ['churned', 'not_used'],
])('out to %s with the reason %s', (to, reason) => {
  expect(move('meeting', to, reason)).toEqual([{ kind: 'moved', from: 'meeting', to, reason, note: '' }]);
});

test.each(['nurture', 'lost', 'disqualified', 'churned'])(
  'out to %s without a coded reason is refused, from wherever the lead is',
  (to) => {
    for (const from of STAGES.filter((stage) => stage.key !== to)) {
      expect(refusal(() => move(from.key, to)).code).toBe('reason_missing');
      expect(refusal(() => move(from.key, to, 'because')).code).toBe('reason_missing');
      expect(refusal(() => move(from.key, to, 'other', ' ')).code).toBe('reason_words_missing');
    }
  },
);

test('a reason for another way out is no reason for this one', () => {
  expect(refusal(() => move('meeting', 'lost', 'not_now')).code).toBe('reason_missing');
});

test('a lead on the path reaches another role only by a handoff, in either direction', () => {
  const onPath = STAGES.filter((stage) => stage.kind === 'open' || stage.kind === 'won');
  for (const from of onPath) {
    for (const to of onPath.filter((stage) => stage.key !== from.key)) {
      if (from.role === to.role) expect(move(from.key, to.key)).toHaveLength(1);
      else {
        expect(refusal(() => move(from.key, to.key))).toEqual({
          code: 'needs_handoff',
          params: { from: from.label, to: to.label },
        });
      }
    }
  }
});

test('a lead that was set aside does not come back past the gate it left before', () => {
  for (const to of ['meeting', 'closing', 'onboarding']) {
    expect(refusal(() => move('nurture', to)).code).toBe('needs_handoff');
    expect(refusal(() => move('disqualified', to)).code).toBe('needs_handoff');
  }
  expect(refusal(() => move('lost', 'onboarding')).code).toBe('needs_handoff');
});

test.each(['', 'nowhere', '__proto__', 'Meeting'])('to "%s", which is no stage, is refused', (to) => {
  expect(refusal(() => move('new', to))).toEqual({ code: 'unknown_stage', params: { stage: to } });
});

test('to where the lead is already is refused', () => {
  expect(refusal(() => move('new', 'new'))).toEqual({ code: 'same_stage', params: { stage: 'New lead' } });
});

test('moving a lead that is on offer takes the offer back first', () => {
  const offered = folded(
    leadThrough('screening'),
    happened('offered', 'meeting', { from: 'screening', owner: 'Sato' }),
  );
  const drafts = decideMove(offered, SETTINGS, {
    to: 'nurture',
    reason: 'not_now',
    note: '',
    revisitOn: null,
  });
  expect(drafts.map(({ kind, from, to }) => [kind, from, to])).toEqual([
    ['withdrawn', 'screening', 'meeting'],
    ['moved', 'screening', 'nurture'],
  ]);
});

test('a lead is set aside until a day, which stands first in the note', () => {
  const wish = { to: 'nurture', reason: 'not_now', note: ' New budget ', revisitOn: Date.UTC(2027, 3, 1) };
  expect(decideMove(leadThrough('screening'), SETTINGS, wish)[0].note).toBe('2027-04-01 · New budget');
  const lost = { ...wish, to: 'lost', reason: 'price' };
  expect(decideMove(leadThrough('screening'), SETTINGS, lost)[0].note).toBe(' New budget ');
});

test('a lead is given to somebody else without moving; to the same person is refused', () => {
  const lead = folded(leadThrough('screening'), happened('moved', 'screening', { owner: 'Aoki' }));
  expect(decideAssign(lead, ' Sato ')).toEqual([
    { kind: 'moved', from: 'screening', to: 'screening', owner: 'Sato' },
  ]);
  expect(decideAssign(lead, '')[0].owner).toBe('');
  expect(refusal(() => decideAssign(lead, 'Aoki')).code).toBe('same_owner');
});
