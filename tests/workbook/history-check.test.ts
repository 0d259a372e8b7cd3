/** Whatever one person changes in History by hand is found with its row; what nobody changed is never accused. */
import * as fc from 'fast-check';
import type { Cell } from '../../src/pipeline/cell';
import { chainOf, type Finding } from '../../src/pipeline/chain';
import type { PipelineEvent } from '../../src/pipeline/event';
import { sealedRows } from '../../src/workbook/history';
import { RowCheck } from '../../src/workbook/history-check';
import { EVENT_ID_AT, HISTORY_COLUMNS, type HistoryColumn } from '../../src/workbook/schema';
import { happened } from '../support/pipeline';
import { anyText } from '../support/texts';

const ID = EVENT_ID_AT - 1;
const at = (column: HistoryColumn): number => HISTORY_COLUMNS.indexOf(column);

/** A lead's events, among those of others. */
const history: fc.Arbitrary<Cell[][]> = fc
  .array(
    fc.record({
      lead: fc.constantFrom('L-0001', 'L-0002', 'acme.7'),
      kind: fc.constantFrom('moved', 'touched', 'amount', 'undone'),
      when: fc.option(fc.integer({ min: -2_000_000_000, max: 4_000_000_000 }).map((s) => s * 1000)),
      amount: fc.option(fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e15, max: 1e15 })),
      texts: fc.tuple(anyText, anyText, anyText, anyText, anyText),
    }),
    { minLength: 1, maxLength: 24 },
  )
  .map((drafts) => {
    const revisions = new Map<string, number>();
    const events = drafts.map(({ lead, kind, when, amount, texts }, index): PipelineEvent => {
      const revision = (revisions.get(lead) ?? 0) + 1;
      revisions.set(lead, revision);
      const [source, actor, reason, note, summary] = texts;
      const told = { leadId: lead, when, amount, source, actor, reason, note, summary };
      return happened(kind as PipelineEvent['kind'], 'meeting', {
        ...told,
        eventId: `${lead}.${revision}.op${index}`,
      });
    });
    return sealedRows(events);
  });

/** Row 1 is the header. */
function check(rows: readonly Cell[][], newest: ReadonlyMap<string, number>, legacy = false) {
  const seen = new RowCheck(chainOf(['Event ID', ...rows.map((row) => row[ID])]), legacy);
  rows.forEach((row, index) => {
    seen.see(index + 2, row);
  });
  return { findings: seen.findings(newest), sound: seen.sound, unchecked: seen.unchecked };
}

function newestOf(rows: readonly Cell[][]): Map<string, number> {
  const newest = new Map<string, number>();
  for (const row of rows) newest.set(String(row[1]), (newest.get(String(row[1])) ?? 0) + 1);
  return newest;
}

/** As a cell gives it back: moments a millisecond off, numbers of fifteen figures, other line ends. */
function backFromCells(row: readonly Cell[]): Cell[] {
  return row.map((cell) => {
    if (cell instanceof Date) return new Date(cell.getTime() + 1);
    if (typeof cell === 'number') return Number(cell.toPrecision(15));
    return typeof cell === 'string' ? cell.replace(/\r\n?/g, '\n') : cell;
  });
}

const named = (findings: readonly Finding[]): Array<[string, number | null, string]> =>
  findings.map(({ what, row, leadId }) => [what, row, leadId]);

test('what was written and read back is sound, in whatever order the rows were sorted', () => {
  fc.assert(
    fc.property(history, fc.infiniteStream(fc.nat()), (rows, order) => {
      const sorted = rows
        .map((row) => [order.next().value as number, backFromCells(row)] as const)
        .sort((a, b) => a[0] - b[0])
        .map(([, row]) => row);
      expect(check(sorted, newestOf(rows))).toEqual({ findings: [], sound: rows.length, unchecked: 0 });
    }),
  );
});

const different: fc.Arbitrary<Cell> = fc.oneof(
  anyText,
  fc.integer({ min: -1000, max: 100_000 }),
  fc.constant(new Date(Date.UTC(2026, 5, 1, 9, 30))),
  fc.boolean(),
);

/** Two values that a cell cannot keep apart: the same moment, the same text but for what cells drop. */
function same(column: number, a: Cell, b: Cell): boolean {
  if ([a, b].every((cell) => typeof cell === 'string' && cell.search(ODD) >= 0)) return true;
  const moment = (cell: Cell): Cell =>
    typeof cell === 'number' && column === at('when') ? new Date((cell - 25569) * 86_400_000) : cell;
  const toText = (cell: Cell): string =>
    cell instanceof Date ? `d${Math.round(cell.getTime() / 1000)}` : `${typeof cell}${cell}`;
  const plain = (cell: Cell): string => (typeof cell === 'string' ? cell.replace(ODD, '') : '');
  return toText(moment(a)) === toText(moment(b)) || (a !== b && plain(a) !== '' && plain(a) === plain(b));
}

/** Control characters and halves of characters. */
const ODD = /[\p{Cc}\p{Cs}\ufffd]/gu;

test('any other value in any cell of a row is found, and the row is named; no other row is', () => {
  fc.assert(
    fc.property(
      history,
      fc.nat(),
      fc.integer({ min: 0, max: HISTORY_COLUMNS.length - 1 }).filter((column) => column !== ID),
      different,
      (rows, which, column, value) => {
        const index = which % rows.length;
        fc.pre(!same(column, rows[index][column], value));
        const changed = rows.map((row) => [...row]);
        changed[index][column] = value;
        const { findings } = check(changed, newestOf(rows));
        expect(findings.map(({ what, row }) => [what, row])).toEqual([['edited', index + 2]]);
      },
    ),
    { numRuns: 500 },
  );
});

