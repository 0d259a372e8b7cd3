/** Somebody at a page: asks the server, waits for what comes back, asks again. */
import { ServiceError } from '../services/errors';
import { Range } from '../services/range';
import type { Sheet } from '../services/sheet';
import { expose } from '../services/strict';
import { look } from './answer-key';
import type { Fault, Kill } from './schedule';
import { type Answer, answered, type Call, type Node, type ScriptTree } from './script-tree';
import type { World } from './world';

/** What the page gets: an answer, or nothing but an error. */
export type Heard = { readonly answer: string } | { readonly error: string };
/** What a person does at the page: each text is a request, and what it yields to is what came back. */
export type Session = Generator<string, void, Heard>;
/** Says at each step whether the actor may take it, and what goes wrong. */
export type Gate = (actor: Actor) => { readonly fault: Fault | null } | null;

const FAILED = 'Service Spreadsheets failed while accessing document with id local-workbook.';
const TIMED_OUT = 'Service Spreadsheets timed out while accessing document with id local-workbook.';

/** How long a slow call takes, and how long a run may: six minutes, a trigger half a one. */
const SLOW_MS = 200_000;
const RUN_MS = 360_000;
const TRIGGER_MS = 30_000;

const YES: Answer = { value: true, key: 'true' };
const NO: Answer = { value: false, key: 'false' };
const NOTHING: Answer = { value: undefined, key: '' };

export class Actor {
  private request: string | null;
  private node: Node | null = null;
  /** Writes that are not in the workbook yet. */
  private cache: Array<() => void> = [];
  /** How long the run has taken, in calls that took long. */
  private took = 0;
  /** The error of a write that was lost, which the next call will tell. */
  private lost: string | null = null;
  /** The run ends well, but the page does not hear of it. */
  unheard = false;
  /** The page is closed. */
  leaves = false;
  /** Calls of all runs so far that others can see, and their ends. */
  readonly trace: string[][] = [[]];

  constructor(
    readonly name: string,
    private readonly world: World,
    private readonly tree: ScriptTree,
    private readonly session: Session,
    private readonly gate: Gate,
  ) {
    this.request = session.next().value ?? null;
  }

  get finished(): boolean {
    return this.request === null;
  }

  /** Whether a run of it has begun. */
  get underWay(): boolean {
    return !this.finished && this.trace[this.trace.length - 1].length > 0;
  }

  /** Whether it waits for a lock that is in somebody else's hands. */
  get blocked(): boolean {
    const { holder } = this.world;
    return holder !== null && holder !== this && this.here().call?.kind === 'lock';
  }

  get atEnd(): boolean {
    return this.here().call === null;
  }

  /** The next call, and how many writes wait in the cache. */
  get next(): { call: Call | null; waiting: number } {
    return { call: this.here().call, waiting: this.cache.length };
  }

  /** Goes on until the run is over, or somebody else's turn has come. */
  resume(): void {
    const { request } = this;
    if (request === null) return;
    let node = this.here();
    while (!this.over) {
      this.node = node;
      if (node.result !== null) {
        if (this.gate(this) !== null) this.end(node.result);
        return;
      }
      const answer = this.step(node);
      if (answer === null) return;
      if (this.over) break;
      node = this.tree.after(request, node, answer, (met) => {
        this.node = met;
        const next = this.step(met);
        return this.over ? null : next;
      });
    }
    this.kill('kept');
  }

  /** The run is over at once; nothing of the script's own is run any more. */
  kill(how: Kill): void {
    if (how === 'part') this.cache = this.cache.slice(0, 1);
    if (how !== 'lost') answered(() => this.write());
    this.hear({ error: 'Exceeded maximum execution time' });
  }

  /** Whether the run has taken longer than Google lets it. */
  private get over(): boolean {
    return this.took > (this.request?.startsWith('{') ? RUN_MS : TRIGGER_MS);
  }

  private here(): Node {
    this.node ??= this.tree.root(this.request ?? '', this.world.now);
    return this.node;
  }

