/** What a row's dates and status become in History. */
import fc from 'fast-check';
import { type RowDays, storyTeller } from '../../../src/pipeline/adoption/lead-events';
import { DEFAULT_STAGES } from '../../../src/pipeline/stage';
import { stagesEn, wall } from './sheet';

const tell = storyTeller(stagesEn);
const NOTHING = { amount: null, source: '' };

/** `new 2026-01-01 > lost ?`: where the lead went and when, `?` for undated. */
function story(days: Record<string, string>, status: string | null): string {
  const when = Object.fromEntries(Object.keys(days).map((field) => [field, wall(days[field]!)])) as RowDays;
  return tell(when, status, NOTHING)
    .events.map(
      (event) => `${event.to} ${event.when === null ? '?' : new Date(event.when).toISOString().slice(0, 10)}`,
    )
    .join(' > ');
}

describe('the story of a row', () => {
  test.each<[string, Record<string, string>, string | null, string]>([
    ['nothing known', {}, null, 'new ?'],
    ['created only', { created: '2026-01-01' }, null, 'new 2026-01-01'],
    ['status only: nothing is invented', {}, 'meeting', 'new ? > meeting ?'],
    ['a status without its date', { created: '2026-01-01' }, 'proposal', 'new 2026-01-01 > proposal ?'],
    [
      'milestones in date order, not in column order',
      { churned_on: '2026-09-01', won_on: '2026-03-01', created: '2026-01-01', meeting_on: '2026-02-01' },
      'churned',
      'new 2026-01-01 > meeting 2026-02-01 > onboarding 2026-03-01 > churned 2026-09-01',
    ],
    [
      'dates speak where the status is silent',
      { created: '2026-01-01', won_on: '2026-03-01' },
      null,
      'new 2026-01-01 > onboarding 2026-03-01',
    ],
    [
      'a closing day with a won status',
      { created: '2026-01-01', closed_on: '2026-03-01' },
      'onboarding',
      'new 2026-01-01 > onboarding 2026-03-01',
    ],
    [
      'a closing day with a lost status',
      { created: '2026-01-01', closed_on: '2026-03-01' },
      'lost',
      'new 2026-01-01 > lost 2026-03-01',
    ],
    [
      'a closing day of a customer since active',
      { created: '2026-01-01', closed_on: '2026-03-01' },
      'active',
      'new 2026-01-01 > onboarding 2026-03-01 > active ?',
    ],
    [
      'a closing day with an open status is a plan',
      { created: '2026-01-01', closed_on: '2026-03-01' },
      'meeting',
      'new 2026-01-01 > meeting ?',
    ],
    [
      'a closing day without a status says no outcome',
      { created: '2026-01-01', closed_on: '2026-03-01' },
      null,
      'new 2026-01-01',
    ],
    [
      'the day of winning beats the closing day',
      { created: '2026-01-01', won_on: '2026-02-01', closed_on: '2026-03-01' },
      'onboarding',
      'new 2026-01-01 > onboarding 2026-02-01',
    ],
    [
      'a lost lead put to nurture keeps its loss',
      { created: '2026-01-01', lost_on: '2026-02-01' },
      'nurture',
      'new 2026-01-01 > lost 2026-02-01 > nurture ?',
    ],
    [
      'lost, met again, won',
      { created: '2026-01-01', lost_on: '2026-02-01', meeting_on: '2026-05-01', won_on: '2026-06-01' },
      'onboarding',
      'new 2026-01-01 > lost 2026-02-01 > meeting 2026-05-01 > onboarding 2026-06-01',
    ],
    [
      'a blank creation day stays blank',
      { meeting_on: '2026-02-01' },
      'meeting',
      'new ? > meeting 2026-02-01',
    ],
    [
      'an earlier milestone is kept as it is',
      { created: '2026-03-01', meeting_on: '2026-02-01' },
      'meeting',
      'new 2026-03-01 > meeting 2026-02-01',
    ],
  ])('%s', (_, days, status, expected) => {
    expect(story(days, status)).toBe(expected);
  });

  test.each<[string, Record<string, string>, string, string[]]>([
    ['won, yet a day of loss', { created: '2026-01-01', lost_on: '2026-03-01' }, 'onboarding', ['lost_on']],
    [
      'lost, yet a day of winning',
      { created: '2026-01-01', won_on: '2026-03-01', lost_on: '2026-04-01' },
      'lost',
      ['won_on'],
    ],
    ['open, yet won', { created: '2026-01-01', won_on: '2026-03-01' }, 'meeting', ['won_on']],
    ['open, yet lost', { lost_on: '2026-03-01' }, 'screening', ['lost_on']],
    ['in use, yet churned', { won_on: '2026-03-01', churned_on: '2026-04-01' }, 'active', ['churned_on']],
    [
      'lost and met again is no contradiction',
      { lost_on: '2026-03-01', meeting_on: '2026-04-01' },
      'meeting',
      [],
    ],
    ['churned and won back is none', { churned_on: '2026-03-01', won_on: '2026-04-01' }, 'active', []],
    ['churned after winning is none', { won_on: '2026-03-01', churned_on: '2026-04-01' }, 'churned', []],
  ])('the status wins over a contradicting date: %s', (_, days, status, contradicting) => {
    const when = Object.fromEntries(Object.keys(days).map((field) => [field, wall(days[field]!)])) as RowDays;
    const told = tell(when, status, NOTHING);
    expect(told.contradicting).toEqual(contradicting);
    expect(told.stage).toBe(status);
    const dropped = contradicting.map((field) => wall(days[field]!));
    expect(told.events.filter(({ when: at }) => at !== null && dropped.includes(at))).toEqual([]);
  });

  test('FNL-6: a day before creation is named', () => {
    const days = { created: wall('2026-03-01'), meeting_on: wall('2026-02-01'), won_on: wall('2026-04-01') };
    expect(tell(days, 'onboarding', NOTHING).tooEarly).toEqual(['meeting_on']);
  });

  test('amount and source stand on the entry, and nowhere twice', () => {
    const { events } = tell({ won_on: wall('2026-02-01') }, 'onboarding', { amount: 5, source: 'Web' });
    expect(events.map(({ kind, from, amount, source }) => ({ kind, from, amount, source }))).toEqual([
      { kind: 'entered', from: '', amount: 5, source: 'Web' },
      { kind: 'moved', from: 'new', amount: null, source: '' },
    ]);
  });

  test('a team without the stage of a milestone passes over that day', () => {
    const few = stagesEn.filter(({ key }) => ['new', 'screening', 'onboarding'].includes(key));
    const told = storyTeller(few)(
      { meeting_on: wall('2026-02-01'), lost_on: wall('2026-03-01') },
      null,
      NOTHING,
    );
    expect(told.events.map(({ to }) => to)).toEqual(['new']);
  });
});