test('an event id that was cleared, retyped or stripped of its check names its row', () => {
  fc.assert(
    fc.property(
      history,
      fc.nat(),
      fc.constantFrom('', 'mine', 'L-0001.1.other', 'strip', 'one letter'),
      (rows, which, how) => {
        const index = which % rows.length;
        const id = String(rows[index][ID]);
        const told = {
          strip: id.replace(/-[^-]*$/, ''),
          'one letter': id.slice(0, -1) + (id.endsWith('a') ? 'b' : 'a'),
        };
        const changed = rows.map((row) => [...row]);
        changed[index][ID] = told[how as keyof typeof told] ?? how;
        const newest = newestOf(rows);
        const { findings } = check(changed, newest);
        expect(findings.map(({ row }) => row)).toContain(index + 2);
      },
    ),
    { numRuns: 300 },
  );
});

test('a row that was taken out is missed, before the next of its lead or at its end; a copy is told', () => {
  fc.assert(
    fc.property(history, fc.nat(), fc.boolean(), (rows, which, copy) => {
      const index = which % rows.length;
      const newest = newestOf(rows);
      if (copy) {
        const more = [...rows, rows[index]];
        expect(named(check(more, newest).findings)).toEqual([['copied', more.length + 1, rows[index][1]]]);
        return;
      }
      const left = rows.filter((_, other) => other !== index);
      const next = left.findIndex((row, other) => other >= index && row[1] === rows[index][1]);
      const { findings } = check(left, newest);
      expect(named(findings)).toEqual([['missing', next < 0 ? null : next + 2, rows[index][1]]]);
      expect(findings[0].n).toBe(1);
    }),
    { numRuns: 300 },
  );
});

test('a lead that was wiped out of History is missed by what was known of it', () => {
  fc.assert(
    fc.property(history, (rows) => {
      const newest = newestOf(rows);
      const left = rows.filter((row) => row[1] !== 'L-0001');
      const n = newest.get('L-0001');
      const { findings } = check(left, newest);
      expect(findings.map((one) => [one.what, one.row, one.n])).toEqual(n ? [['missing', null, n]] : []);
    }),
  );
});

test('a row that somebody wrote is told; a remark, a blank row and what was imported are not', () => {
  fc.assert(
    fc.property(history, (rows) => {
      const blank = HISTORY_COLUMNS.map((): Cell => '');
      const own = [...blank];
      [own[at('lead_id')], own[at('event')], own[at('to')]] = ['L-0001', 'moved', 'active'];
      const remark = [...blank];
      remark[at('note')] = 'checked with the team';
      const imported = [...own];
      [imported[at('via')], imported[ID]] = ['import', 'crm-4711'];
      const { findings } = check([...rows, blank, remark, own, imported], newestOf(rows));
      expect(named(findings)).toEqual([['added', rows.length + 4, 'L-0001']]);
    }),
  );
});

test('events of before there were checks are counted, and never accused; what follows them is held', () => {
  fc.assert(
    fc.property(history, fc.nat(), (rows, which) => {
      const index = which % rows.length;
      // The checks of the rest are made as if those before had none.
      const old = rows.slice(0, index).map((row) => row.map((cell, c) => (c === ID ? bare(cell) : cell)));
      const [newer] = [resealed(rows.slice(index))];
      const { findings, sound, unchecked } = check([...old, ...newer], newestOf(rows), true);
      expect([findings, sound, unchecked]).toEqual([[], rows.length - index, index]);
    }),
  );
});

const bare = (id: Cell): string => String(id).replace(/-[^-]*$/, '');

/** The same rows as events whose leads have no check yet. */
function resealed(rows: readonly Cell[][]): Cell[][] {
  const text = (row: readonly Cell[], column: HistoryColumn): string => String(row[at(column)]);
  return sealedRows(
    rows.map((row) => {
      const [when, amount] = [row[at('when')], row[at('amount')]];
      return happened(text(row, 'event') as PipelineEvent['kind'], text(row, 'to'), {
        leadId: text(row, 'lead_id'),
        when: when instanceof Date ? when.getTime() : null,
        amount: typeof amount === 'number' ? amount : null,
        source: text(row, 'source'),
        actor: text(row, 'actor'),
        reason: text(row, 'reason'),
        note: text(row, 'note'),
        summary: text(row, 'summary'),
        eventId: bare(row[ID]),
      });
    }),
  );
}

test('two changes are two findings, and the key of each outlives sorting', () => {
  const lead = (leadId: string) =>
    [1, 2, 3].map((revision) =>
      happened('moved', 'meeting', { leadId, eventId: `${leadId}.${revision}.op` }),
    );
  const rows = sealedRows([...lead('L-0001'), ...lead('L-0002')]);
  rows[1][at('note')] = 'no such thing';
  const left = rows.filter((_, index) => index !== 4);
  const first = check(left, new Map([['L-0002', 3]])).findings;
  expect(named(first)).toEqual([
    ['edited', 3, 'L-0001'],
    ['missing', 6, 'L-0002'],
  ]);
  const turned = check([...left].reverse(), new Map([['L-0002', 3]])).findings;
  expect(turned.map(({ key }) => key).sort()).toEqual(first.map(({ key }) => key).sort());
});
