/**
 * What a script does next, by what its calls have answered so far. A script that looks at nothing but its calls
 * always goes on in the same way after the same answers: so it is run only for answers it was never given, and
 * every other time its next call is looked up here.
 */
import { createHash } from 'node:crypto';
import type { Area } from '../engine/engine';
import { clockedDate } from '../runtime/clock';
import { editEvent } from '../runtime/events';
import { functionRealm } from '../runtime/function-realm';
import { serviceGlobals } from '../services/globals';
import type { Host } from '../services/host';
import { Locks } from '../services/lock-service';
import { Meter } from '../services/meter';
import type { StandIn } from '../services/strict';
import { answerKey } from './answer-key';
import { type CallKind, kindOf } from './call-kinds';
import type { World } from './world';

export interface Answer {
  readonly value?: unknown;
  readonly error?: unknown;
  /** What `answerKey` would make of it, where it is known already. */
  readonly key?: string;
  /** What the clock says since, where the call took long. */
  readonly now?: number;
}

/** A call that others can see, before it is made. */
export interface Call {
  readonly name: string;
  readonly kind: CallKind;
  readonly target: StandIn;
  readonly args: unknown[];
  /** Makes the call, as it would be made without a simulation. */
  serve(): unknown;
}

/** Where a script stands: before a call, or at its end with what it gives back. */
export interface Node {
  readonly call: Call | null;
  readonly result: Answer | null;
  /** What the calls before have answered since the node above, the one that led here first. */
  readonly answers: readonly Answer[];
  readonly above: Node | null;
  readonly next: Map<string, Node>;
  /** When the script was started. */
  readonly now: number;
}

/** Asked at each new call of a script that is running: its answer, or `null` to stop the script there. */
export type Serve = (node: Node) => Answer | null;

/** About a gigabyte of them, and as much again for the other kind of pipeline; a worker has four. */
const MOST_NODES = 250_000;

/** Characters of a key from which on only its number is kept. */
const LONG = 64;

const STOP = Object.freeze({ name: 'Stop', message: '' });

export class ScriptTree {
  private readonly roots = new Map<string, Node>();
  /** Blocks of values by their key: a tab is read again and again as it was. */
  private readonly blocks = new Map<string, Answer>();
  /** Long keys, each once; they are told apart by their number. */
  private readonly longKeys = new Map<string, string>();
  private numbers = 0;
  private readonly call: (request: string) => unknown;
  /** The run under way, the innermost one. */
  private run: Run | null = null;
  runs = 0;
  /** So many are remembered. */
  nodes = 0;

  /** `most`: beyond so many nodes all are forgotten, and found out again where they are needed. */
  constructor(
    world: World,
    base: Host,
    source: string,
    private readonly most = MOST_NODES,
  ) {
    const realm = functionRealm();
    const host: Host = {
      ...base,
      engine: world.engine,
      state: world.state,
      properties: world.properties,
      cache: world.cache,
      locks: new Locks(),
      meter: new Uncounted(),
      execution: { auth: 'FULL', simpleTrigger: false, inDocument: true, intrinsics: realm.intrinsics },
      now: () => this.run?.now ?? world.now,
      uuid: () => this.run?.uuid() ?? world.uuid(),
      intercept: (target, method, args, serve) =>
        this.run === null ? serve() : this.run.intercept(target, method, args, serve),
    };
    const globals = { ...serviceGlobals(host), Date: clockedDate(realm.intrinsics.Date, host.now) };
    realm.load([{ name: 'Code.js', source }], globals);
    const rpc = realm.lookup('rpc') as (request: string) => unknown;
    const onEdit = realm.lookup('onEdit') as (event: unknown) => unknown;
    this.call = (request) => {
      const change = readEdited(request);
      return change === null ? rpc(request) : onEdit(editEvent(host, change));
    };
  }

  /** Where a request begins. Scripts that are under way keep their own part of what is forgotten here. */
  root(request: string, now: number): Node {
    if (this.nodes > this.most) {
      this.roots.clear();
      this.blocks.clear();
      this.longKeys.clear();
      this.nodes = 0;
    }
    const key = `${now} ${request}`;
    let root = this.roots.get(key);
    if (root === undefined) {
      root = this.play(request, null, [], () => null, now);
      this.roots.set(key, root);
    }
    return root;
  }

  /** Where a script stands after this answer; `serve` answers the calls that were never met before. */
  after(request: string, node: Node, answer: Answer, serve: Serve): Node {
    const key = this.edgeOf(answer);
    const known = node.next.get(key);
    if (known !== undefined) return known;
    let first: Node | null = null;
    const last = this.play(request, node, [this.kept(answer)], (met) => {
      if (first === null) node.next.set(key, met);
      first = met;
      const next = serve(met);
      return next && this.kept(next);
    });
    if (first === null) node.next.set(key, last);
    return last;
  }

