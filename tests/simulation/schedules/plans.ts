/** Which schedules are explored: every small one first, then chosen by dice whose seed is printed. */

import type { Fault, Kill, Schedule, Step } from '../../../local/simulate/schedule';
import type { Explorer } from './explorer';
import { OPERATIONS } from './operations';
import { HAND_EDITS } from './people';
import type { SceneName } from './scene';

export interface Planned {
  readonly operations: readonly string[];
  readonly schedule: Schedule;
}

const FAULTS: readonly Fault[] = ['before', 'after', 'deferred', 'busy', 'slow'];
const KILLS: readonly Kill[] = ['lost', 'kept', 'part'];
/** More calls than any operation makes. */
const WHOLE = 100;
/** Of an operation longer than this not every call has its turn, and those with two troubles are left to the dice. */
const LONG = 70;
/** So many of its calls have theirs. */
const PLACES = 40;
/** The dice choose a long one as seldom as one in so many times. */
const SELDOM = 20;
const EDITS = Object.keys(HAND_EDITS);

const PIPELINES: readonly SceneName[] = ['usual', 'own-amount'];

function namesFor({ scene }: Explorer): string[] {
  return Object.keys(OPERATIONS).filter((name) =>
    (OPERATIONS[name].scenes ?? PIPELINES).includes(scene.name),
  );
}

function editsFor({ scene }: Explorer): string[] {
  return PIPELINES.includes(scene.name) ? EDITS : EDITS.filter((name) => HAND_EDITS[name].anywhere);
}

const LEAVES: Step = { who: 'A', leaves: true };

/** What can go wrong at one call. */
function troubles(who: string): Step[] {
  return [...FAULTS.map((fault) => ({ who, fault })), ...KILLS.map((kill) => ({ who, kill }))];
}

function first(who: string, calls: number): Step[] {
  return calls === 0 ? [] : [{ who, calls }];
}

/** How many steps an operation takes when nobody disturbs it. */
function length(explorer: Explorer, operation: string): number {
  return explorer.play([operation], []).traces[0][0].length;
}

/** Each operation, each of its calls, each fault and each thing that people do. */
export function* single(explorer: Explorer): Generator<Planned> {
  for (const operation of namesFor(explorer)) yield* singleOf(explorer, operation, editsFor(explorer));
}

export function* singleOf(
  explorer: Explorer,
  operation: string,
  edits: readonly string[],
): Generator<Planned> {
  const operations = [operation];
  yield { operations, schedule: [] };
  yield { operations, schedule: [{ who: 'A', unheard: true }] };
  for (const k of placesOf(explorer, operation)) {
    for (const trouble of troubles('A')) {
      yield { operations, schedule: [...first('A', k), trouble] };
      yield { operations, schedule: [...first('A', k), LEAVES, trouble] };
    }
    for (const person of edits) yield { operations, schedule: [...first('A', k), { person }] };
  }
}

/** What people do at every so many calls of an operation, however long it is. */
export function* editsAtEvery(
  stride: number,
  explorer: Explorer,
  operation: string,
  edits: readonly string[],
): Generator<Planned> {
  const count = length(explorer, operation);
  for (let k = 0; k < count; k += stride)
    for (const person of edits) yield { operations: [operation], schedule: [...first('A', k), { person }] };
}

function* placesOf(explorer: Explorer, operation: string): Generator<number> {
  const count = length(explorer, operation);
  const stride = count > LONG ? count / PLACES : 1;
  for (let k = 0; k < count; k += stride) yield Math.floor(k);
}

/** Each two operations of two people, the second one begun between any two calls of the first. */
export function pairs(explorer: Explorer): Generator<Planned> {
  return pairsOf(explorer, namesFor(explorer), namesFor(explorer));
}

export function* pairsOf(
  explorer: Explorer,
  ones: readonly string[],
  others: readonly string[],
): Generator<Planned> {
  for (const one of ones) {
    const places = [...placesOf(explorer, one)];
    for (const other of others) {
      for (const k of places) {
        yield { operations: [one, other], schedule: [...first('A', k), { who: 'B', calls: WHOLE }] };
      }
    }
  }
}

/** Each operation with each thing that people do at any call, and each fault at any later one. */
export function* disturbed(explorer: Explorer): Generator<Planned> {
  for (const operation of namesFor(explorer)) {
    const count = length(explorer, operation);
    if (count > LONG) continue;
    for (const person of editsFor(explorer)) {
      for (let k = 0; k < count; k++) {
        for (let later = 0; later < count - k; later++) {
          for (const trouble of troubles('A')) {
            const schedule = [...first('A', k), { person }, ...first('A', later), trouble];
            yield { operations: [operation], schedule };
          }
        }
      }
    }
  }
}

/** One to three people, up to three troubles, up to two things done by hand, in any order. */
export function* random(explorer: Explorer, seed: number): Generator<Planned> {
  const [names, edits] = [namesFor(explorer), editsFor(explorer)];
  const dice = diceOf(seed);
  const isLong = new Map(names.map((name) => [name, length(explorer, name) > LONG]));
  const pick = <T>(list: readonly T[]): T => list[dice(list.length)];
  for (;;) {
    const people = ['A', 'B', 'C'].slice(0, 1 + dice(3));
    const steps: Step[] = [];
    for (let count = 1 + dice(5); count > 0; count--) steps.push({ who: pick(people), calls: 1 + dice(20) });
    const insert = (step: Step): void => {
      steps.splice(dice(steps.length + 1), 0, step);
    };
    for (let count = dice(4); count > 0; count--) insert(pick(troubles(pick(people))));
    if (dice(6) === 0) insert({ who: pick(people), unheard: true });
    if (dice(4) === 0) insert({ who: pick(people), leaves: true });
    for (let count = dice(3); count > 0; count--) insert({ person: pick(edits) });
    const operation = (): string => {
      const name = pick(names);
      return isLong.get(name) && dice(SELDOM) > 0 ? operation() : name;
    };
    yield { operations: people.map(operation), schedule: steps };
  }
}

/** The same numbers below a bound for the same seed. */
function diceOf(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}
