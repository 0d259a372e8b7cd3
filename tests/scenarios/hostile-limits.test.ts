/** Scenarios 33 and 44: what is too large is refused by its name or cut where it is a copy; a reply is plain text. */
import { type MethodName, PROTOCOL } from '../../src/rpc/contract';
import { READERS } from '../../src/rpc/guard';
import { answerAll, card, handedOver, team, write } from '../support/team';
import { type Bench, benchOfRows } from '../support/workbench';

jest.setTimeout(120_000);

const FULL = '='.repeat(50_000);

function pictureOf({ engine, host }: Bench): string {
  return JSON.stringify([engine.save(), host.save()]);
}

test('Scenario 33: a note of 50,001 characters is refused before anything is written, and the field is named', () => {
  const bench = team(2);
  const seen = card(bench);
  const before = pictureOf(bench);
  const long = 'あ'.repeat(50_001);
  const wish = write(bench, seen);
  const replies = [
    bench.reply('touch', { ...wish, touch: 'mail.sent', note: long, on: '' }),
    bench.reply('answer', { ...wish, gate: 'screening', item: 'need', answer: 'no', evidence: long }),
    bench.reply('plan', { ...wish, what: long, on: '' }),
    bench.reply('offer', { ...wish, receiver: 'Yamamoto', message: long, override: '', instead: false }),
  ];
  const told = replies.map((reply) => (reply.ok ? 'done' : (reply.problem.text ?? '')));
  expect(told.map((text) => /^The (.*) has 50001 characters; at most 1000 fit\./.exec(text)?.[1])).toEqual([
    'note',
    'evidence',
    'next step',
    'message',
  ]);
  expect(pictureOf(bench)).toBe(before);
});

test('Scenario 33: a sheet with cells that are full is adopted; each stays as it is, and History holds their beginning', () => {
  const header = ['Company', 'Contact', 'Email', 'Source', 'Owner', 'Note'];
  const bench = benchOfRows([
    header,
    [FULL, FULL, 'a@a.test', FULL, FULL, FULL],
    ['Minato', '', 'b@b.test', 'Web', 'Tanaka', ''],
  ]);
  bench.select('Leads', 2);
  bench.ask('adopt', { op: bench.op(), actor: 'Tanaka', choices: {}, language: 'en' });
  const [, first] = bench.values('Leads');
  expect(first.slice(0, 6)).toEqual([FULL, FULL, 'a@a.test', FULL, FULL, FULL]);
  const [, event] = bench.values('History');
  expect([event[6], event[8]]).toEqual([`${'='.repeat(1099)}…`, `${'='.repeat(1099)}…`]);
  const all = { person: 'all', role: '' as const };
  expect(bench.ask('boot', { op: bench.op(), locale: 'en', today: all }).reconciled).toBeNull();
  bench.ask('touch', { ...write(bench, card(bench)), touch: 'mail.sent', note: 'x', on: '' });
  expect(bench.ask('refreshFunnel', { quick: false }).leads).toBe(2);
});

test('Scenario 33: an owner or a next step that fills its cell is recorded once, and keeps nobody from working', () => {
  const bench = team(3);
  for (const header of ['Owner', 'Next action']) {
    const column = bench.values('Leads')[0].lastIndexOf(header) + 1;
    bench.type('Leads', 2, column, FULL);
    const all = { person: 'all', role: '' as const };
    bench.ask('boot', { op: bench.op(), locale: 'en', today: all });
    const events = bench.values('History').length;
    expect(bench.ask('boot', { op: bench.op(), locale: 'en', today: all }).reconciled).toBeNull();
    expect(bench.values('History').length).toBe(events);
    bench.ask('touch', { ...write(bench, card(bench)), touch: 'mail.sent', note: 'x', on: '' });
    // The column of owners is ours: it says who History says it is. What is next stays as it was typed.
    const cell = header === 'Owner' ? `${'='.repeat(1099)}…` : FULL;
    expect(bench.values('Leads')[1][column - 1]).toBe(cell);
  }
});

