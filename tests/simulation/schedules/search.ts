/** One worker's share of all schedules: the small ones in turn, then dice, then samples of those with two troubles. */
import { performance } from 'node:perf_hooks';
import { readSchedule } from '../../../local/simulate/schedule';
import { type Bad, Explorer } from './explorer';
import { disturbed, type Planned, pairs, random, single } from './plans';
import { openScene, SCENES, type SceneName } from './scene';

export interface Share {
  readonly schedules: number;
  readonly seconds: number;
  readonly seed: number;
  readonly workers: number;
  readonly worker: number;
  readonly scenes: readonly SceneName[];
  /** The share by dice of what is left after the small ones: they go further, and take several times as long each. */
  readonly dice: number;
}

export interface Found {
  readonly parts: Readonly<Record<string, number>>;
  readonly schedules: number;
  readonly steps: number;
  readonly ends: number;
  readonly outcomes: ReadonlyArray<readonly [operation: string, outcome: string, count: number]>;
  readonly bad: ReadonlyArray<{ kind: string; script: string; why: readonly string[] }>;
}

const TELL_EVERY = 1_000;

export class Search {
  private readonly explorers: Readonly<Record<SceneName, Explorer>>;
  private readonly bad = new Map<string, { script: string; why: readonly string[] }>();
  private turn = 0;

  constructor(
    { code, manifest }: { code: string; manifest: string },
    private readonly onBad: (found: Bad) => void = () => {},
    /** Is told now and then how many schedules were played. */
    private readonly onWay: (schedules: number) => void = () => {},
  ) {
    const opened = SCENES.map((name) => [name, new Explorer(openScene(code, manifest, name))] as const);
    this.explorers = Object.fromEntries(opened) as Record<SceneName, Explorer>;
  }

  /** `@scene operations : schedule`; without a scene it is the usual one. */
  replay(script: string): { lines: string[]; why: readonly string[] } {
    const [before, schedule] = script.split(':');
    const words = before.trim().split(/\s+/);
    const scene = (words[0].startsWith('@') ? words.shift()?.slice(1) : 'usual') as SceneName;
    const { wishes, why, traces } = this.explorers[scene].play(words, readSchedule(schedule));
    const lines = wishes.flatMap(({ told }, at) => [
      `${words[at]}: ${told?.kind ?? 'not told'} ${told?.code ?? ''}`,
      ...traces[at].filter((run) => run.length > 0).map((run) => `  ${run.join(' ')}`),
    ]);
    return { lines, why };
  }

  run(share: Share): Found {
    const { workers, worker, seed } = share;
    const scenes = share.scenes.map((name) => this.explorers[name]);
    const until = performance.now() + share.seconds * 1000;
    const mine = Math.ceil(share.schedules / workers);
    const parts: Record<string, number> = {};
    const explore = (
      part: string,
      explorer: Explorer,
      plans: Iterable<Planned>,
      most: number,
      all = workers,
    ): void => {
      const from = this.schedules;
      for (const plan of plans) {
        if (this.schedules - from >= most || performance.now() > until) break;
        // The small ones are dealt out in turn; the dice of each worker are its own.
        if (this.turn++ % all === worker % all) this.try(explorer, plan);
      }
      parts[part] = (parts[part] ?? 0) + this.schedules - from;
    };
    for (const explorer of scenes) {
      explore(
        `one person, one trouble, ${explorer.scene.name}`,
        explorer,
        single(explorer),
        mine - this.schedules,
      );
    }
    for (const explorer of scenes) explore('two people', explorer, pairs(explorer), mine - this.schedules);
    // Dice come before the long samples: they go furthest, so what they find is known early.
    const left = mine - this.schedules;
    const thrown = Math.ceil(left * share.dice);
    for (const [at, explorer] of scenes.entries()) {
      const plans = random(explorer, seed + worker * 1_000_003);
      explore('by dice', explorer, plans, Math.ceil(thrown * partOf(scenes.length, at)), 1);
    }
    for (const [at, explorer] of scenes.entries()) {
      const part = Math.floor((left - thrown) * partOf(scenes.length, at));
      const plans = sampled(() => disturbed(explorer), part * workers, seed);
      explore('one person, two troubles', explorer, plans, part);
    }
    // A scene with fewer of them than its part leaves room; the dice take it.
    const dice = random(scenes[0], ~(seed + worker * 1_000_003));
    explore('by dice', scenes[0], dice, mine - this.schedules, 1);
    return { ...this.found(), parts };
  }

  private get schedules(): number {
    return Object.values(this.explorers).reduce((sum, one) => sum + one.schedules, 0);
  }

  private try(explorer: Explorer, { operations, schedule }: Planned): void {
    const found = explorer.try(operations, schedule);
    if (this.schedules % TELL_EVERY === 0) this.onWay(this.schedules);
    if (found === null) return;
    // What differs only by the lead and the text is one kind.
    const kind = found.why.map((why) => why.replace(/L-\d+|\d{4,}|\[.*\]/g, '')).join('; ');
    if (!this.bad.has(kind)) this.onBad(found);
    this.bad.set(kind, found);
  }

  private found(): Omit<Found, 'parts'> {
    const all = Object.values(this.explorers);
    return {
      schedules: this.schedules,
      steps: all.reduce((sum, { steps }) => sum + steps, 0),
      ends: all.reduce((sum, { inspector }) => sum + inspector.distinct, 0),
      outcomes: all.flatMap(({ outcomes }) =>
        [...outcomes].flatMap(([operation, counts]) =>
          [...counts].map(([outcome, count]) => [operation, outcome, count] as const),
        ),
      ),
      bad: [...this.bad].map(([kind, found]) => ({ kind, ...found })),
    };
  }
}

/** The first scene gets the most. */
function partOf(count: number, at: number): number {
  if (count === 1) return 1;
  return at === 0 ? 0.7 : 0.3 / (count - 1);
}

/** So many of them at most, evenly spread. */
function* sampled(plans: () => Generator<Planned>, most: number, seed: number): Generator<Planned> {
  let total = 0;
  for (const _ of plans()) total++;
  const stride = Math.max(1, Math.ceil(total / Math.max(1, most)));
  let at = seed % stride;
  for (const plan of plans()) if (at++ % stride === 0) yield plan;
}
