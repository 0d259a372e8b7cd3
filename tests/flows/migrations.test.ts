/** Workbooks of an older version are brought up to this one, step by step; those of a newer one are left alone. */
import { Actor, type Session } from '../../local/simulate/actor';
import type { Kill } from '../../local/simulate/schedule';
import { ScriptTree } from '../../local/simulate/script-tree';
import { World } from '../../local/simulate/world';
import { forms, makeOld, markForm } from '../support/old-workbook';
import { answerAll, card, handedOver, team, write } from '../support/team';
import { type Bench, dist } from '../support/workbench';

const NOW = Date.UTC(2026, 10, 23, 1, 42);
const boot = (bench: Bench) =>
  bench.ask('boot', { op: bench.op(), locale: '', today: { person: 'me', role: '' } });
const tabs = (bench: Bench): string[] => bench.engine.sheets().map(({ name }) => name);

/** What a workbook says in the tabs that are ours, and which forms it is marked with. */
function told(bench: Bench): string {
  return JSON.stringify([tabs(bench).map((tab) => [tab, bench.values(tab)]), forms(bench)], null, 1);
}

function old(options: Parameters<typeof team>[1] = {}): Bench {
  const bench = team(3, options);
  handedOver(bench);
  if (options.language === 'ja') bench.ask('setLanguage', { language: 'ja' });
  makeOld(bench);
  return bench;
}

test('the fixture lacks what form 1 lacked', () => {
  const bench = old();
  const [titles, headers] = bench.values('Settings');
  expect(titles).not.toContain('Targets');
  expect(headers).not.toContain('Days at most');
  expect(bench.values('Answers')[0]).toHaveLength(8);
  expect(String(bench.values('History')[1][12])).toMatch(/^L-0001\.1\.[a-z0-9]+$/);
  expect(forms(bench)).toEqual(['schema:1']);
});

test.each(['en', 'ja'] as const)('opening the sidebar completes an older workbook once (%s)', (language) => {
  const bench = old({ language, user: 'sato@team.test' });
  const before = tabs(bench).map((tab) => bench.values(tab));
  expect(boot(bench).warnings).toEqual([]);
  const [settings, answers] = language === 'ja' ? ['設定', '回答'] : ['Settings', 'Answers'];
  const rows = bench.values(settings);
  const words = language === 'ja' ? ['目標', '滞留の上限（日）'] : ['Targets', 'Days at most'];
  expect(rows[0]).toContain(words[0]);
  expect(rows[1]).toContain(words[1]);
  const flat = rows.flat();
  for (const name of ['won_amount', 'plan_by', 'step.meeting', 'way', 'gross_margin', 'amount_months'])
    expect(flat.filter((cell) => cell === name)).toHaveLength(1);
  expect(bench.values(answers)[0]).toHaveLength(9);
  const [, mark] = forms(bench);
  expect(forms(bench)).toEqual(['schema:1', mark]);
  expect(JSON.parse(mark.slice('schema:2:'.length))).toEqual({
    on: '2026-11-23T10:42:00',
    by: 'sato@team.test',
  });
  // Nothing of the leads or of History is touched.
  expect(bench.values('Leads')).toEqual(before[0]);
  expect(bench.values(tabs(bench)[1])).toEqual(before[1]);
  const once = told(bench);
  boot(bench);
  expect(told(bench)).toBe(once);
});

test('whoever writes first completes it, when the sidebar was open already; the writing is done as well', () => {
  const bench = old();
  const seen = card(bench, 'L-0002');
  expect(forms(bench)).toHaveLength(1);
  const touched = bench.ask('touch', { ...write(bench, seen), touch: 'call.reached', note: '', on: '' });
  expect(touched.revision).toBe(seen.revision + 1);
  expect(forms(bench)).toHaveLength(2);
  answerAll(bench, card(bench, 'L-0002'));
  expect(bench.values('Answers').pop()).toHaveLength(9);
});

test('events of before are counted as not to be checked; new ones are held', () => {
  const bench = old();
  boot(bench);
  const rows = bench.values('History').length - 1;
  bench.ask('touch', { ...write(bench, card(bench)), touch: 'call.reached', note: 'x', on: '' });
  bench.host.run('checkHistory_');
  expect(bench.ui.shown.pop()?.text).toContain(`1 rows checked. ${rows} older rows`);
  bench.type('History', 2, 11, 'changed, and nobody can tell');
  expect(bench.ask('refreshFunnel', { quick: false }).tampered).toBe(0);
  bench.type('History', rows + 2, 11, 'changed');
  expect(bench.ask('refreshFunnel', { quick: false }).tampered).toBe(1);
});

