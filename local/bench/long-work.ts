/** Measures long work at Google's pace: how many runs it takes, how long each is, and how long others wait for the lock. */
import { EVENTS_PER_LEAD, REQUIRED } from './actions';
import { leadSheet, TAB } from './leads';
import { beside, fixed, grouped, table, waitingLine } from './table';
import { type Card, type OpenWorkbook, openWorkbook, type Reading } from './workbook';

/** No run may come near Google's six minutes, even where Google is three times as slow. */
export const STEP_SECONDS = 90;
/** Until it is over there is no pipeline, and so nobody who waits to hand over a lead. */
const SETTING_UP = 'set up the sheet';
const SIZES = [10_000, 50_000, 100_000];
/** What people paste at once. */
const PASTED = 30_000;
/** Rows whose signature somebody has cleared. */
const SPOILED = 100;

export interface Long {
  work: string;
  leads: number;
  steps: number[];
  /** The longest hold of the lock: so long a second user waits; its limit is what a handoff takes. */
  hold: number;
  /** What a handoff takes in the same workbook. */
  handoff: number;
}

interface Step {
  more?: boolean;
  left?: number;
  reconciled?: { left: number } | null;
}

export function measureLongWork(files: Record<string, string>, leads: number): Long[] {
  return new LongRun(files, leads).measure();
}

class LongRun {
  private readonly found: Array<Omit<Long, 'handoff'>> = [];
  private readonly workbook: OpenWorkbook;

  constructor(
    files: Record<string, string>,
    private readonly leads: number,
  ) {
    this.workbook = openWorkbook(files, leads, true);
  }

  measure(): Long[] {
    const { workbook, leads } = this;
    const op = () => workbook.op();
    const pasted = Math.min(PASTED, leads);
    workbook.select(2);
    this.keep(SETTING_UP, () => {
      const step = workbook.ask<Step>('adopt', { op: op(), actor: 'Tanaka', choices: {}, language: 'en' });
      return [step.reading, false];
    });
    this.keep('adopt the sheet', () => {
      const step = workbook.ask<Step>('goOnAdopting', { op: op() });
      return [step.reading, step.value.more === true];
    });
    workbook.fillHistory(EVENTS_PER_LEAD * leads);
    const { modelledSeconds: handoff } = this.handOver();
    const today = { person: 'Tanaka', role: '' };
    const once = (name: string, method: string, args: () => object) =>
      this.keep(name, () => [workbook.ask(method, args()).reading, false]);
    once('open the sidebar', 'boot', () => ({ op: op(), locale: 'en', today }));
    const reconcile = (name: string) =>
      this.keep(name, () => {
        const { value, reading } = workbook.ask<Step>('reconcile', { op: op(), actor: 'Tanaka' });
        return [reading, (value.left ?? 0) > 0];
      });
    const stages = Array.from({ length: pasted }, (_, at) => [at % 2 ? 'Screening' : 'Meeting']);
    workbook.paste(TAB, 2, workbook.column(TAB, 'Stage'), stages);
    reconcile(`record ${grouped(pasted)} pasted stages`);
    const rows = leadSheet(pasted).sheets[0].cells.slice(1);
    workbook.paste(
      TAB,
      leads + 2,
      1,
      rows.map((cells) => cells.map(({ value }) => value)),
    );
    reconcile(`record ${grouped(pasted)} new rows`);
    once('refresh the funnel', 'refreshFunnel', () => ({ quick: false }));
    const signatures = Array.from({ length: SPOILED }, () => ['']);
    workbook.paste(TAB, 2, workbook.column(TAB, 'Tasuki'), signatures);
    reconcile(`repair ${grouped(SPOILED)} rows`);
    workbook.paste('Settings', 3, 2, [['Fresh lead']]);
    once('a stage renamed', 'boot', () => ({ op: op(), locale: 'en', today }));
    once('undo adoption', 'undoAdoption', () => ({ op: op(), confirmed: true }));
    return this.found.map((one) => ({ ...one, handoff }));
  }

  /** The handoff that others are measured by: the last row's, with all that its gate asks for. */
  private handOver(): Reading {
    const { workbook, leads } = this;
    workbook.select(leads + 1);
    let { card } = workbook.ask<{ card: Card }>('openLead', {}).value;
    const act = (method: string, more: object) => {
      const { leadId, row, revision } = card;
      const seen = { op: workbook.op(), actor: 'Tanaka', leadId, row, revision };
      const done = workbook.ask<Card>(method, { ...seen, ...more });
      card = done.value;
      return done.reading;
    };
    for (const item of REQUIRED)
      act('answer', { gate: 'screening', item, answer: 'confirmed', evidence: '' });
    return act('offer', { message: '', override: '', instead: false, receiver: 'Sato' });
  }

  private keep(work: string, step: () => [reading: Reading, more: boolean]): void {
    const steps: number[] = [];
    let hold = 0;
    for (let more = true; more; ) {
      const [reading, goesOn] = step();
      steps.push(reading.modelledSeconds);
      hold = Math.max(hold, reading.holdSeconds);
      more = goesOn;
    }
    this.found.push({ work, leads: this.leads, steps, hold });
  }
}

/** Prints the figures of each size as they come; 1 when a step takes too long, or somebody would wait too long. */
export function benchLongWork(files: Record<string, string>): 0 | 1 {
  const found: Long[] = [];
  for (const leads of SIZES) {
    const measured = measureLongWork(files, leads);
    found.push(...measured);
    console.log(`${tableOf(measured)}\n${waitingLine(leads, measured.filter(isWaitedFor))}\n`);
  }
  const within =
    found.every(({ steps }) => Math.max(...steps) < STEP_SECONDS) &&
    found.filter(isWaitedFor).every(({ hold, handoff }) => hold < handoff);
  console.log(
    `A step takes less than ${STEP_SECONDS} s, a hold less than a handoff: ${within ? 'ok' : 'over'}`,
  );
  return within ? 0 : 1;
}

export const isWaitedFor = ({ work }: Long): boolean => work !== SETTING_UP;

function tableOf(found: readonly Long[]): string {
  const sum = (steps: readonly number[]): number => steps.reduce((total, seconds) => total + seconds, 0);
  return table(
    [
      ['long work', 'leads', 'steps', 'longest step s', 'in all s', 'longest hold s', 'a handoff'],
      ...found.map((one) => {
        const { work, leads, steps, hold, handoff } = one;
        return [
          work,
          grouped(leads),
          grouped(steps.length),
          fixed(Math.max(...steps), 1),
          fixed(sum(steps), 0),
          fixed(hold, 2),
          isWaitedFor(one) ? beside(hold, Number(fixed(handoff, 2)), ' s') : '',
        ];
      }),
    ],
    [0],
  );
}
