/** Scenario 30: somebody edits or deletes rows of History by hand. It is shown, with the rows; nothing is rewritten. */
import type { FunnelSummary } from '../../src/rpc/contract';
import { answerAll, card, handedOver, team, write } from '../support/team';
import { AWKWARD } from '../support/texts';
import { type Bench, benchOfRows } from '../support/workbench';

const EVENT_ID = 13;
const NOTE = 11;

const refresh = (bench: Bench): FunnelSummary => bench.ask('refreshFunnel', { quick: false });
const history = (bench: Bench): unknown[][] => bench.values('History');
const shown = (bench: Bench): string => bench.values('Funnel').flat().join('\n');

const told = (bench: Bench): string => bench.ui.shown.map(({ text }) => text).join('\n');

/** 1-based rows of a lead's events. */
function rowsOf(bench: Bench, leadId: string): number[] {
  return history(bench).flatMap((row, at) => (row[1] === leadId ? [at + 1] : []));
}

function deleteRow(bench: Bench, row: number): void {
  bench.engine.deleteRows(bench.tabId('History'), row - 1, 1);
}

/** Three leads, the first of which was handed over. */
function worked(options: Parameters<typeof team>[1] = {}): Bench {
  const bench = team(3, options);
  handedOver(bench);
  expect(refresh(bench).tampered).toBe(0);
  return bench;
}

test('Scenario 30: a History that nobody touched is sound, whatever was done from the sidebar and by hand', () => {
  const bench = worked();
  bench.type('Leads', 3, bench.column('Leads', 'Stage'), 'Proposal');
  bench.ask('reconcile', { op: bench.op(), actor: '' });
  const leads = ['L-0002', 'L-0003'].map((id) => card(bench, id));
  const op = bench.op();
  bench.ask('bulk', {
    op,
    actor: 'Tanaka',
    leads: leads.map(({ leadId, row, revision }) => ({ leadId, row, revision })),
    what: 'assign',
    owner: 'Tanaka',
    reason: '',
    note: '',
    revisitOn: '',
  });
  bench.ask('undo', { op: bench.op(), actor: 'Tanaka', undoOf: op, rows: [] });
  const seen = card(bench, 'L-0003');
  bench.ask('touch', {
    ...write(bench, seen),
    touch: 'call.reached',
    note: "=1+1 '00123 \r\n 2026-01-02",
    on: '',
  });
  bench.ask('plan', { ...write(bench, card(bench, 'L-0003')), what: '1/2', on: '2026-12-01' });
  expect(refresh(bench).tampered).toBe(0);
  bench.host.run('checkHistory_');
  expect(told(bench)).toContain(`${history(bench).length - 1} rows checked`);
});

test('Scenario 30: an edited row is named on the Funnel tab and in the sidebar; the numbers stay', () => {
  const bench = worked();
  const before = refresh(bench);
  const [, row] = rowsOf(bench, 'L-0001');
  const kept = history(bench);
  bench.type('History', row, NOTE, 'never said so');
  const after = refresh(bench);
  expect(after).toMatchObject({ tampered: 1, leads: before.leads, meetings: before.meetings });
  expect(after.sentences[0]).toMatchObject({ warn: true });
  expect(after.sentences[0].text).toContain(`row ${row} edited`);
  const lines = bench.values('Funnel').map((line) => line.join(''));
  // Below the four lines of the choices, before the first number.
  expect(lines.findIndex((line) => line.includes('History was changed by hand'))).toBe(4);
  expect(shown(bench)).toContain('Changed in History by hand (1)');
  // Nothing was put back in silence: the row is as it was left.
  kept[row - 1][NOTE - 1] = 'never said so';
  expect(history(bench)).toEqual(kept);
});

test('Scenario 30: a report in the background goes on saying so, and costs no more', () => {
  const bench = worked();
  bench.type('History', 2, NOTE, 'x');
  expect(refresh(bench).tampered).toBe(1);
  const quick = bench.ask('refreshFunnel', { quick: true });
  expect(quick.tampered).toBe(1);
  expect(shown(bench)).toContain('row 2 edited');
});