test('Scenario 33: more answers than a cell holds: Answers keeps them to the letter, and the lead can be worked on', () => {
  const bench = team(2);
  const settings = bench.tabId('Settings');
  const first = bench.column('Settings', 'Checklists') - 1;
  const items = Array.from({ length: 60 }, (_, at) => `own_${at}`);
  const rows = items.map((key) =>
    ['screening', key, key, 'Is it so?', '', ''].map((value) => ({ value: value || null, forced: true })),
  );
  const below = bench.values('Settings').findLastIndex((row) => row[first] !== null) + 1;
  const missing = below + rows.length - (bench.engine.sheets().find(({ id }) => id === settings)?.rows ?? 0);
  if (missing > 0) bench.engine.insertRows(settings, below, missing);
  bench.engine.write(settings, { row: below, column: first, rows: rows.length, columns: 6 }, rows);
  const evidence = '"'.repeat(1000);
  let seen = card(bench);
  for (const item of items) {
    const wish = { ...write(bench, seen), gate: 'screening', item, answer: 'confirmed' as const, evidence };
    seen = bench.ask('answer', wish);
  }
  const given = bench.values('Answers').slice(1);
  expect(given.map((row) => row[5])).toEqual(items.map(() => evidence));
  expect(seen.answers).toHaveLength(60);
  bench.ask('touch', { ...write(bench, card(bench)), touch: 'mail.sent', note: 'x', on: '' });
  const all = { person: 'all', role: '' as const };
  expect(bench.ask('boot', { op: bench.op(), locale: 'en', today: all }).reconciled).toBeNull();
});

test('Scenario 33: Settings larger than a property are kept in parts, and read back whole', () => {
  const bench = team(2);
  const first = bench.column('Settings', 'Reasons') - 1;
  const labels = Array.from({ length: 10 }, (_, at) => '襷'.repeat(499) + at);
  bench.engine.write(
    bench.tabId('Settings'),
    { row: 2, column: first + 2, rows: labels.length, columns: 1 },
    labels.map((value) => [{ value, forced: true }]),
  );
  const all = { person: 'all', role: '' as const };
  const { warnings, reasons } = bench.ask('boot', { op: bench.op(), locale: 'en', today: all });
  expect([warnings, reasons.slice(0, 10).map(({ label }) => label)]).toEqual([[], labels]);
  const kept = Object.values(bench.host.host.properties.document).map((text) => Buffer.byteLength(text));
  expect(kept.length).toBeGreaterThan(2);
  expect(Math.max(...kept)).toBeLessThanOrEqual(9 * 1024);
});

test('Scenario 33: 600 people and 600 words for stages: the dropdown holds what it can, and all of them count', () => {
  const rows = Array.from({ length: 600 }, (_, at) => [
    `Company ${at}`,
    `c${at}@x.test`,
    `Owner ${at}`,
    `Word ${at}`,
  ]);
  const bench = benchOfRows([['Company', 'Email', 'Owner', 'Status'], ...rows]);
  bench.select('Leads', 2);
  const done = bench.ask('adopt', { op: bench.op(), actor: 'Tanaka', choices: {}, language: 'en' });
  expect(done.leads).toBe(600);
  expect(card(bench, 'L-0599').owner).toBe('Owner 598');
});

test.each([
  ['1e308', 1e308],
  ['-1e308', -1e308],
  ['1e-320', 1e-320],
  ['beyond what is exact', 2 ** 53 + 2],
])('an amount of %s is a number that is counted, and no reply breaks', (_, amount) => {
  const bench = team(3);
  bench.type('Leads', 2, bench.column('Leads', 'Amount'), amount);
  bench.type('Leads', 3, bench.column('Leads', 'Amount'), amount);
  const all = { person: 'all', role: '' as const };
  bench.ask('boot', { op: bench.op(), locale: 'en', today: all });
  expect(card(bench).amount).toBe(amount);
  bench.ask('refreshFunnel', { quick: false });
  expect(bench.ask('funnelReport', { text: true }).text).not.toMatch(/NaN|undefined/);
  const tab = bench.tabId('Funnel');
  const cells = bench.engine.read(tab, { row: 0, column: 0, ...bench.engine.used(tab) }).flat();
  // The hidden sum over History is a formula, and Sheets' own.
  expect(cells.filter(({ error, formula }) => error && formula === undefined)).toEqual([]);
});

test.each(['Infinity', '-Infinity', 'NaN', '1e400', '１２３４', '٣٤', '0x10', '1_000'])(
  'an amount that is the text %s is left as it is, and counts only where it is plainly a number',
  (text) => {
    const bench = benchOfRows([
      ['Company', 'Email', 'Amount', 'Status'],
      ['Kestrel', 'k@k.test', text, 'Contacted'],
      ['Minato', 'm@m.test', 5, 'Contacted'],
    ]);
    bench.select('Leads', 2);
    bench.ask('adopt', { op: bench.op(), actor: 'Tanaka', choices: {}, language: 'en' });
    expect(bench.values('Leads')[1][2]).toBe(text);
    expect(bench.values('History')[1][5]).toBe(text === '１２３４' ? 1234 : null);
    bench.ask('refreshFunnel', { quick: false });
  },
);

