/** Each step of the protocol is needed: without any one of them the simulation finds something lost, doubled or made up. */
import { pairsOf, singleOf } from './plans';
import { badOnes, explorer, weakened } from './support';

test('without the lock, two people write over each other’s history', () => {
  const explored = explorer();
  explored.scene.world.weakness = { noLock: true };
  expect(badOnes(explored, pairsOf(explored, ['offer'], ['answer', 'return', 'touch']))).not.toEqual([]);
});

test('without flush, what another run counts on is not there yet', () => {
  const explored = explorer();
  explored.scene.world.weakness = { noFlush: true };
  const bad = badOnes(explored, [
    ...singleOf(explored, 'accept', ['sort']),
    ...pairsOf(explored, ['accept'], ['offer']),
  ]);
  expect(bad).not.toEqual([]);
});

test('without an operation id, what is sent again is done again', () => {
  const explored = explorer(undefined, true);
  expect(badOnes(explored, singleOf(explored, 'answer', []))).not.toEqual([]);
});

test('without reading back, a row that moved is written to in another’s place', () => {
  const explored = explorer(
    weakened(/if\(([\w$]+)\.leadId===([\w$]+)\.leadId\)return \1;(?=let [\w$]+=[\w$]+\()/, 'return $1;'),
  );
  expect(badOnes(explored, singleOf(explored, 'offer', ['sort', 'insert']))).not.toEqual([]);
});

test('without the signature, a crash is taken for somebody’s hand', () => {
  const explored = explorer(weakened(/JSON\.stringify\((?=\{v:[\w$]+,id:)/, 'String('));
  expect(badOnes(explored, singleOf(explored, 'accept', []))).not.toEqual([]);
});
