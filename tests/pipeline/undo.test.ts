/** Taking back the last operation: what it writes, what it leads back to, and what it leaves alone. */
import * as fc from 'fast-check';
import type { PipelineEvent } from '../../src/pipeline/event';
import { eventId } from '../../src/pipeline/event-id';
import { foldLead } from '../../src/pipeline/lead-state';
import { decideUndo, undoOf } from '../../src/pipeline/undo';
import { happened, newborn, refusal, STAGES } from '../support/pipeline';

const keys = STAGES.map((stage) => stage.key);
/** Events named as History names them: one operation may have written several. */
const named = (events: PipelineEvent[], ops: string[]): PipelineEvent[] =>
  events.map((event, at) => ({ ...event, eventId: eventId('L-0001', at + 1, ops[at]) }));
const entered = happened('entered', 'new', { via: 'adopt', owner: 'Aoki' });

test('undoing leads back to the very state before, however the lead lived', () => {
  const step = fc.oneof(
    fc.constantFrom(...keys).map((to) => ({ kind: 'moved' as const, to, reason: 'price' })),
    fc.constantFrom(...keys).map((to) => ({ kind: 'offered' as const, to, reason: '' })),
    fc.constantFrom(...keys).map((to) => ({ kind: 'accepted' as const, to, reason: '' })),
    fc.constantFrom('call.reached', 'next', 'health.risk').map((reason) => ({
      kind: 'touched' as const,
      to: '',
      reason,
    })),
    fc.constant({ kind: 'expanded' as const, to: '', reason: 'expansion' }),
  );
  fc.assert(
    fc.property(
      fc.array(step, { maxLength: 8 }),
      fc.array(step, { minLength: 1, maxLength: 3 }),
      (past, last) => {
        const events = named(
          [
            entered,
            ...[...past, ...last].map(({ kind, to, reason }, at) =>
              happened(kind, to, {
                from: to && 'new',
                reason,
                owner: ['Sato', ''][at % 2],
                amount: at,
                note: '2027-01-01',
              }),
            ),
          ],
          ['adopted1', ...past.map((_, at) => `past${at}`), ...last.map(() => 'theone')],
        );
        const before = foldLead('L-0001', events.slice(0, 1 + past.length), STAGES);
        const undo = undoOf(events, STAGES)!;
        expect(undo.op).toBe('theone');
        expect(undo.state).toEqual(before);
        expect(undo.drafts).toHaveLength(last.length);
        const undone = undo.drafts.map((draft) =>
          happened('undone', draft.to, { from: draft.from, actor: 'Mori' }),
        );
        const after = foldLead('L-0001', [...events, ...undone], STAGES);
        const { revision, lastActor, lastOn } = after;
        expect(after).toEqual({ ...before, revision, lastActor, lastOn });
        expect(revision).toBe(events.length + last.length);
      },
    ),
  );
});

test.each<[string, PipelineEvent[]]>([
  ['a lead that was only adopted', [entered]],
  ['its entry', [happened('entered', 'new')]],
  ['a stage typed over by hand', [entered, happened('moved', 'meeting', { from: 'new', via: 'cell' })]],
  [
    'what was undone already',
    [entered, happened('moved', 'lost', { from: 'new' }), happened('undone', 'new', { from: 'lost' })],
  ],
])('%s cannot be taken back from here', (_, events) => {
  expect(undoOf(named(events, ['op000001', 'op000002', 'op000003']), STAGES)).toBeNull();
});

test('what somebody had typed by hand before stays on record', () => {
  const events = named(
    [
      entered,
      happened('touched', '', { reason: 'next', note: 'Typed', via: 'cell' }),
      happened('touched', '', { reason: 'next', note: 'Planned' }),
    ],
    ['adopted1', 'theone', 'theone'],
  );
  const undo = undoOf(events, STAGES)!;
  expect(undo.drafts).toHaveLength(1);
  expect(undo.state.plan).toEqual({ what: 'Typed', on: null });
});

test('an undone step of the pipeline says where the lead stands now; another says nothing', () => {
  const offered = happened('offered', 'meeting', { from: 'new', owner: 'Sato' });
  const [back] = undoOf(named([entered, offered], ['adopted1', 'theone']), STAGES)!.drafts;
  expect(back).toMatchObject({ kind: 'undone', from: 'new', to: 'new', reason: 'offered', owner: 'Aoki' });
  const call = happened('touched', '', { reason: 'call.reached' });
  const [quiet] = undoOf(named([entered, call], ['adopted1', 'theone']), STAGES)!.drafts;
  expect(quiet).toMatchObject({ from: '', to: '', reason: 'touched' });
});

test('only what was done last can be taken back, and only if it was done at all', () => {
  const undo = undoOf(
    named([entered, happened('moved', 'lost', { from: 'new' })], ['adopted1', 'theone']),
    STAGES,
  );
  const state = { ...newborn(), lastActor: 'Sato' };
  expect(decideUndo(undo, state, 'theone', true)).toEqual(undo!.drafts);
  expect(refusal(() => decideUndo(undo, state, 'another', true))).toEqual({
    code: 'changed_since',
    params: { actor: 'Sato' },
  });
  expect(refusal(() => decideUndo(null, state, 'theone', true)).code).toBe('changed_since');
  expect(refusal(() => decideUndo(undo, state, 'theone', false)).code).toBe('nothing_to_undo');
});
