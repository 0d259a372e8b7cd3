/** A schedule as data and as text: who makes how many calls, what goes wrong, and what people do in between. */

/**
 * How a call goes. `deferred`: a write is lost, and the next call says so; `busy`: no lock in time; `slow`: it goes
 * well and takes minutes, and a run that takes more than Google allows ends there.
 */
export type Fault = 'before' | 'after' | 'deferred' | 'busy' | 'slow';
/** What becomes of the write cache of a run that is killed; `part`: the first write of it is kept. */
export type Kill = 'lost' | 'kept' | 'part';

export type Step =
  /** The next calls of somebody's script go well. */
  | { readonly who: string; readonly calls: number }
  /** The next call goes wrong. */
  | { readonly who: string; readonly fault: Fault }
  /** The run is killed before its next call. */
  | { readonly who: string; readonly kill: Kill }
  /** The run ends well, but the page is told of an error. */
  | { readonly who: string; readonly unheard: true }
  /** The page is closed: whatever becomes of the run, nothing is asked again. */
  | { readonly who: string; readonly leaves: true }
  /** A person changes the sheet by hand. */
  | { readonly person: string };

/** Whoever is left when the steps are over runs to the end, the one who is under way first. */
export type Schedule = readonly Step[];

const FAULTS: readonly Fault[] = ['before', 'after', 'deferred', 'busy', 'slow'];
const KILLS: readonly Kill[] = ['lost', 'kept', 'part'];

/** `A*3 sort A!after B!kill-lost A!unheard` and so on. */
export function scheduleText(schedule: Schedule): string {
  return schedule.map(stepText).join(' ');
}

function stepText(step: Step): string {
  if ('person' in step) return step.person;
  if ('calls' in step) return `${step.who}*${step.calls}`;
  if ('fault' in step) return `${step.who}!${step.fault}`;
  if ('kill' in step) return `${step.who}!kill-${step.kill}`;
  return 'leaves' in step ? `${step.who}!leaves` : `${step.who}!unheard`;
}

export function readSchedule(text: string): Schedule {
  return text
    .split(/\s+/)
    .filter((word) => word !== '')
    .map(readStep);
}

function readStep(word: string): Step {
  const calls = /^(\w+)\*(\d+)$/.exec(word);
  if (calls) return { who: calls[1], calls: Number(calls[2]) };
  const [who, what] = word.split('!');
  if (what === undefined) return { person: word };
  if (what === 'unheard') return { who, unheard: true };
  if (what === 'leaves') return { who, leaves: true };
  const kill = KILLS.find((one) => what === `kill-${one}`);
  if (kill) return { who, kill };
  const fault = FAULTS.find((one) => one === what);
  if (fault) return { who, fault };
  throw new Error(`Not a step of a schedule: ${word}`);
}

/** The shortest schedule that is still bad, found by leaving out steps and calls one by one. */
export function shrink(schedule: Schedule, isBad: (smaller: Schedule) => boolean): Schedule {
  let smallest = schedule;
  for (let shrunk = true; shrunk; ) {
    shrunk = false;
    for (const smaller of smallerThan(smallest)) {
      if (!isBad(smaller)) continue;
      smallest = smaller;
      shrunk = true;
      break;
    }
  }
  return smallest;
}

function* smallerThan(schedule: Schedule): Generator<Schedule> {
  for (let at = 0; at < schedule.length; at++) {
    const [before, step, after] = [schedule.slice(0, at), schedule[at], schedule.slice(at + 1)];
    yield [...before, ...after];
    if (!('calls' in step)) continue;
    for (const calls of [step.calls >> 1, step.calls - 1]) {
      if (calls > 0 && calls < step.calls) yield [...before, { ...step, calls }, ...after];
    }
  }
}
