/** Scenarios 41, 42, 45 and 47: whose account it is, nobody's name, functions in cells, and a copy of the file. */
import { readFileSync } from 'node:fs';
import { MemoryEngine } from '../../local/engine/memory';
import { createNodeScriptHost } from '../../local/runtime/node-host';
import { quietUi } from '../../local/runtime/quiet-ui';
import type { Args, MethodName } from '../../src/rpc/contract';
import { stateOf } from '../support/faults';
import { answerAll, card, team, write } from '../support/team';
import { type Bench, dist } from '../support/workbench';

const BOOT = { op: 'boot0001', locale: '', today: { person: 'me', role: '' } } as const;
const PARK = { to: 'nurture', reason: 'not_now', note: '', revisitOn: '' } as const;
const history = (bench: Bench) => bench.values('History').slice(1);

/** Settings' team table: this person has this address. */
function address(bench: Bench, person: string, email: string): void {
  const id = bench.tabId('Settings');
  const rows = bench.values('Settings');
  const row = rows.findIndex((cells) => cells.includes(person));
  const column = rows[row].indexOf(person) + 1;
  bench.engine.write(id, { row, column, rows: 1, columns: 1 }, [[{ value: email }]]);
}

describe('Scenario 41: several Google accounts in one browser', () => {
  test('Scenario 41: the account in use is told; whoever it belongs to stands in History', () => {
    const bench = team(3, { user: 'Tanaka@team.test' });
    address(bench, 'Tanaka', 'tanaka@team.test');
    expect(bench.ask('boot', BOOT)).toMatchObject({ email: 'Tanaka@team.test', actor: 'Tanaka' });
    // The page says another name: Google knows better.
    bench.ask('move', { ...write(bench, card(bench), 'Yamamoto'), ...PARK });
    expect(history(bench).at(-1)?.[7]).toBe('Tanaka');
  });

  test('Scenario 41: run as another account than the name’s, it is refused with both; nobody else is logged', () => {
    const bench = team(3, { user: 'private@mail.test' });
    address(bench, 'Tanaka', 'tanaka@team.test');
    const seen = card(bench);
    const before = stateOf(bench);
    const reply = bench.reply('move', { ...write(bench, seen, 'Tanaka'), ...PARK });
    expect(reply).toMatchObject({ ok: false, problem: { code: 'other_account' } });
    expect(!reply.ok && reply.problem.text).toMatch(
      /as private@mail\.test, but Settings has tanaka@team\.test for Tanaka/,
    );
    expect(stateOf(bench)).toBe(before);
    bench.ask('move', { ...write(bench, seen, 'Guest'), ...PARK });
    expect(history(bench).at(-1)?.[7]).toBe('Guest');
  });
});

describe('Scenario 42: Google does not tell who acts', () => {
  const lead = { leadId: 'L-0001', row: 2, revision: 2 };
  const WRITES: { [M in MethodName]?: object } = {
    answer: { ...lead, gate: 'screening', item: 'need', answer: 'confirmed', evidence: 'x' },
    offer: { ...lead, receiver: 'Yamamoto', message: '', override: 'It cannot wait', instead: false },
    accept: { ...lead, note: '' },
    return: { ...lead, reason: 'not_now', note: '' },
    withdraw: { ...lead, note: '' },
    move: { ...lead, ...PARK },
    assign: { ...lead, owner: 'Mori' },
    touch: { ...lead, touch: 'call.reached', note: '', on: '' },
    plan: { ...lead, what: 'Call', on: '' },
    customer: { ...lead, what: 'terms', amount: 1, until: '', health: '', note: '' },
    bulk: { leads: [lead], what: 'assign', owner: 'Mori', reason: '', note: '', revisitOn: '' },
    undo: { undoOf: 'operation1', rows: [2] },
  };

  test('Scenario 42: then the person is asked, from Settings’ list; no method writes a blank name', () => {
    const bench = team(3);
    const opened = bench.ask('boot', BOOT);
    expect(opened).toMatchObject({ actor: null, email: '' });
    expect(opened.people.map(({ name }) => name).sort()).toEqual(['Tanaka', 'Yamamoto']);
    const before = stateOf(bench);
    for (const method of Object.keys(WRITES) as MethodName[]) {
      for (const actor of ['', '  ']) {
        const reply = bench.reply(method, { op: bench.op(), actor, ...WRITES[method] } as Args<MethodName>);
        expect([method, reply]).toMatchObject([method, { ok: false, problem: { code: 'actor_unknown' } }]);
      }
    }
    expect(stateOf(bench)).toBe(before);
    bench.ask('chooseActor', { name: 'Yamamoto' });
    expect(bench.ask('boot', { ...BOOT, op: 'boot0002' }).actor).toBe('Yamamoto');
    bench.ask('move', { ...write(bench, card(bench), ''), ...PARK });
    expect(history(bench).at(-1)?.[7]).toBe('Yamamoto');
  });

  test('Scenario 42: what a trigger finds is by “someone”, what a start writes by whoever started it', () => {
    const bench = team(2);
    bench.type('Leads', 2, bench.column('Leads', 'Stage'), 'Proposal');
    expect(new Set(history(bench).map((row) => row[7]))).toEqual(new Set(['Tanaka', 'someone']));
  });
});

