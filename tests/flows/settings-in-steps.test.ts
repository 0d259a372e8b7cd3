/** Renaming on a long sheet, and taking a pipeline away: let go of the lock, killed and gone on with, through the built add-on. */
import { countWrites, killedAt, meanwhile } from '../support/killed';
import { BLOCK, smallBlocks } from '../support/small-blocks';
import { type Bench, benchOfRows, benchOfSaved, keep } from '../support/workbench';

const LEADS = 3 * BLOCK + 2;
const TODAY = { person: 'all', role: '' } as const;
const HEADER = ['Company', 'Status', 'Owner'];
const STATUS = ['New', 'Screening', 'Meeting'];

const adopted = (() => {
  const leads = Array.from({ length: LEADS }, (_, at) => [`Company ${at}`, STATUS[at % 3], 'Tanaka']);
  const bench = benchOfRows([HEADER, ...leads]);
  bench.select('Leads', 2);
  bench.ask('adopt', { op: 'adoption1', actor: 'Tanaka', choices: {}, language: 'en' });
  open(bench);
  return keep(bench);
})();

const sheet = (kept = adopted): Bench => benchOfSaved(kept, { files: smallBlocks });

function open(bench: Bench) {
  return bench.ask('boot', { op: bench.op(), locale: 'en', today: TODAY });
}

/** Stages as Settings call them: pasted there, so that no edit trigger tells of it. */
function call(bench: Bench, labels: Record<string, string>): void {
  const rows = bench.values('Settings');
  for (const [key, label] of Object.entries(labels)) {
    const row = rows.findIndex((cells) => cells[0] === key);
    const area = { row, column: 1, rows: 1, columns: 1 };
    bench.engine.write(bench.tabId('Settings'), area, [[{ value: label }]]);
  }
}

const stages = (bench: Bench) => {
  const [stage, status] = ['Stage', 'Status'].map((header) => bench.column('Leads', header) - 1);
  return bench
    .values('Leads')
    .slice(1)
    .map((row) => `${row[status]}: ${row[stage]}`);
};

function expectCalled(bench: Bench, labels: Record<string, string>): void {
  const { New = 'New lead', Screening = 'Screening', Meeting = 'Meeting' } = labels;
  const words: Record<string, string> = { New, Screening, Meeting };
  for (const line of stages(bench)) {
    const [status] = line.split(': ');
    expect(line).toBe(`${status}: ${words[status]}`);
  }
  // Nobody has typed anything, nothing is left to do, and no note of it is kept.
  expect(bench.values('History').filter((row) => row[11] === 'cell')).toEqual([]);
  expect(bench.ask('reconcile', { op: bench.op(), actor: '' })).toMatchObject({
    handMoves: 0,
    repaired: 0,
    unknownStages: [],
  });
  expect(JSON.stringify(bench.host.save().properties)).not.toContain('"wording');
}

const holds = (bench: Bench, run: () => void): number => {
  bench.host.meter.take();
  run();
  return bench.host.meter.take().holds.length;
};

test('a renamed stage is renamed block by block', () => {
  const bench = sheet();
  call(bench, { screening: 'Qualifying' });
  // At the start, for each block of rows that say it, and at the end.
  expect(holds(bench, () => open(bench))).toBe(2 + 3);
  expectCalled(bench, { Screening: 'Qualifying' });
});

test('what somebody typed over goes on saying it, and is recorded', () => {
  const bench = sheet();
  bench.engine.write(
    bench.tabId('Leads'),
    { row: 1, column: bench.column('Leads', 'Stage') - 1, rows: 1, columns: 1 },
    [[{ value: 'Meeting' }]],
  );
  call(bench, { meeting: 'First call', new: 'Inbox' });
  expect(open(bench).reconciled).toMatchObject({ handMoves: 1 });
  expect(stages(bench)[0]).toBe('New: First call');
  expect(stages(bench)[3]).toBe('New: Inbox');
});

test('labels that are swapped are swapped in one go', () => {
  const bench = sheet();
  call(bench, { screening: 'Meeting', meeting: 'Screening' });
  expect(holds(bench, () => open(bench))).toBe(1);
  expectCalled(bench, { Screening: 'Meeting', Meeting: 'Screening' });
});

