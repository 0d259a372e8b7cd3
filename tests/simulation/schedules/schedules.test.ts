/** A fast, fixed part of what `npm run simulate` explores: nothing is lost, doubled or made up. */
import { readSchedule } from '../../../local/simulate/schedule';
import { editsAtEvery, pairsOf, singleOf } from './plans';
import { badOnes, explorer } from './support';

const HANDOFF = ['offer', 'accept', 'return', 'answer'];
const TROUBLED = [...HANDOFF, 'park', 'plan', 'win', 'bulk', 'undo', 'reconcile'];
const explored = explorer();

test.each(TROUBLED)('%s: each of its calls fails, times out, is lost or is the last', (operation) => {
  expect(badOnes(explored, singleOf(explored, operation, []))).toEqual([]);
});

test.each(HANDOFF)('%s: a person sorts, inserts or deletes between any two of its calls', (operation) => {
  const edits = ['sort', 'insert', 'delete-Ash', 'delete-Birch'];
  expect(badOnes(explored, singleOf(explored, operation, edits))).toEqual([]);
});

test('two people hand over, accept, return and answer at the same time', () => {
  expect(badOnes(explored, pairsOf(explored, HANDOFF, HANDOFF))).toEqual([]);
  expect(explored.outcomes.get('accept')?.get('refused (stale_view)')).toBeGreaterThan(0);
});

/** What was bad once, as `npm run simulate -- --replay` takes it. */
const ONCE_BAD = [
  'answer : A*11 A!after',
  'park : A*13 A!kill-lost',
  'bulk-park : A*18 A!kill-lost',
  'park : A*15 stage-of-Ash',
  'answer accept : B!unheard B!busy',
  'assign answer : B!unheard delete-Ash',
  'return : A*12 A!kill-kept A*9 delete-Ash',
  'undo assign reconcile : add C*14 C!after',
  'reconcile : add A*14 sort',
  'reconcile : add A*16 sort',
  'refresh bulk : A*39 B*1',
  'assign withdraw : B*12 B!before A*1',
  'assign win : A*12 A!before B*1',
  'lose plan : insert A!before A*11 sort',
  'bulk-park undo bulk : A*11 delete-Ash add',
  'accept : A*13 insert A!kill-part',
  'assign lose boot : A*13 delete-Ash A!deferred',
  'accept answer : A*13 insert A!leaves A!kill-kept',
  'assign : A*13 sort A!kill-part',
  'language : A*17 A!deferred',
  'language : clear-Ash',
  'language : rename-stage',
  'open assign boot : rename-stage paste-block',
  'today assign : paste-block rename-stage',
  'answer checklist : A*1 B*1 A!kill-part',
  'language : A*250 sort',
  'reconcile : add A*6 stage-of-Cedar A*34 A!after',
  'reconcile : add A*23 sort A*3 A!after',
  'reconcile : add A*8 stage-of-Cedar A*33 A!after',
  'reconcile : add A*23 sort A*11 A!before',
  'park bulk : A*1 copy-Ash B*11 delete-Ash',
  'bulk-park : A*11 add delete-Ash A*9 A!after',
  'bulk-park : A*11 add delete-Ash A*9 A!kill-part',
  'bulk-park : A*11 delete-Birch A*13 insert A*2 A!kill-lost',
  'bulk-park : stage-of-Ash A*16 insert A*4 A!after',
  'bulk-park : add A*7 stage-of-Ash A*11 delete-Ash A*16 A!before',
  'bulk-park : insert A*11 sort insert',
  'park bulk : A*11 sort A*4 insert',
  'accept : A*8 insert A*8 insert',
  'reconcile bulk-park : add B*15 delete-Ash B*6 sort B!before',
  'bulk reconcile : sort A*11 delete-Birch A*12 copy-Ash',
  'win : column-among A*8 insert A*13 A!kill-part',
  'plan lose : B*12 B!before B!before A!unheard',
  'lose bulk bulk-park : C*19 C!before paste-block B!kill-lost',
  'bulk-park : A*11 paste-block A*4 A*4 A!kill-part A*16 A*10 A!kill-kept',
];

test.each(ONCE_BAD)('mended: %s', (script) => {
  const [operations, schedule] = script.split(' : ');
  const { why } = explored.play(operations.split(' '), readSchedule(schedule));
  expect(why).toEqual([]);
});

test('the edit trigger runs beside an action: pasted, copied, cleared, renamed at any of its calls', () => {
  const edits = ['paste-stages', 'paste-block', 'copy-Ash', 'clear-Ash', 'rename-stage', 'column-among'];
  expect(badOnes(explored, singleOf(explored, 'edit-seen', edits))).toEqual([]);
  expect(badOnes(explored, pairsOf(explored, ['edit-seen'], ['accept', 'assign']))).toEqual([]);
});

test('an amount column of ours stands between the cells: moves and plans land whole or not at all', () => {
  const between = explorer(undefined, false, 'own-amount');
  for (const operation of ['accept', 'plan']) {
    expect(badOnes(between, singleOf(between, operation, ['sort', 'insert', 'paste-block']))).toEqual([]);
  }
});

test('a row that is put in while a pipeline is started costs no lead its past', () => {
  const bare = explorer(undefined, false, 'bare');
  expect(badOnes(bare, editsAtEvery(7, bare, 'adopt', ['insert']))).toEqual([]);
});

test('a pipeline that is taken away is gone whole, wherever that was stopped', () => {
  const leaving = explorer(undefined, false, 'leaving');
  expect(badOnes(leaving, singleOf(leaving, 'undo-adoption', ['sort']))).toEqual([]);
});

test('a script that is looked up does what one does that is run from nothing', () => {
  const schedule = readSchedule('A*7 sort B*3 A*2 A!after');
  for (const operation of ['accept', 'bulk', 'boot']) {
    const ends = [explored, explored, explorer()].map((one) => {
      const { wishes, facts, traces } = one.play([operation, 'offer'], schedule);
      return JSON.stringify({ told: wishes.map(({ told }) => told), facts, traces });
    });
    expect(new Set(ends).size).toBe(1);
  }
});