test.each(['0000-01-01', '0999-12-31', '2026-02-30', '2025-02-29', '10000-01-01'])(
  'the day %s is refused before anything is written',
  (day) => {
    const bench = team(2);
    const seen = card(bench);
    const before = pictureOf(bench);
    const reply = bench.reply('plan', { ...write(bench, seen), what: 'Call', on: day });
    expect(reply).toMatchObject({ ok: false, problem: { code: 'bad_date' } });
    expect(pictureOf(bench)).toBe(before);
  },
);

test('the last day of the calendar is a day, in the cell and in History', () => {
  const bench = team(2);
  const planned = bench.ask('plan', { ...write(bench, card(bench)), what: 'Call', on: '9999-12-31' });
  expect(planned.nextActionOn).toBe('9999-12-31T00:00:00');
  const all = { person: 'all', role: '' as const };
  expect(bench.ask('boot', { op: bench.op(), locale: 'en', today: all }).reconciled).toBeNull();
});

test('Scenario 44: every method answers with one text, and every moment in it is wall-clock text', () => {
  const bench = team(3);
  const ready = answerAll(bench, card(bench, 'L-0002'));
  bench.ask('offer', {
    ...write(bench, ready),
    receiver: 'Yamamoto',
    message: '',
    override: '',
    instead: false,
  });
  handedOver(bench, 'L-0003');
  const seen = card(bench);
  const wish = write(bench, seen);
  const [op, all] = [bench.op(), { person: 'all', role: '' }];
  const asked: Record<MethodName, object> = {
    boot: { op, locale: 'en', today: all },
    chooseActor: { name: 'Tanaka' },
    today: { ...all, actor: '' },
    openLead: { leadId: 'L-0002' },
    planAdoption: { choices: {}, language: 'en' },
    adopt: { op, actor: '', choices: {}, language: 'en' },
    planUndo: {},
    goOnAdopting: {},
    missingColumns: {},
    mendColumns: { op, columns: {} },
    acknowledgeHistory: { op, actor: 'Tanaka' },
    undoAdoption: { op, confirmed: false },
    answer: { ...wish, gate: 'screening', item: 'need', answer: 'no', evidence: '' },
    offer: { ...wish, receiver: 'Yamamoto', message: '', override: 'In a hurry, they said', instead: false },
    accept: { ...wish, note: '' },
    return: { ...wish, reason: 'not_now', note: '' },
    withdraw: { ...wish, note: '' },
    move: { ...wish, to: 'nurture', reason: 'not_now', note: '', revisitOn: '2027-01-31' },
    assign: { ...wish, owner: 'Tanaka' },
    touch: { ...wish, touch: 'meeting.held', note: '', on: '' },
    plan: { ...wish, what: 'Call', on: '2026-12-01' },
    customer: { ...wish, what: 'health', amount: null, until: '', health: 'good', note: '' },
    bulk: { op, actor: 'T', leads: [wish], what: 'assign', owner: 'X', reason: '', note: '', revisitOn: '' },
    undo: { op, actor: 'T', undoOf: 'op999999', rows: [] },
    handoffRecord: { person: 'Tanaka' },
    chooseWay: { op, way: 'hats' },
    chooseChecklist: { op, gate: 'screening', set: 'bant' },
    reconcile: { op, actor: '' },
    refreshFunnel: { quick: true },
    funnelRows: { key: 'milestones/lead/reached' },
    funnelReport: { text: true },
    setLanguage: { language: 'ja' },
  };
  expect(Object.keys(asked).sort()).toEqual(Object.keys(READERS).sort());
  let done = 0;
  for (const [method, args] of Object.entries(asked)) {
    const given = {
      ...args,
      ...('revision' in args ? { revision: card(bench).revision, op: bench.op() } : {}),
    };
    const text = bench.host.call('rpc', [
      JSON.stringify({ v: PROTOCOL, language: 'en', method, args: given }),
    ]);
    // The strict host hands a Date, or anything else that Google's page would not get, over as null.
    expect([method, typeof text]).toEqual([method, 'string']);
    // What a Date becomes in JSON, and what a missing value becomes in a text.
    expect([method, String(text).match(/\d\d\.\d{3}Z"|"undefined"|"NaN"|Invalid Date/)]).toEqual([
      method,
      null,
    ]);
    const { ok } = JSON.parse(String(text));
    if (ok) done++;
  }
  expect(done).toBeGreaterThan(18);
});
