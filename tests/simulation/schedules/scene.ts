/** The workbook that schedules play on: three leads, one ready to be offered, one offered, one handed over. */
import { MemoryEngine } from '../../../local/engine/memory';
import { createNodeScriptHost } from '../../../local/runtime/node-host';
import { quietUi } from '../../../local/runtime/quiet-ui';
import { ScriptTree } from '../../../local/simulate/script-tree';
import { type Snapshot, World } from '../../../local/simulate/world';
import type { Args, LeadCard, MethodName, Reply, Result } from '../../../src/rpc/contract';

export const NOW = Date.UTC(2026, 10, 23, 1, 42);
const HEADER = ['Company', 'Contact', 'Source', 'Owner', 'Status', 'Amount', 'Created'];
/** The team's own columns come first, and stay as they are. */
const TEAM_COLUMNS = HEADER.length;
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

export interface Scene {
  readonly world: World;
  readonly start: Snapshot;
  /** The cards as everybody sees them at the start, by lead. */
  readonly cards: Readonly<Record<string, LeadCard>>;
  /** Operation by which the third lead was handed over. */
  readonly accepted: string;
  readonly teamColumns: number;
  readonly tree: ScriptTree;
}

export function openScene(code: string, manifest: string): Scene {
  const engine = MemoryEngine.blank('Leads', 1 + LEADS.length + SPARE, HEADER.length);
  const cells = [HEADER, ...LEADS].map((row) => row.map((value) => ({ value })));
  engine.write(0, { row: 0, column: 0, rows: cells.length, columns: HEADER.length }, cells);
  const dates = { row: 1, column: HEADER.indexOf('Created'), rows: LEADS.length, columns: 1 };
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
  ask('adopt', { op: op(), actor: 'Tanaka', choices: {}, language: 'en' });
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
  const world = new World(host.host, NOW);
  const tree = new ScriptTree(world, host.host, code);
  return { world, start: world.snapshot(), cards, accepted: last.op, teamColumns: TEAM_COLUMNS, tree };
}

/** Blank rows cost time at every read; History has to grow soon, as it does in life. */
function trimTabs(engine: MemoryEngine): void {
  for (const { id, name, rows } of engine.sheets()) {
    if (name !== 'History' && name !== 'Answers') continue;
    const keep = engine.used(id).rows + 1;
    if (rows > keep) engine.deleteRows(id, keep, rows - keep);
  }
}
