/** What a workbook says in the end, before repair, after it and after another one; worked out once for each workbook. */
import { Actor, type Session } from '../../../local/simulate/actor';
import type { MethodName } from '../../../src/rpc/contract';
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

const OWN = ['Lead ID', 'Stage', 'Owner', 'In stage since', 'Handoff', 'Screening'] as const;

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
    const { world } = this.scene;
    const wrong: string[] = [];
    const before = this.history();
    const rowsBefore = this.own();
    this.ask('reconcile', { op: 'repairone', actor: '' }, wrong);
    const after = this.history();
    wrong.push(...accused(this.cells('History')));
    const answers = this.cells('Answers').map((row) => String(row[7]));
    const rows = this.own();
    const companies = this.leads().flatMap((row) => {
      const id = String(row[this.column('Lead ID')] ?? '');
      return id ? [[id, String(row[0] ?? '')] as const] : [];
    });
    const team = this.leads()
      .map((row) => JSON.stringify(row.slice(0, this.scene.teamColumns)))
      .filter((text) => /[^[\],null]/.test(text))
      .sort();
    const once = world.key();
    this.ask('reconcile', { op: 'repairtwo', actor: '' }, wrong);
    if (world.key() !== once) wrong.push('a second repair finds something to do');
    const funnel = this.funnel(wrong);
    this.wipe();
    this.ask('reconcile', { op: 'repairclean', actor: '' }, wrong);
    const clean = this.own();
    if (this.history().length !== after.length) wrong.push('a clean copy has more to record');
    for (const [id, text] of clean) {
      if (rows.get(id) !== text)
        wrong.push(`the cells of ${id} are ${rows.get(id)} where History says ${text}`);
    }
    if (this.funnel(wrong) !== funnel) wrong.push('the funnel is not the one of a clean copy');
    const behind = [...clean].filter(([id, text]) => rowsBefore.get(id) !== text).map(([id]) => id);
    return { before, after, answers, team, companies, wrong, behind };
  }

  private history(): Recorded[] {
    const rows = this.cells('History').filter((row) => row.some((cell) => cell !== null));
    return rows.map((row) => ({
      leadId: String(row[1]),
      what: `${row[2]}>${row[4] ?? ''}`,
      via: String(row[11]),
      eventId: String(row[12]),
    }));
  }

  /** Own cells by lead id; how to take the last step back is not told by History alone, and left out. */
  private own(): Map<string, string> {
    const columns = OWN.map((header) => this.column(header));
    const signature = this.headers().length - 1;
    const found = new Map<string, string>();
    for (const row of this.leads()) {
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
    const { engine } = this.scene.world;
    const { id, rows } = engine.sheets()[0];
    for (const header of OWN.slice(1)) this.blank(id, this.column(header), rows);
    this.blank(id, this.headers().length - 1, rows);
  }

  private blank(id: number, column: number, rows: number): void {
    const area = { row: 1, column, rows: rows - 1, columns: 1 };
    const cells = Array.from({ length: rows - 1 }, () => [{ value: null }]);
    this.scene.world.engine.write(id, area, cells);
  }

  private funnel(wrong: string[]): string {
    const key = JSON.stringify([this.cells('History'), this.cells('Answers')]);
    let funnel = this.funnels.get(key);
    if (funnel === undefined) {
      funnel = this.ask('funnelReport', { text: false }, wrong);
      this.funnels.set(key, funnel);
    }
    return funnel;
  }

  private headers(): unknown[] {
    const { engine } = this.scene.world;
    const { id } = engine.sheets()[0];
    const area = { row: 0, column: 0, rows: 1, columns: engine.used(id).columns };
    return engine.read(id, area)[0].map((cell) => cell.value);
  }

  /** The team may have a column of the same name; ours stand to the right. */
  private column(header: string): number {
    return this.headers().lastIndexOf(header);
  }

  private leads(): unknown[][] {
    return this.cells(this.scene.world.engine.sheets()[0].name);
  }

  /** Below the header row. */
  private cells(tab: string): unknown[][] {
    const { engine } = this.scene.world;
    const id = this.scene.world.tab(tab);
    const { rows, columns } = engine.used(id);
    if (rows < 2) return [];
    const read = engine.read(id, { row: 1, column: 0, rows: rows - 1, columns });
    return read.map((row) => row.map((cell) => cell.value));
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

/** Where events stand is looked up again when it is used, and undoing is told by more than History. */
function withoutHints(signature: string): string {
  if (!signature.startsWith('{')) return signature;
  const { u: _undo, h: _rows, ...rest } = JSON.parse(signature) as { u?: unknown; h?: unknown };
  return JSON.stringify(rest);
}