test('rows that are sorted between two blocks are found again', () => {
  const bench = sheet();
  call(bench, { screening: 'Qualifying', new: 'Inbox' });
  meanwhile(
    bench,
    () => open(bench),
    () => reverse(bench),
  );
  open(bench);
  expectCalled(bench, { Screening: 'Qualifying', New: 'Inbox' });
});

test('renamed once more between two blocks, every cell has the newest name', () => {
  const bench = sheet();
  call(bench, { screening: 'Qualifying' });
  meanwhile(
    bench,
    () => open(bench),
    (time) => {
      if (time === 1) call(bench, { screening: 'Vetting' });
    },
  );
  open(bench);
  expectCalled(bench, { Screening: 'Vetting' });
});

test('two people who open it at once rename every lead once', () => {
  const bench = sheet();
  call(bench, { screening: 'Qualifying' });
  meanwhile(
    bench,
    () => open(bench),
    (time) => {
      if (time === 1) open(bench);
    },
  );
  expectCalled(bench, { Screening: 'Qualifying' });
});

describe('killed', () => {
  const before = (() => {
    const bench = sheet();
    call(bench, { screening: 'Qualifying', new: 'Inbox' });
    return keep(bench);
  })();
  const renaming = countWrites(...opening(sheet(before)));
  const undoing = countWrites(...takingAway(sheet()));

  test.each(Array.from({ length: renaming }, (_, at) => at + 1))(
    'at call %i of renaming, the next one ends it, whatever the stage is called by then',
    (nth) => {
      for (const label of ['Qualifying', 'Vetting', 'Screening']) {
        const bench = sheet(before);
        expect(killedAt(bench, nth, () => open(bench))).toBe(true);
        call(bench, { screening: label });
        open(bench);
        expectCalled(bench, { Screening: label, New: 'Inbox' });
      }
    },
  );

  test.each(Array.from({ length: undoing }, (_, at) => at + 1))(
    'at call %i of taking the pipeline away, asking again leaves nothing behind',
    (nth) => {
      const bench = sheet();
      expect(killedAt(bench, nth, () => takeAway(bench))).toBe(true);
      takeAway(bench);
      expectGone(bench);
    },
  );
});

test('taken away, the lock is let go of before the marks are', () => {
  const bench = sheet();
  expect(holds(bench, () => takeAway(bench))).toBeGreaterThan(1);
  expectGone(bench);
});

test('a pipeline that is started between the two halves of taking one away stays whole', () => {
  const bench = sheet();
  meanwhile(
    bench,
    () => takeAway(bench),
    (time) => {
      if (time > 0) return;
      expect(open(bench).pipeline).toBe('none');
      bench.select('Leads', 2);
      bench.ask('adopt', { op: 'adoption2', actor: 'Tanaka', choices: {}, language: 'en' });
    },
  );
  expect(open(bench)).toMatchObject({ pipeline: 'ready', adopting: null });
  expectCalled(bench, {});
});

function takeAway(bench: Bench): void {
  bench.ask('undoAdoption', { op: bench.op(), confirmed: true });
}

function opening(bench: Bench): [Bench, () => void] {
  return [bench, () => void open(bench)];
}

function takingAway(bench: Bench): [Bench, () => void] {
  return [bench, () => takeAway(bench)];
}

function expectGone(bench: Bench): void {
  expect(bench.engine.sheets().map(({ name }) => name)).toEqual(['Leads']);
  expect(bench.values('Leads')[0]).toEqual(HEADER);
  const saved = JSON.stringify(bench.host.save());
  expect(saved).not.toContain('schema:');
  expect(saved).not.toContain('own:');
  expect(saved).not.toContain('"settings');
}

/** A person turns the whole list round, as Data > Sort range does. */
function reverse(bench: Bench): void {
  const id = bench.tabId('Leads');
  const { rows, columns } = bench.engine.used(id);
  const area = { row: 1, column: 0, rows: rows - 1, columns };
  bench.engine.write(id, area, bench.engine.read(id, area).reverse());
}