test('Settings that only others may change leave the workbook as it is, and people go on working', () => {
  const bench = old();
  bench.asOwner(
    `function protect() {
      const guard = SpreadsheetApp.getActive().getSheetByName('Settings').protect();
      guard.removeEditors(guard.getEditors());
    }`,
    'protect',
  );
  const seen = card(bench, 'L-0002');
  boot(bench);
  bench.ask('touch', { ...write(bench, seen), touch: 'call.reached', note: '', on: '' });
  expect(forms(bench)).toEqual(['schema:1']);
});

test('a run that is killed at any of its calls is gone on with by the next', () => {
  const { host } = old().host;
  const world = new World(host, NOW);
  const tree = new ScriptTree(world, host, dist['Code.js']);
  const start = world.snapshot();
  const request = (op: string): string => {
    const args = { op, locale: '', today: { person: 'me', role: '' } };
    return JSON.stringify({ v: 1, language: 'en', method: 'boot', args });
  };
  /** Opens the sidebar; `calls`: so many are made, then the run is killed. Whether it came to its end before. */
  const opened = (op: string, calls: number, kill: Kill): boolean => {
    let made = 0;
    const session = function* (): Session {
      const heard = yield request(op);
      if (!('answer' in heard && heard.answer.includes('"pipeline":"ready"')) && calls === Infinity)
        throw new Error(JSON.stringify(heard));
    };
    const actor = new Actor(op, world, tree, session(), () => (made++ < calls ? { fault: null } : null));
    while (!actor.finished) {
      actor.resume();
      if (!actor.finished && made > calls) {
        actor.kill(kill);
        return false;
      }
    }
    return true;
  };
  const workbook = (): string => {
    const { engine, state } = world;
    const cells = engine.sheets().map(({ id, name }) => {
      const { rows, columns } = engine.used(id);
      const read = engine.read(id, { row: 0, column: 0, rows, columns });
      return [name, read.map((row) => row.map(({ value }) => value))];
    });
    return JSON.stringify([cells, state.metadata.map(({ value }) => value).sort()]);
  };
  expect(opened('opfirst', Infinity, 'kept')).toBe(true);
  const wanted = workbook();
  expect(wanted).toContain('schema:2');
  let calls = 0;
  for (const kill of ['lost', 'part'] as const) {
    for (calls = 0; ; calls++) {
      world.restore(start);
      const ended = opened('opfirst', calls, kill);
      opened('opsecond', Infinity, kill);
      expect([kill, calls, workbook()]).toEqual([kill, calls, wanted]);
      if (ended) break;
    }
  }
  expect(calls).toBeGreaterThan(15);
});

describe('a workbook that a newer version has worked in', () => {
  const newer = (): Bench => {
    const bench = team(2);
    markForm(bench, 3);
    // What an older version kept in the cache for its next report is thrown away by each step.
    bench.pass(7 * 3_600_000);
    return bench;
  };
  const CODE = expect.objectContaining({ code: 'workbook_newer' });
  const by = { op: 'op00000099', actor: 'Tanaka', leadId: 'L-0001', row: 2, revision: 2 };
  const calls: Array<[string, (bench: Bench) => unknown]> = [
    ['opening the sidebar', boot],
    ['opening a lead', (bench) => bench.ask('openLead', { leadId: 'L-0001' })],
    ['an action', (bench) => bench.ask('plan', { ...by, what: 'x', on: '' })],
    [
      'an answer',
      (bench) => bench.ask('answer', { ...by, gate: 'screening', item: 'need', answer: 'no', evidence: '' }),
    ],
    ['recording hand edits', (bench) => bench.ask('reconcile', { op: by.op, actor: '' })],
    ['a report', (bench) => bench.ask('refreshFunnel', { quick: false })],
    ['a report in the background', (bench) => bench.ask('refreshFunnel', { quick: true })],
    ['starting anew', (bench) => bench.ask('adopt', { op: by.op, actor: '', choices: {}, language: 'en' })],
    ['undoing adoption', (bench) => bench.ask('undoAdoption', { op: by.op, confirmed: true })],
    ['another language', (bench) => bench.ask('setLanguage', { language: 'ja' })],
    ['a way of working', (bench) => bench.ask('chooseWay', { op: by.op, way: 'hats' })],
  ];
  test.each(calls)('refuses %s, says what to do, and writes nothing', (_, call) => {
    const bench = newer();
    const before = told(bench);
    expect(() => call(bench)).toThrow(CODE);
    expect(told(bench)).toBe(before);
  });

  test('says so in both languages, and an edit of a cell does nothing', () => {
    const bench = newer();
    const before = bench.values('History');
    bench.type('Leads', 2, bench.column('Leads', 'Stage'), 'Meeting');
    expect(bench.values('History')).toEqual(before);
    bench.host.run('refreshFunnel_');
    expect(bench.ui.shown.pop()?.text).toContain('A newer Tasuki has worked in this workbook');
  });
});