test('Scenario 30: put back, it is gone from the report', () => {
  const bench = worked();
  const was = history(bench)[1][NOTE - 1];
  bench.type('History', 2, NOTE, 'x');
  expect(refresh(bench).tampered).toBe(1);
  bench.type('History', 2, NOTE, (was ?? null) as never);
  expect(refresh(bench).tampered).toBe(0);
  expect(shown(bench)).not.toContain('changed by hand:');
});

test('Scenario 30: what somebody has seen is counted, and announced no more; another change is', () => {
  const bench = worked();
  bench.type('History', 2, NOTE, 'x');
  refresh(bench);
  const seen = bench.ask('acknowledgeHistory', { op: bench.op(), actor: 'Tanaka' });
  expect(seen.tampered).toBe(0);
  expect(shown(bench)).toContain('One change was acknowledged before, last by Tanaka on 2026-11-23.');
  expect(refresh(bench).tampered).toBe(0);
  bench.type('History', 2, NOTE, 'y');
  expect(refresh(bench).tampered).toBe(1);
});

test('Scenario 30: a row deleted in the middle is missed before the lead’s next one', () => {
  const bench = worked();
  const [, row, next] = rowsOf(bench, 'L-0001');
  deleteRow(bench, row);
  const { sentences, tampered } = refresh(bench);
  expect(tampered).toBe(1);
  expect(sentences[0].text).toContain(`a row is missing before row ${next - 1} (L-0001)`);
});

test('Scenario 30: the newest row deleted moves nobody back, is missed, and stays missed after the next action', () => {
  const bench = worked();
  const rows = rowsOf(bench, 'L-0001');
  const stage = bench.column('Leads', 'Stage');
  expect(bench.values('Leads')[1][stage - 1]).toBe('Meeting');
  deleteRow(bench, rows[rows.length - 1]);
  expect(refresh(bench).sentences[0].text).toContain('a row is missing at the end of L-0001');
  bench.ask('boot', { op: bench.op(), locale: 'en', today: { person: 'me', role: '' } });
  bench.ask('reconcile', { op: bench.op(), actor: '' });
  expect(bench.values('Leads')[1][stage - 1]).toBe('Meeting');
  const seen = card(bench);
  expect(seen.stage).toBe('meeting');
  bench.ask('move', { ...write(bench, seen), to: 'proposal', reason: '', note: '', revisitOn: '' });
  const last = history(bench).length;
  expect(refresh(bench).sentences[0].text).toContain(`a row is missing before row ${last} (L-0001)`);
  // The signature is damaged as well: the gap in History still tells.
  bench.type('Leads', 2, bench.column('Leads', 'Tasuki'), 'x');
  expect(refresh(bench).tampered).toBe(1);
  expect(card(bench)).toMatchObject({ stage: 'proposal', revision: seen.revision + 1 });
});

test('Scenario 30: a lead whose row and History were both taken away is missed', () => {
  const bench = worked();
  const rows = rowsOf(bench, 'L-0001');
  for (const row of [...rows].reverse()) deleteRow(bench, row);
  bench.engine.deleteRows(bench.tabId('Leads'), 1, 1);
  const { sentences } = refresh(bench);
  expect(sentences[0].text).toContain(`${rows.length} rows are missing at the end of L-0001`);
});

test('Scenario 30: a row that was copied, and one that was written by somebody, are named', () => {
  const bench = worked();
  const last = history(bench).length;
  const copy = history(bench)[1].map((value) => ({ value: value as never }));
  const own = copy.map((cell, at) => (at === EVENT_ID - 1 ? { value: null } : cell));
  const area = { row: last, column: 0, rows: 2, columns: copy.length };
  bench.engine.write(bench.tabId('History'), area, [copy, own]);
  const text = refresh(bench).sentences[0].text;
  expect(text).toContain(`row ${last + 1} copied`);
  expect(text).toContain(`row ${last + 2} added`);
});