  private step(node: Node): Answer | null {
    const { call } = node;
    const turn = call && this.gate(this);
    if (!call || turn === null) return null;
    this.trace[this.trace.length - 1].push(call.name);
    const { lost } = this;
    if (lost !== null && call.kind !== 'unlock') {
      this.lost = null;
      return failure(lost);
    }
    if (turn.fault === 'before') return failure(FAILED);
    const answer = this.made(call, turn.fault);
    if (turn.fault === 'slow') {
      this.took += SLOW_MS;
      return { ...answer, now: node.now + this.took };
    }
    if (turn.fault !== 'after' || answer.error !== undefined) return answer;
    const late = answered(() => this.write());
    return late.error === undefined ? failure(TIMED_OUT) : late;
  }

  private made(call: Call, fault: Fault | null): Answer {
    try {
      return this.make(call, fault);
    } catch (error) {
      return { error };
    }
  }

  private make(call: Call, fault: Fault | null): Answer {
    const { world } = this;
    switch (call.kind) {
      case 'lock':
        if (fault === 'busy') return NO;
        if (!world.weakness.noLock) world.holder = this;
        return YES;
      case 'unlock':
        this.unlock();
        return NOTHING;
      case 'flush':
        if (!world.weakness.noFlush) this.write();
        return NOTHING;
      case 'write':
      case 'append': {
        const { host } = call.target as Range | Sheet;
        if (fault === 'deferred') this.lost = FAILED;
        else if (call.kind === 'write') this.cache.push(() => call.serve());
        else this.append(call.target as Sheet, call.args[0] as unknown[]);
        return { value: expose(host, call.target), key: '' };
      }
      default:
        // A read, and a change of structure, has to find what was written before.
        if (world.weakness.noFlush) return this.lookAhead(call);
        this.write();
        return look(world, call);
    }
  }

  /** Sees what it has written itself, which nobody else can see yet. */
  private lookAhead(call: Call): Answer {
    const { engine } = this.world;
    const was = engine.fork();
    for (const write of this.cache) write();
    const answer: Answer = { value: call.serve() };
    if (call.kind === 'read') engine.takeOver(was);
    else this.cache = [];
    return answer;
  }

  /** The row is chosen at the call, and written with the cache: two at once may choose the same. */
  private append({ host, sheetId }: Sheet, values: unknown[]): void {
    this.write();
    const { engine } = this.world;
    const row = engine.used(sheetId).rows;
    const info = engine.sheets().find(({ id }) => id === sheetId);
    if (info === undefined) throw new ServiceError('The tab has been deleted.');
    if (row >= info.rows) engine.insertRows(sheetId, info.rows, 1);
    const area = { row, column: 0, rows: 1, columns: values.length };
    this.cache.push(() => new Range(host, sheetId, area).setValues([values]));
  }

  private write(): void {
    const { cache } = this;
    if (cache.length === 0) return;
    this.cache = [];
    for (const write of cache) write();
  }

  /** What the script left unflushed is written last, and only then is everything of the run over. */
  private end(result: Answer): void {
    this.trace[this.trace.length - 1].push('end');
    const late = answered(() => this.write());
    const error = result.error ?? late.error;
    if (this.unheard) this.hear({ error: 'NetworkError: Connection failure due to HTTP 0' });
    else if (error !== undefined) this.hear({ error: String((error as Error).message) });
    else this.hear({ answer: String(result.value) });
  }

  private hear(heard: Heard): void {
    this.unlock();
    this.cache = [];
    this.lost = null;
    this.took = 0;
    this.unheard = false;
    this.node = null;
    this.trace.push([]);
    this.request = this.leaves ? null : (this.session.next(heard).value ?? null);
  }

  private unlock(): void {
    if (this.world.holder === this) this.world.holder = null;
  }
}

function failure(message: string): Answer {
  return { error: Object.assign(new Error(message), { name: 'Exception' }) };
}