test('whatever the dates: the moves are a chain in date order that ends in the status', () => {
  const when = fc.option(
    fc.integer({ min: 0, max: 400 }).map((days) => wall('2026-01-01') + days * 86400000),
    { nil: undefined },
  );
  const days = fc.record({
    created: when,
    meeting_on: when,
    won_on: when,
    lost_on: when,
    closed_on: when,
    churned_on: when,
  });
  const status = fc.option(fc.constantFrom(...DEFAULT_STAGES.map(({ key }) => key)));
  fc.assert(
    fc.property(days, status, (known, key) => {
      const told = tell(known, key, NOTHING);
      const [entry, ...moves] = told.events;
      expect(entry).toMatchObject({ kind: 'entered', from: '', to: 'new', when: known.created ?? null });
      told.events.slice(1).forEach((event, at) => {
        expect(event.from).toBe(told.events[at]!.to);
        expect(event.to).not.toBe(event.from);
      });
      const dated = moves.map((move) => move.when).filter((at): at is number => at !== null);
      expect(dated).toEqual([...dated].sort((a, b) => a - b));
      expect(moves.slice(0, -1).every((move) => move.when !== null)).toBe(true);
      expect(told.events[told.events.length - 1]!.to).toBe(told.stage);
      if (key !== null) expect(told.stage).toBe(key);
      expect(told.since).toBe(told.events[told.events.length - 1]!.when);
    }),
    { numRuns: 200 },
  );
});