  /** The same object for the same block of values. */
  private kept(answer: Answer): Answer {
    if (!isBlock(answer.value)) return answer;
    const key = answerKey(answer);
    let same = this.blocks.get(key);
    if (same === undefined) {
      same = { value: answer.value, key };
      this.blocks.set(key, same);
    }
    return answer.now === undefined ? same : { ...same, now: answer.now };
  }

  /** What leads from a call to the next one. */
  edgeOf(answer: Answer): string {
    const key = answerKey(answer);
    const edge = key.length > LONG ? this.numberOf(key) : key;
    return answer.now === undefined ? edge : `${answer.now} ${edge}`;
  }

  private numberOf(key: string): string {
    let number = this.longKeys.get(key);
    if (number === undefined) {
      number = `# ${this.numbers++}`;
      this.longKeys.set(key, number);
    }
    return number;
  }

  private play(
    request: string,
    above: Node | null,
    given: readonly Answer[],
    serve: Serve,
    now: number = (above as Node).now,
  ): Node {
    const run = new Run(this, request, now, above, given, serve);
    // To know whose turn it is, the first call of another request may have to be found out in between.
    const outer = this.run;
    this.run = run;
    this.runs++;
    let result: Answer;
    try {
      result = { value: this.call(request) };
    } catch (error) {
      result = { error };
    } finally {
      this.run = outer;
    }
    const last = run.stoppedAt ?? run.end(result);
    this.nodes += run.met;
    return last;
  }
}

/** One run of a script from its start: through what is known already, and on. */
class Run {
  stoppedAt: Node | null = null;
  met = 0;
  private position = 0;
  private readonly known: Answer[];
  private fresh: Answer[];
  private ids = 0;
  private readonly began: number;

  constructor(
    private readonly tree: ScriptTree,
    private readonly request: string,
    /** The clock as this run sees it. */
    public now: number,
    private above: Node | null,
    given: readonly Answer[],
    private readonly serve: Serve,
  ) {
    this.began = now;
    this.fresh = [...given];
    const parts: Array<readonly Answer[]> = [given];
    for (let node = above; node !== null; node = node.above) parts.push(node.answers);
    this.known = parts.reverse().flat();
  }

  intercept(target: StandIn, method: string, args: unknown[], serve: () => unknown): unknown {
    if (this.stoppedAt !== null) throw STOP;
    if (this.position < this.known.length) return this.given(this.known[this.position++]);
    const kind = kindOf(target, method);
    if (kind === 'handle') {
      const answer = answered(serve);
      this.fresh.push(answer);
      return this.given(answer);
    }
    const node = this.meet({ name: `${target.typeName}.${method}`, kind, target, args, serve }, null);
    const answer = this.serve(node);
    if (answer === null) {
      this.stoppedAt = node;
      throw STOP;
    }
    this.fresh = [answer];
    return this.given(answer);
  }

  /** The same for the same request, whoever makes it and whenever. */
  uuid(): string {
    const name = createHash('sha1')
      .update(`${this.request} ${++this.ids}`)
      .digest('hex');
    return `${name.slice(0, 8)}-${name.slice(8, 12)}-4${name.slice(13, 16)}-8${name.slice(17, 20)}-${name.slice(20, 32)}`;
  }

  /** A script may change a block of values that it was given; the next time it gets it as it was. */
  private given({ value, error, now }: Answer): unknown {
    if (now !== undefined) this.now = now;
    if (error !== undefined) throw error;
    return isBlock(value) ? value.map((row) => row.slice()) : value;
  }

  end(result: Answer): Node {
    return this.meet(null, result);
  }

  private meet(call: Call | null, result: Answer | null): Node {
    const { above } = this;
    const node: Node = { call, result, answers: this.fresh, above, next: new Map(), now: this.began };
    const [answer] = this.fresh;
    // The first node of this run is put in its place by whoever started the run.
    if (this.met++ > 0 && above !== null) above.next.set(this.tree.edgeOf(answer), node);
    this.above = node;
    this.fresh = [];
    return node;
  }
}

/** Nobody asks what a schedule would have cost. */
class Uncounted extends Meter {
  override record(): void {}
}

function isBlock(value: unknown): value is unknown[][] {
  return Array.isArray(value) && Array.isArray(value[0]);
}

export function answered(serve: () => unknown): Answer {
  try {
    return { value: serve() };
  } catch (error) {
    return { error };
  }
}

const EDITED = 'onEdit ';

/** A request that is none of a page's: the trigger that an edit by hand sets off. `serial` tells one from another. */
export function editedRequest(sheetId: number, area: Area, serial: string): string {
  return EDITED + JSON.stringify({ sheetId, area, serial });
}

function readEdited(request: string): { sheetId: number; area: Area } | null {
  return request.startsWith(EDITED) ? JSON.parse(request.slice(EDITED.length)) : null;
}