test('Scenario 30: History sorted by hand is not broken, and leads go on from it', () => {
  const bench = worked();
  const rows = history(bench);
  const below = rows.slice(1).reverse();
  const area = { row: 1, column: 0, rows: below.length, columns: rows[0].length };
  const id = bench.tabId('History');
  bench.engine.write(id, area, [...bench.engine.read(id, area)].reverse());
  expect(refresh(bench).tampered).toBe(0);
  const seen = card(bench);
  bench.type('Leads', 2, bench.column('Leads', 'Tasuki'), '');
  expect(card(bench)).toMatchObject({ stage: seen.stage, revision: seen.revision });
  const done = bench.ask('move', {
    ...write(bench, card(bench)),
    to: 'proposal',
    reason: '',
    note: '',
    revisitOn: '',
  });
  expect(done.revision).toBe(seen.revision + 1);
  expect(refresh(bench).tampered).toBe(0);
});

test('Scenario 30: another time zone of the spreadsheet accuses nobody, not even where an hour does not exist there', () => {
  // In New York the clocks went from 02:00 to 03:00 on that morning.
  const bench = team(2, { now: Date.UTC(2026, 2, 7, 17, 30) });
  answerAll(bench, card(bench));
  bench.ask('touch', { ...write(bench, card(bench)), touch: 'mail.sent', note: '', on: '2026-03-08T02:30' });
  expect(refresh(bench).tampered).toBe(0);
  bench.asOwner(
    'function zone() { SpreadsheetApp.getActive().setSpreadsheetTimeZone("America/New_York"); }',
    'zone',
  );
  expect(refresh(bench).tampered).toBe(0);
});

test.each(['en', 'ja'] as const)(
  'Scenario 30: whatever the sheet and people’s words hold comes back from History as it went in (%s)',
  (language) => {
    const rows = AWKWARD.map((text, at) => [
      `Company ${at}`,
      text,
      text,
      'Contacted',
      AMOUNTS[at % AMOUNTS.length],
    ]);
    const bench = benchOfRows([['Company', 'Source', 'Owner', 'Status', 'Amount'], ...rows], { language });
    bench.select('Leads', 2);
    bench.ask('adopt', { op: bench.op(), actor: '+81 =A1', choices: {}, language });
    const dated = ['', '2025-12-31T23:59', '1999-01-01T00:00'];
    AWKWARD.forEach((note, at) => {
      const seen = card(bench, `L-000${1 + (at % 9)}`);
      const mail = { touch: 'mail.sent', on: dated[at % dated.length] } as const;
      const reply = bench.reply('touch', { ...write(bench, seen), ...mail, note });
      // What no cell keeps is refused.
      expect(reply.ok || reply.problem.code).toBe(/[\0\ud800-\udfff]/u.test(note) ? 'text_unfit' : true);
    });
    bench.ask('reconcile', { op: bench.op(), actor: '' });
    expect(refresh(bench).tampered).toBe(0);
    bench.host.run('checkHistory_');
    const written = bench.values(language === 'ja' ? '履歴' : 'History').length - 1;
    expect(written).toBeGreaterThan(2 * rows.length);
    expect(told(bench)).toMatch(new RegExp(`\\D${written}(?: rows checked|行を点検)`));
  },
);

const AMOUNTS = [0.1 + 0.2, 1e15, 123456.789, 1 / 3, 0, 999_999_999_999];

test('Scenario 30: in Japanese, from the menu', () => {
  const bench = worked({ language: 'ja' });
  bench.ask('setLanguage', { language: 'ja' });
  bench.type('履歴', 3, NOTE, '書き換え');
  bench.host.run('checkHistory_');
  expect(told(bench)).toContain('3行目の書き換え');
});
