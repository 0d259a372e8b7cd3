/** What a workbook says in the end, before repair, after it and after another one; worked out once for each workbook. */
import { Actor, type Session } from '../../../local/simulate/actor';
import type { MethodName, ReconcileResult } from '../../../src/rpc/contract';
import type { TabRole } from '../../../src/workbook/schema';
import { isStarted, wrongEnd, wrongStart } from './adoption-facts';
import { cellsOf, companyColumn, leadsTab, ownColumn, ownColumns, tabOf } from './places';
import { requestText, type Scene } from './scene';
import { accused } from './sound-history';

/** A row of History, by what is judged of it. */
export interface Recorded {
  readonly leadId: string;
  readonly eventId: string;
  readonly via: string;
  /** As `event>to`. */
  readonly what: string;
}

export interface Facts {
  /** Whether there was a pipeline before repair. */
  readonly started: boolean;
  readonly before: readonly Recorded[];
  readonly after: readonly Recorded[];
  /** Ids of the answers that stand in Answers. */
  readonly answers: readonly string[];
  /** The team's own cells of each row that has any, as text, in order. */
  readonly team: readonly string[];
  /** Companies by the lead id beside them. */
  readonly companies: ReadonlyArray<readonly [leadId: string, company: string]>;
  /** What is wrong whoever did what: with the rows, with a second repair, with the funnel. */
  readonly wrong: readonly string[];
  /** Leads whose cells do not say what History does, before repair. */
  readonly behind: readonly string[];
}

const NOTHING = { before: [], after: [], answers: [], companies: [], behind: [] };

const OWN = ['lead_id', 'stage', 'owner', 'since', 'handoff', 'screening'] as const;

export class Inspector {
  private readonly known = new Map<string, Facts>();
  private readonly funnels = new Map<string, string>();

  constructor(private readonly scene: Scene) {}

  get distinct(): number {
    return this.known.size;
  }

  inspect(): Facts {
    const key = this.scene.world.key();
    let facts = this.known.get(key);
    if (facts === undefined) {
      facts = this.workOut();
      this.known.set(key, facts);
    }
    return facts;
  }

  private workOut(): Facts {
    const { world, name } = this.scene;
    const wrong: string[] = [];
    const started = isStarted(world);
    if (name === 'leaving') return this.workOutEnd(started);
    if (name === 'bare') {
      this.ask('adopt', { op: 'repairstart', actor: 'Tanaka', choices: {}, language: 'en' }, wrong);
      wrong.push(...wrongStart(world));
      if (wrong.length > 0) return { ...NOTHING, started, team: this.team(), wrong };
    }
    const before = this.history();
    const rowsBefore = this.own();
    this.ask('reconcile', { op: 'repairone', actor: '' }, wrong);
    const after = this.history();
    wrong.push(...accused(this.cells('history')));
    const answers = this.cells('answers').map((row) => String(row[7]));
    const rows = this.own();
    const company = companyColumn(world);
    const companies = this.cells('leads').flatMap((row) => {
      const id = String(row[ownColumn(world, 'lead_id')] ?? '');
      return id ? [[id, String(row[company] ?? '')] as const] : [];
    });
    const team = this.team();
    const once = world.key();
    const unknown = unknownWords(this.ask('reconcile', { op: 'repairtwo', actor: '' }, wrong));
    if (world.key() !== once) wrong.push('a second repair finds something to do');
    const funnel = this.funnel(wrong);
    this.wipe();
    this.ask('reconcile', { op: 'repairclean', actor: '' }, wrong);
    const clean = this.own();
    if (this.history().length !== after.length) wrong.push('a clean copy has more to record');
    for (const [id, text] of clean) {
      // A word that no stage is called by stays as it is, and is told to people.
      if (rows.get(id) !== text && !unknown.has(JSON.parse(rows.get(id) ?? '[]')[1]))
        wrong.push(`the cells of ${id} are ${rows.get(id)} where History says ${text}`);
    }
    if (this.funnel(wrong) !== funnel) wrong.push('the funnel is not the one of a clean copy');
    const behind = [...clean].filter(([id, text]) => rowsBefore.get(id) !== text).map(([id]) => id);
    return { started, before, after, answers, team, companies, wrong, behind };
  }

