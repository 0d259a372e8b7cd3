/** Plays a schedule: gives each call of each script its turn, and lets people change the sheet in between. */
import type { Actor, Gate } from './actor';
import type { Fault, Schedule } from './schedule';
import type { World } from './world';

export type PersonEdit = (world: World) => void;

export class Conductor {
  /** Calls that were made. */
  steps = 0;
  private actors: readonly Actor[] = [];
  private schedule: Schedule = [];
  private at = 0;
  /** Calls that the present step of the schedule has made. */
  private made = 0;
  private current: Actor | null = null;

  constructor(
    private readonly world: World,
    private readonly edits: Readonly<Record<string, PersonEdit>>,
    /** Edits that wait until no script is under way. */
    private readonly waiting: ReadonlySet<string> = new Set(),
  ) {}

  /** Everybody's part is played to its end. */
  play(actors: readonly Actor[], schedule: Schedule): void {
    this.actors = actors;
    this.schedule = schedule;
    this.at = 0;
    this.made = 0;
    this.current = null;
    for (let actor = this.turn(); actor !== null; actor = this.turn()) {
      this.current = actor;
      const step = this.schedule[this.at];
      if (step && 'kill' in step && step.who === actor.name) {
        this.advance();
        actor.kill(step.kill);
      } else actor.resume();
    }
  }

  /** What an actor's script has to pass before each of its calls, and before its end. */
  readonly gate: Gate = (actor) => {
    if (this.turn() !== actor) return null;
    const step = this.schedule[this.at];
    if (step === undefined || !('who' in step) || step.who !== actor.name) return this.taken(null);
    if ('kill' in step || 'leaves' in step) return null;
    if ('calls' in step) {
      if (++this.made === step.calls) this.advance();
      return this.taken(null);
    }
    if ('unheard' in step) {
      if (actor.atEnd) {
        actor.unheard = true;
        this.advance();
      }
      return this.taken(null);
    }
    this.advance();
    return this.taken(applies(step.fault, actor) ? step.fault : null);
  };

  private taken(fault: Fault | null): { fault: Fault | null } {
    this.steps++;
    return { fault };
  }

  private advance(): void {
    this.at++;
    this.made = 0;
  }

  /** Whose turn it is. People's edits that come before are made here. */
  private turn(): Actor | null {
    for (;;) {
      const step = this.schedule[this.at];
      if (step === undefined) return this.able(this.anybody());
      if ('person' in step) {
        const edit = this.edits[step.person];
        if (edit === undefined) throw new Error(`Nobody knows how to ${step.person}.`);
        const busy = this.waiting.has(step.person) ? this.underWay() : null;
        if (busy !== null) return this.able(busy);
        this.advance();
        edit(this.world);
        continue;
      }
      const actor = this.actors.find(({ name }) => name === step.who);
      if (actor === undefined) throw new Error(`There is nobody called ${step.who}.`);
      if (actor.finished) this.advance();
      else if ('leaves' in step) {
        actor.leaves = true;
        this.advance();
      } else if ('fault' in step && step.fault === 'busy') return actor;
      else return this.able(actor);
    }
  }

  private underWay(): Actor | null {
    const { current, actors } = this;
    return current?.underWay ? current : (actors.find(({ underWay }) => underWay) ?? null);
  }

  /** Who is under way goes on first. */
  private anybody(): Actor | null {
    const { current, actors } = this;
    if (current && !current.finished) return current;
    return actors.find(({ finished }) => !finished) ?? null;
  }

  /** Who waits for a lock waits until its holder has got there. */
  private able(actor: Actor | null): Actor | null {
    if (actor === null || !actor.blocked) return actor;
    return this.actors.find((other) => other === this.world.holder) ?? actor;
  }
}

/** What cannot go wrong in this way goes well. */
export function applies(fault: Fault, { next: { call } }: Pick<Actor, 'next'>): boolean {
  if (call === null) return false;
  if (fault === 'busy') return call.kind === 'lock';
  if (fault === 'deferred') return call.kind === 'write' || call.kind === 'append';
  return call.kind !== 'unlock';
}
