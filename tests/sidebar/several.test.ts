/**
 * Several selected rows: one thing for all of them, told in numbers, and taken back.
 *
 * @jest-environment jsdom
 * @jest-environment-options {"customExportConditions":["node","require"]}
 */
import { wordsFor } from '../../src/i18n/sidebar';
import { boot, TEAM } from './fixtures/pipeline';
import { refused } from './fixtures/scenes';
import { several } from './fixtures/several';
import { selected } from './fixtures/today-scenes';
import { open } from './support/play';

const words = wordsFor('en');
const { actor, receiver } = TEAM.en;
const { kinds, doIt, doneSo } = words.today;
const SEEN = several('en').leads.map(({ leadId, row, revision }) => ({ leadId, row, revision }));
const WHY = boot('en').reasons.find((reason) => reason.kind === 'nurture')!.key;
const UNFIT = boot('en').reasons.find((reason) => reason.kind === 'disqualified')!.key;
const OP = expect.stringMatching(/^[a-z0-9]{10}$/);
const title = () => document.querySelector('h1')?.textContent;

beforeEach(() => localStorage.clear());

test('it says how many, names the first, counts the rest and the rows that are no leads', async () => {
  const { hand } = await open(selected('en'));
  expect(title()).toBe('12 leads selected');
  expect(hand.has('Aoba Medical, and 7 more')).toBe(true);
  expect(hand.has('1 selected row is no lead.')).toBe(true);
  expect(document.querySelector('footer')).toBeNull();
});

test('no lead among the rows: it says what to select', async () => {
  const { hand } = await open({
    ...selected('en'),
    openLead: () => ({ kind: 'several', leads: [], others: 4 }),
  });
  expect(hand.has(words.today.noneChosenHelp)).toBe(true);
});

test('parking: a reason, a day to come back, a note; sent with what was seen of each lead', async () => {
  const { run, hand } = await open(selected('en'));
  await hand.choose(kinds.park);
  await hand.click(doIt.park(12, ''));
  expect(run.of('bulk')).toHaveLength(0);
  expect(hand.has(words.reasonNeeded)).toBe(true);
  await hand.pick(words.reason, WHY);
  await hand.type(words.today.revisitOn, '2027-04-01');
  await hand.type(words.note, ' after the move ');
  await hand.click(doIt.park(12, ''));
  expect(run.of('bulk')).toEqual([
    {
      op: OP,
      actor,
      leads: SEEN,
      what: 'park',
      owner: '',
      reason: WHY,
      note: 'after the move',
      revisitOn: '2027-04-01',
    },
  ]);
});

test.each([
  [receiver, receiver],
  ['|nobody', ''],
])('giving them to %s', async (choice, owner) => {
  const { run, hand } = await open(selected('en'));
  await hand.choose(kinds.assign);
  await hand.click(kinds.assign);
  await hand.pick(words.today.owner, choice);
  await hand.click(doIt.assign(12, owner));
  expect(run.of('bulk')).toMatchObject([{ what: 'assign', owner, reason: '', note: '', revisitOn: '' }]);
  expect(title()).toBe(doneSo.assign(10, owner));
});

test('an owner has to be chosen: nobody is a choice, not the lack of one', async () => {
  const { run, hand } = await open(selected('en'));
  await hand.choose(kinds.assign);
  document.querySelector<HTMLElement>('button.main')!.click();
  await hand.settle();
  expect(run.of('bulk')).toHaveLength(0);
  expect(hand.has(words.today.ownerNeeded)).toBe(true);
});

test.each([
  [UNFIT, '', true],
  ['other', '  ', false],
  ['other', 'Students, no company', true],
])('not a fit for “%s” with the words “%s”: %s', async (reason, note, goes) => {
  const { run, hand } = await open(selected('en'));
  await hand.choose(kinds.disqualify);
  await hand.pick(words.reason, reason);
  await hand.type(words.note, note);
  await hand.click(doIt.disqualify(12, ''));
  expect(run.of('bulk').map((args) => [args.what, args.reason, args.note])).toEqual(
    goes ? [['disqualify', reason, note.trim()]] : [],
  );
});