describe('Scenario 45: functions in cells', () => {
  const rows = (leads: number): string => {
    const bench = team(leads);
    const mine = bench.engine.insertSheet('Mine', 5, 60, 30);
    const formula = '=TASUKI_FUNNEL(History!A1:G, Settings!A3:D13)';
    bench.engine.write(mine, { row: 0, column: 0, rows: 1, columns: 1 }, [[{ value: null, formula }]]);
    return JSON.stringify(bench.values('Mine'));
  };

  test('Scenario 45: the product’s own tabs hold values: no cell of theirs waits for a function', () => {
    const bench = team(4);
    bench.ask('refreshFunnel', { quick: false });
    for (const { id, name } of bench.engine.sheets()) {
      const used = bench.engine.used(id);
      const cells = bench.engine.read(id, { row: 0, column: 0, ...used }).flat();
      const own = cells.filter(({ formula }) => formula && /TASUKI_|\b(NOW|TODAY|RAND)\(/i.test(formula));
      expect([name, own]).toEqual([name, []]);
    }
  });

  test('Scenario 45: one formula is a whole block; what is in its way is an error with its cause, no part of it is drawn', () => {
    expect(rows(3)).toContain('"Screening",3');
    const bench = team(3);
    const mine = bench.engine.insertSheet('Mine', 5, 60, 30);
    bench.engine.write(mine, { row: 2, column: 1, rows: 1, columns: 1 }, [[{ value: 'in the way' }]]);
    const formula = '=TASUKI_FUNNEL(History!A1:G, Settings!A3:D13)';
    bench.engine.write(mine, { row: 0, column: 0, rows: 1, columns: 1 }, [[{ value: null, formula }]]);
    expect(bench.values('Mine')[0][0]).toBe('#REF!');
    expect(
      bench
        .values('Mine')
        .flat()
        .filter((cell) => cell !== null),
    ).toHaveLength(2);
  });

  test('Scenario 45: an empty tab gives the headings, a moment of a clock is read like any other', () => {
    const bench = team(3);
    const mine = bench.engine.insertSheet('Mine', 5, 60, 30);
    const put = (formula: string): unknown[][] => {
      bench.engine.write(mine, { row: 0, column: 0, rows: 1, columns: 1 }, [[{ value: null, formula }]]);
      return bench.values('Mine');
    };
    const empty = put('=TASUKI_FUNNEL(Mine!T1:Z40, Settings!A3:D13)');
    expect(empty[0][0]).toBe('Stage');
    expect(empty.flat().filter((cell) => String(cell).startsWith('#'))).toEqual([]);
    const now = put('=TASUKI_FUNNEL(History!A1:G, Settings!A3:D13, NOW())');
    expect(now[0][0]).toBe('Stage');
    expect(put('=TASUKI_FUNNEL(History!A1:G, Mine!T1:W9)')[0][0]).toMatch(/^#/);
  });

  test('Scenario 45: 100,000 rows are counted well within the 30 seconds that a function has', () => {
    const host = createNodeScriptHost({
      engine: MemoryEngine.blank(),
      files: dist,
      ui: quietUi(),
      timeZone: 'Asia/Tokyo',
    });
    const stages = [
      ['new', 'New', 'marketing', 'open'],
      ['screening', 'Screening', 'inside_sales', 'open'],
      ['meeting', 'Meeting', 'field_sales', 'open'],
      ['active', 'Active', 'customer_success', 'won'],
    ];
    const events = Array.from({ length: 100_000 }, (_, at) => {
      const step = at % 4;
      const day = new Date(Date.UTC(2025, 0, 1) + at * 300_000);
      return [day, `L-${at >> 2}`, step ? 'moved' : 'entered', '', stages[step][0], 1, 'Web'];
    });
    const since = process.cpuUsage();
    const table = host.run('TASUKI_FUNNEL', [events, stages]) as unknown[][];
    const { user, system } = process.cpuUsage(since);
    expect(table[1].slice(0, 2)).toEqual(['New', 25_000]);
    expect((user + system) / 1e6).toBeLessThan(15);
  });
});

describe('Scenario 47: File > Make a copy', () => {
  /** What is known to go along: cells, metadata, protections; what is known not to: properties, cache, triggers. */
  const copyOf = (bench: Bench, id: string): Bench => {
    const saved = bench.host.save();
    const engine = MemoryEngine.load(JSON.parse(JSON.stringify(bench.engine.save())));
    const empty = { document: {}, user: {}, script: {} };
    const host = createNodeScriptHost({
      engine,
      files: dist,
      ui: quietUi(),
      owner: 'owner@team.test',
      timeZone: 'Asia/Tokyo',
      now: () => Date.UTC(2026, 10, 24),
      saved: { ...saved, properties: empty } as never,
    });
    host.host.intercept = (target, method, _args, serve) =>
      target.typeName === 'Spreadsheet' && method === 'getId' ? id : serve();
    const copy: Bench = { ...bench, engine, host };
    return {
      ...copy,
      reply: (method, args) =>
        JSON.parse(String(host.call('rpc', [JSON.stringify({ v: 1, language: 'en', method, args })]))),
      ask(method, args) {
        const reply = this.reply(method, args);
        if (!reply.ok) throw new Error(reply.problem.text);
        return reply.value;
      },
      values(tab) {
        const sheet = engine.sheets().find(({ name }) => name === tab)!;
        const used = engine.used(sheet.id);
        return engine
          .read(sheet.id, { row: 0, column: 0, ...used })
          .map((row) => row.map((cell) => cell.value));
      },
    };
  };

  test('Scenario 47: it works by itself, with its leads and its History; neither file changes the other', () => {
    const bench = team(3);
    answerAll(bench, card(bench));
    bench.ask('boot', BOOT);
    const original = stateOf(bench);
    const copy = copyOf(bench, 'a-copy');
    const opened = copy.ask('boot', BOOT);
    expect(opened).toMatchObject({ pipeline: 'ready', warnings: [], reconciled: null, book: 'a-copy' });
    expect(bench.ask('boot', { ...BOOT, op: 'boot0002' }).book).not.toBe('a-copy');
    const seen = card(copy);
    expect(seen.answers).toHaveLength(3);
    const moved = copy.ask('move', { ...write(copy, seen), ...PARK });
    expect(moved.stage).toBe('nurture');
    expect(copy.ask('refreshFunnel', { quick: false }).leads).toBe(3);
    expect(stateOf(bench)).toBe(original);
    // The menu is built in the copy, too, though it has no properties yet.
    copy.host.open();
  });

  test('Scenario 47: should a mark not go along, a History with work in it is never taken for the remains of a start', () => {
    const bench = team(3);
    bench.ask('move', { ...write(bench, card(bench)), ...PARK });
    const copy = copyOf(bench, 'a-copy');
    const { state } = copy.host.host;
    state.metadata = state.metadata.filter(({ value }) => !String(value).startsWith('schema:'));
    expect(copy.ask('boot', BOOT).pipeline).toBe('none');
    const events = copy.values('History');
    const start = { op: 'adopt001', actor: 'Tanaka', choices: {}, language: 'en' } as const;
    expect(copy.ask('adopt', start)).toMatchObject({ leads: 0, events: 0, already: true });
    expect(copy.values('History')).toEqual(events);
    expect(copy.ask('boot', { ...BOOT, op: 'boot0002' })).toMatchObject({ pipeline: 'ready' });
  });

  test('Scenario 47: nothing in the bundle depends on which file it is in', () => {
    expect(readFileSync('dist/Code.js', 'utf8')).not.toMatch(
      /openById|openByUrl|getFileById|getActiveSpreadsheet\(\)\.getUrl/,
    );
  });
});
