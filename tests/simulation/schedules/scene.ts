/** The workbook that schedules play on: three leads, one ready to be offered, one offered, one handed over. */
import { MemoryEngine } from '../../../local/engine/memory';
import { createNodeScriptHost } from '../../../local/runtime/node-host';
import { quietUi } from '../../../local/runtime/quiet-ui';
import type { ScriptHost } from '../../../local/runtime/script-host';
import { ScriptTree } from '../../../local/simulate/script-tree';
import { type Snapshot, World } from '../../../local/simulate/world';
import type { Args, LeadCard, MethodName, Reply, Result } from '../../../src/rpc/contract';

export const NOW = Date.UTC(2026, 10, 23, 1, 42);
const HEADER = ['Company', 'Contact', 'Source', 'Owner', 'Status', 'Amount', 'Created'];
const LEADS = [
  ['Ash', 'Abe', 'Web', 'Tanaka', 'Contacted', 100_000, 46_300],
  ['Birch', 'Baba', 'Seminar', 'Tanaka', 'Contacted', 200_000, 46_301],
  ['Cedar', 'Chiba', 'Web', 'Tanaka', 'Contacted', 300_000, 46_302],
];
/** So many rows below the leads for what people add; a large grid would only take time. */
const SPARE = 4;

export const READY = 'L-0001';
export const OFFERED = 'L-0002';
export const HANDED = 'L-0003';

export function requestText<M extends MethodName>(method: M, args: Args<M>): string {
  return JSON.stringify({ v: 1, language: 'en', method, args });
}

/**
 * A team with an amount column of its own, one without, one that has not started a pipeline yet, and one that is about
 * to leave it.
 */
export const SCENES = ['usual', 'own-amount', 'bare', 'leaving'] as const;
export type SceneName = (typeof SCENES)[number];

export interface Scene {
  readonly name: SceneName;
  readonly world: World;
  readonly start: Snapshot;
  /** The cards as everybody sees them at the start, by lead. */
  readonly cards: Readonly<Record<string, LeadCard>>;
  /** Operation by which the third lead was handed over. */
  readonly accepted: string;
  readonly tree: ScriptTree;
}

export function openScene(code: string, manifest: string, name: SceneName = 'usual'): Scene {
  const kept = HEADER.map((_, at) => at).filter((at) => name !== 'own-amount' || HEADER[at] !== 'Amount');
  const cells = [HEADER, ...LEADS].map((row) => kept.map((at) => ({ value: row[at] })));
  const engine = MemoryEngine.blank('Leads', 1 + LEADS.length + SPARE, kept.length);
  engine.write(0, { row: 0, column: 0, rows: cells.length, columns: kept.length }, cells);
  const dates = { row: 1, column: kept.length - 1, rows: LEADS.length, columns: 1 };
  engine.style(
    0,
    dates,
    LEADS.map(() => [{ numberFormat: 'yyyy-mm-dd' }]),
  );
  const host = createNodeScriptHost({
    engine,
    files: { 'Code.js': code, 'appsscript.json': manifest },
    ui: quietUi(),
    locale: 'en_US',
    timeZone: 'Asia/Tokyo',
    now: () => NOW,
  });
  let serial = 0;
  const op = (): string => `start${++serial}`;
  const ask = <M extends MethodName>(method: M, args: Args<M>): Result<M> => {
    const reply = JSON.parse(String(host.call('rpc', [requestText(method, args)]))) as Reply<M>;
    if (!reply.ok) throw new Error(`${method}: ${reply.problem.text}`);
    return reply.value;
  };
  const opened = (cards: Scene['cards'], accepted: string): Scene => {
    const world = new World(host.host, NOW);
    const tree = new ScriptTree(world, host.host, code);
    return { name, world, start: world.snapshot(), cards, accepted, tree };
  };
  if (name === 'bare') return opened({}, '');
  ask('adopt', { op: op(), actor: 'Tanaka', choices: {}, language: 'en' });
  nameStage(engine, host);
  const cards: Record<string, LeadCard> = {};
  const by = (leadId: string, actor = 'Tanaka') => {
    const { row, revision } = cards[leadId];
    return { op: op(), actor, leadId, row, revision };
  };
  for (const leadId of [READY, OFFERED, HANDED]) {
    const opened = ask('openLead', { leadId });
    if (opened.kind !== 'lead') throw new Error(`${leadId} does not open`);
    cards[leadId] = opened.card;
    for (const item of ['need', 'authority', 'timeline']) {
      const given = { gate: 'screening', item, answer: 'confirmed' as const, evidence: `${item} is known` };
      cards[leadId] = ask('answer', { ...by(leadId), ...given });
    }
  }
  const offer = { receiver: 'Yamamoto', message: '', override: '', instead: false };
  cards[OFFERED] = ask('offer', { ...by(OFFERED), ...offer });
  cards[HANDED] = ask('offer', { ...by(HANDED), ...offer });
  const last = by(HANDED, 'Yamamoto');
  cards[HANDED] = ask('accept', { ...last, note: '' });
  ask('refreshFunnel', { quick: false });
  trimTabs(engine);
  return opened(cards, last.op);
}

/** One stage is called as only this team calls it. */
function nameStage(engine: MemoryEngine, host: ScriptHost): void {
  const { id } = engine.sheets().find((sheet) => sheet.name === 'Settings') as { id: number };
  const { rows, columns } = engine.used(id);
  engine.read(id, { row: 0, column: 0, rows, columns }).forEach((row, at) => {
    const column = row.findIndex(
      (cell, right) => cell.value === 'Meeting' && row[right - 1]?.value === 'meeting',
    );
    if (column >= 0) engine.write(id, { row: at, column, rows: 1, columns: 1 }, [[{ value: 'First talk' }]]);
  });
  const args = { op: 'named', locale: '', today: { person: 'me', role: '' as const } };
  host.call('rpc', [requestText('boot', args)]);
}

/** Blank rows cost time at every read; History has to grow soon, as it does in life. */
function trimTabs(engine: MemoryEngine): void {
  for (const { id, name, rows } of engine.sheets()) {
    if (name !== 'History' && name !== 'Answers') continue;
    const keep = engine.used(id).rows + 1;
    if (rows > keep) engine.deleteRows(id, keep, rows - keep);
  }
}