const park = async () => {
  const stage = await open(selected('en'));
  await stage.hand.choose(kinds.park);
  await stage.hand.pick(words.reason, WHY);
  return stage;
};

test('what was skipped is named with its reason; undo asks for that very batch and tells its own result', async () => {
  const { run, hand } = await park();
  await hand.click(doIt.park(12, ''));
  expect(title()).toBe(doneSo.park(10, ''));
  const skipped = [...document.querySelectorAll('.skipped li')];
  expect(skipped.map((one) => one.querySelector('b')?.textContent)).toEqual([
    'Ridgeway Foods',
    'Aoba Medical',
  ]);
  expect(skipped[0].textContent).toContain('Whitfield changed this lead');
  await hand.click(words.today.undo);
  const [{ leads }] = run.of('bulk');
  const rows = leads.map(({ row }) => row);
  expect(run.of('undo')).toEqual([{ op: OP, actor, undoOf: run.of('bulk')[0].op, rows }]);
  expect(run.of('undo')[0].op).not.toBe(run.of('bulk')[0].op);
  expect(title()).toBe(words.today.undone(9));
  expect(hand.has(words.today.notUndone(1))).toBe(true);
  expect(() => hand.find(words.today.undo)).toThrow();
});

test('a double click is one batch, and one undo', async () => {
  const { run, hand } = await park();
  const twice = async (name: string) => {
    const button = hand.find(name);
    button.click();
    button.click();
    await hand.settle();
  };
  await twice(doIt.park(12, ''));
  expect(run.of('bulk')).toHaveLength(1);
  await twice(words.today.undo);
  expect(run.of('undo')).toHaveLength(1);
});

test('after silence twice the form stays, and trying again is the same batch', async () => {
  const { run, hand } = await park();
  run.answers.bulk = () => new Error('NetworkError: Connection failure due to HTTP 0');
  await hand.click(doIt.park(12, ''));
  expect(document.querySelector('[role=alert]')).not.toBeNull();
  expect(hand.field(words.reason).value).toBe(WHY);
  run.answers = selected('en');
  await hand.click(doIt.park(12, ''));
  expect(run.of('bulk')).toHaveLength(3);
  expect(new Set(run.of('bulk').map(({ op }) => op)).size).toBe(1);
  expect(title()).toBe(doneSo.park(10, ''));
});

test('a refusal is told and keeps the form', async () => {
  const { run, hand } = await park();
  run.answers.bulk = () => refused('en', 'lock_busy');
  await hand.click(doIt.park(12, ''));
  expect(document.querySelector('[role=alert]')?.textContent).toContain('Another change is being saved');
  expect(hand.field(words.reason).value).toBe(WHY);
});

test('the form outlives a reload, and is empty again once it is done', async () => {
  const first = await park();
  await first.hand.type(words.note, 'Half a');
  const second = await open(selected('en'));
  expect(second.hand.field(words.note).value).toBe('Half a');
  expect(second.hand.field(words.reason).value).toBe(WHY);
  await second.hand.click(doIt.park(12, ''));
  expect(JSON.parse(localStorage.getItem('tasuki.drafts')!)).toEqual({});
});

test('the outcome stays while the same rows are selected, and goes with another selection', async () => {
  const { run, hand } = await park();
  await hand.click(doIt.park(12, ''));
  await hand.wait(1050);
  document.documentElement.dispatchEvent(new Event('pointerenter'));
  await hand.settle();
  expect(title()).toBe(doneSo.park(10, ''));
  const { leads } = several('en');
  run.answers.openLead = () => ({ kind: 'several', leads: leads.slice(0, 2), others: 0 });
  await hand.wait(1050);
  document.documentElement.dispatchEvent(new Event('pointerenter'));
  await hand.settle();
  expect(title()).toBe('2 leads selected');
});

test('a stage that the team has dropped is not offered', async () => {
  const stages = boot('en').stages.filter((stage) => stage.kind !== 'parked');
  const { hand } = await open({ ...selected('en'), boot: () => boot('en', { stages }) });
  expect(hand.has(kinds.park)).toBe(false);
  expect(hand.has(kinds.disqualify)).toBe(true);
});