  /** A column that people put in holds nothing, and is left out. */
  team(): string[] {
    const own = ownColumns(this.scene.world);
    const rows = this.cells('leads').map((row) => row.filter((cell, at) => cell !== null && !own.has(at)));
    return rows.filter((row) => row.length > 0).map((row) => JSON.stringify(row));
  }

  private workOutEnd(started: boolean): Facts {
    const { world } = this.scene;
    const wrong: string[] = [];
    this.ask('undoAdoption', { op: 'repairend', confirmed: true }, wrong);
    const [headers] = cellsOf(world, leadsTab(world), 0, 1);
    wrong.push(...wrongEnd(world, headers.length));
    return { ...NOTHING, started, team: this.team(), wrong };
  }

  private history(): Recorded[] {
    const rows = this.cells('history').filter((row) => row.some((cell) => cell !== null));
    return rows.map((row) => ({
      leadId: String(row[1]),
      what: `${row[2]}>${row[4] ?? ''}`,
      via: String(row[11]),
      eventId: String(row[12]),
    }));
  }

  /** Own cells by lead id; how to take the last step back is not told by History alone, and left out. */
  private own(): Map<string, string> {
    const columns = OWN.map((name) => ownColumn(this.scene.world, name));
    const signature = ownColumn(this.scene.world, 'signature');
    const found = new Map<string, string>();
    for (const row of this.cells('leads')) {
      const id = String(row[columns[0]] ?? '');
      if (!id) continue;
      const texts = columns.map((at) => String(row[at] ?? ''));
      texts.push(withoutHints(String(row[signature] ?? '')));
      found.set(id, (found.has(id) ? 'twice ' : '') + JSON.stringify(texts));
    }
    return found;
  }

  /** Our cells but the ids and the next steps, as if the script had written none of them. */
  private wipe(): void {
    const { world } = this.scene;
    const id = leadsTab(world);
    const { rows } = world.engine.used(id);
    for (const name of [...OWN.slice(1), 'signature' as const]) this.blank(id, ownColumn(world, name), rows);
  }

  private blank(id: number, column: number, rows: number): void {
    const area = { row: 1, column, rows: rows - 1, columns: 1 };
    const cells = Array.from({ length: rows - 1 }, () => [{ value: null }]);
    this.scene.world.engine.write(id, area, cells);
  }

  private funnel(wrong: string[]): string {
    const key = JSON.stringify([this.cells('history'), this.cells('answers'), this.cells('settings')]);
    let funnel = this.funnels.get(key);
    if (funnel === undefined) {
      funnel = this.ask('funnelReport', { text: false }, wrong);
      this.funnels.set(key, funnel);
    }
    return funnel;
  }

  /** Below the header row. */
  private cells(role: TabRole): unknown[][] {
    const { world } = this.scene;
    const tab = role === 'leads' ? leadsTab(world) : tabOf(world, role);
    return tab === null ? [] : cellsOf(world, tab, 1).map((row) => row.map((cell) => cell.value));
  }

  private ask(method: MethodName, args: object, wrong: string[]): string {
    let answer = '';
    const { world, tree } = this.scene;
    const session = function* (): Session {
      const heard = yield requestText(method, args as never);
      answer = 'answer' in heard ? heard.answer : heard.error;
    };
    const actor = new Actor('repair', world, tree, session(), () => ({ fault: null }));
    while (!actor.finished) actor.resume();
    if (!answer.startsWith('{"ok":true')) wrong.push(`${method}: ${answer.slice(0, 200)}`);
    return answer;
  }
}

function unknownWords(answer: string): Set<string> {
  const { value } = JSON.parse(answer) as { value?: ReconcileResult };
  return new Set(value?.unknownStages.map(({ text }) => text) ?? []);
}

/** Where events stand is looked up again when it is used, and undoing is told by more than History. */
function withoutHints(signature: string): string {
  if (!signature.startsWith('{')) return signature;
  const { u: _undo, h: _rows, ...rest } = JSON.parse(signature) as { u?: unknown; h?: unknown };
  return JSON.stringify(rest);
}
