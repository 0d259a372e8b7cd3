/** A workbook in memory with the built add-on open in it, and every request to it measured. */
import { performance } from 'node:perf_hooks';
import type { EngineCell } from '../engine/engine';
import { MemoryEngine } from '../engine/memory';
import { loadWorkbook } from '../files/load';
import { createNodeScriptHost } from '../runtime/node-host';
import { quietUi } from '../runtime/quiet-ui';
import type { ScriptHost } from '../runtime/script-host';
import type { PricedCall } from '../services/meter';
import { leadSheet, TAB } from './leads';

const PROTOCOL = 1;
/** How long other people had been calling. */
const DAYS_OF_CONTACTS = 48;
const LANGUAGE = 'en';
/** The bench reads no clock into the workbook: every run writes the same cells. */
const START = Date.UTC(2026, 10, 23, 1, 42);
/** Google keeps nothing in a cache for longer than six hours. */
const UNTIL_FORGOTTEN = 7 * 3_600_000;

export interface Reading {
  serviceCalls: number;
  metadataCalls: number;
  /** What Apps Script would take by the cost model. */
  modelledSeconds: number;
  /** The longest hold of the document's lock among them: so long a second user waits. */
  holdSeconds: number;
  /** What this machine took. */
  wallSeconds: number;
}

/** What the bench reads of a card. */
export interface Card {
  leadId: string;
  row: number;
  revision: number;
  undo?: { op: string } | null;
}

export interface OpenWorkbook {
  /** One request of the sidebar, answered and measured, its service calls one by one; a refusal is an error. */
  ask<T>(method: string, args: object): { value: T; reading: Reading; calls: PricedCall[] };
  /** Selects so many rows of the lead sheet, from this one down (1-based). */
  select(row: number, rows?: number): void;
  /** Puts a blank row into a tab, before this one (1-based), as people do. */
  insertRow(tab: string, before: number): void;
  /** Lets so much time pass that what was kept in the cache is gone. */
  forget(): void;
  /** Writes contacts that others imported below History's events, until it has so many rows. */
  fillHistory(events: number): void;
  /** Writes into a tab from this cell on (1-based), as a paste does, and makes room where there is none. */
  paste(tab: string, row: number, column: number, values: EngineCell['value'][][]): void;
  /** The column with this header in a tab's first row (1-based). */
  column(tab: string, header: string): number;
  /** A new operation id. */
  op(): string;
}

/** `paced`: the clock goes on with what calls are modelled to cost, as it would at Google. */
export function openWorkbook(files: Record<string, string>, leads: number, paced = false): OpenWorkbook {
  const engine = MemoryEngine.blank();
  loadWorkbook(engine, leadSheet(leads));
  let serial = 0;
  let now = START;
  const host: ScriptHost = createNodeScriptHost({
    engine,
    files,
    ui: quietUi(),
    locale: 'en_US',
    timeZone: 'Asia/Tokyo',
    now: () => now + (paced ? host.meter.spentMs : 0),
  });
  const tabOf = (name: string) => engine.sheets().find((sheet) => sheet.name === name)!;
  return {
    paste(tab, row, column, values) {
      const { id, rows } = tabOf(tab);
      const missing = row - 1 + values.length - rows;
      if (missing > 0) engine.insertRows(id, rows, missing);
      const area = { row: row - 1, column: column - 1, rows: values.length, columns: values[0].length };
      engine.write(
        id,
        area,
        values.map((cells) => cells.map((value) => ({ value }))),
      );
    },
    column(tab, header) {
      const { id } = tabOf(tab);
      const { columns } = engine.used(id);
      const [row] = engine.read(id, { row: 0, column: 0, rows: 1, columns });
      return row.findIndex(({ value }) => value === header) + 1;
    },
    op: () => `bench${String(++serial).padStart(6, '0')}`,
    insertRow(tab, before) {
      engine.insertRows(engine.sheets().find((sheet) => sheet.name === tab)!.id, before - 1, 1);
    },
    forget() {
      now += UNTIL_FORGOTTEN;
    },
    select(row, rows = 1) {
      const { id } = engine.sheets().find((sheet) => sheet.name === TAB)!;
      engine.activateSheet(id);
      engine.select(id, { row: row - 1, column: 0, rows, columns: 1 });
    },
    fillHistory(events) {
      const { id, rows } = engine.sheets().find((sheet) => sheet.name === 'History')!;
      const used = engine.used(id).rows;
      const missing = events + 1 - used;
      if (missing <= 0) return;
      // Blank rows below, as every refresh of the funnel leaves them.
      const room = events + 1 + 200;
      if (room > rows) engine.insertRows(id, rows, room - rows);
      const cells = Array.from({ length: missing }, (_, at) => contact(at, missing, leads));
      engine.write(id, { row: used, column: 0, rows: missing, columns: cells[0].length }, cells);
    },
    ask<T>(method: string, args: object) {
      const request = JSON.stringify({ v: PROTOCOL, language: LANGUAGE, method, args });
      host.meter.take();
      const started = performance.now();
      const answer = host.call('rpc', [request]);
      const wallSeconds = (performance.now() - started) / 1000;
      const { serviceCalls, metadataCalls, modelledMs, calls, holds } = host.meter.take();
      const reply = JSON.parse(String(answer)) as { ok: boolean; value: T; problem?: { text: string } };
      if (!reply.ok) throw new Error(`${method} was refused: ${reply.problem?.text}`);
      const modelledSeconds = modelledMs / 1000;
      const holdSeconds = Math.max(0, ...holds) / 1000;
      const reading = { serviceCalls, metadataCalls, modelledSeconds, holdSeconds, wallSeconds };
      return { value: reply.value, reading, calls };
    },
  };
}

/** A row of History as another tool may have imported it: its id is none of ours. In the order of time. */
function contact(at: number, count: number, leads: number) {
  const lead = `L-${String((at % leads) + 1).padStart(4, '0')}`;
  const row = [
    46_300 + Math.floor((DAYS_OF_CONTACTS * at) / count),
    lead,
    'touched',
    null,
    null,
    null,
    null,
    'Tanaka',
    null,
    'call.reached',
  ];
  return [...row, 'Called about the offer', 'import', `x${at}`, 'Tanaka called'].map((value) => ({ value }));
}
