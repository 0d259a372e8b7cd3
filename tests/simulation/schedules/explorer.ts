/** Plays schedules on the scene and judges each; a bad one is made as short as it stays bad. */
import { Actor } from '../../../local/simulate/actor';
import { Conductor } from '../../../local/simulate/conductor';
import { type Schedule, scheduleText, shrink } from '../../../local/simulate/schedule';
import { type Facts, Inspector } from './facts';
import { OPERATIONS, page, type Wish } from './operations';
import { BETWEEN, HAND_EDITS, PERSON_EDITS } from './people';
import type { Scene } from './scene';
import { verdict } from './verdict';

export interface Bad {
  /** Operations by who asks for them, and the schedule, as text: what `simulate --replay` takes. */
  readonly script: string;
  readonly why: readonly string[];
}

export interface Played {
  readonly wishes: readonly Wish[];
  readonly facts: Facts;
  readonly why: readonly string[];
  /** The calls of each actor's runs. */
  readonly traces: ReadonlyArray<readonly string[][]>;
}

const ACTORS = ['A', 'B', 'C'];

export class Explorer {
  schedules = 0;
  steps = 0;
  /** By operation, how often each outcome. */
  readonly outcomes = new Map<string, Map<string, number>>();
  readonly inspector: Inspector;
  private readonly team: readonly string[];

  constructor(
    readonly scene: Scene,
    private readonly forgetful = false,
  ) {
    this.inspector = new Inspector(scene);
    scene.world.restore(scene.start);
    this.team = this.inspector.team();
  }

  /** One schedule of so many people's operations. */
  play(operations: readonly string[], schedule: Schedule): Played {
    const { world, start, tree } = this.scene;
    world.restore(start);
    const conductor = new Conductor(world, PERSON_EDITS, BETWEEN);
    const wishes = operations.map((name): Wish => ({ operation: OPERATIONS[name], ops: [], told: null }));
    const actors = wishes.map((wish, at) => {
      const session = page(this.scene, wish, ACTORS[at], this.forgetful);
      return new Actor(ACTORS[at], world, tree, session, conductor.gate);
    });
    conductor.play(actors, schedule);
    this.schedules++;
    this.steps += conductor.steps;
    const edits = schedule.flatMap((step) => ('person' in step ? [step.person] : []));
    const facts = this.inspector.inspect();
    const calm = schedule.every(
      (step) => 'calls' in step || ('person' in step && HAND_EDITS[step.person].calm === true),
    );
    const known = this.scene.name !== 'bare';
    const why = verdict(facts, { wishes, edits, calm, known, team: this.team });
    return { wishes, facts, why, traces: actors.map(({ trace }) => trace) };
  }

  /** Plays and counts; `null` when all is well. */
  try(operations: readonly string[], schedule: Schedule): Bad | null {
    const { why, wishes } = this.play(operations, schedule);
    wishes.forEach(({ told }, at) => {
      const name = told?.code ? `${told.kind} (${told.code})` : (told?.kind ?? 'not told');
      const counts = this.outcomes.get(operations[at]) ?? new Map<string, number>();
      this.outcomes.set(operations[at], counts.set(name, (counts.get(name) ?? 0) + 1));
    });
    if (why.length === 0) return null;
    return this.bad(operations, schedule);
  }

  private bad(operations: readonly string[], schedule: Schedule): Bad {
    const { schedules, steps } = this;
    const shortest = shrink(schedule, (smaller) => this.play(operations, smaller).why.length > 0);
    const { why } = this.play(operations, shortest);
    Object.assign(this, { schedules, steps });
    const scene = this.scene.name === 'usual' ? '' : `@${this.scene.name} `;
    return { script: `${scene}${operations.join(' ')} : ${scheduleText(shortest)}`, why };
  }
}
