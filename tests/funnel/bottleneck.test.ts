/** FNL-12: what is called a bottleneck, what is at stake there, and what is not called one. */
import fc from 'fast-check';
import { rowsBehind } from '../../src/funnel/behind';
import { type BottleneckFigures, bottleneckFigures, type StepTargets } from '../../src/funnel/bottleneck';
import { normalQuantile, wilson } from '../../src/funnel/comparison';
import { computeFigures } from '../../src/funnel/figures';
import { type Observed, observe } from '../../src/funnel/observe';
import { readHistory } from '../../src/funnel/read-history';
import { whatIfs } from '../../src/funnel/what-if';
import { DAY } from '../../src/funnel/when';
import { funnelWords } from '../../src/i18n/funnel';
import type { Cell } from '../../src/pipeline/cell';
import type { Stage } from '../../src/pipeline/stage';
import { sentences } from '../../src/workbook/funnel-tab/sentences';
import { stuckSection } from '../../src/workbook/funnel-tab/stuck-section';
import { whatIfSection } from '../../src/workbook/funnel-tab/what-if-section';
import { on, STAGES, wall } from './history';

const AS_OF = wall('2026-12-31');
const BEFORE = 300;
const NOW = 100;
const WAY = ['new', 'screening', 'meeting', 'proposal', 'closing', 'onboarding', 'active'];
const ago = (days: number): Date => new Date(AS_OF - days * DAY);

/** So many leads that entered so many days ago, went as far as a stage, a day a step, and were lost there. */
function leads(name: string, n: number, age: number, furthest: string, amount: Cell = ''): Cell[][] {
  const far = WAY.indexOf(furthest);
  return [...Array(n).keys()].flatMap((index) => {
    const more = { lead: `${name}${index}`, amount };
    const steps = WAY.slice(1, far + 1).map((to, at) => on(ago(age - at - 1), 'moved', to, more));
    const end = far < WAY.indexOf('onboarding') ? [on(ago(age - far - 1), 'moved', 'lost', more)] : [];
    return [on(ago(age), 'entered', 'new', more), ...steps, ...end];
  });
}

/** Of 100 that came to Meeting, so many went on to Proposal; 40 of those were won. */
const halfYear = (name: string, age: number, proposals: number, amount: Cell = ''): Cell[][] => [
  ...leads(`${name}m`, 100 - proposals, age, 'meeting'),
  ...leads(`${name}p`, proposals - 40, age, 'closing'),
  ...leads(`${name}w`, 40, age, 'active', amount),
];
const FALL = [...halfYear('b', BEFORE, 80, 1000), ...halfYear('n', NOW, 50, 1000)];

const team = (rows: Cell[][], stages: readonly Stage[] = STAGES): Observed =>
  observe(readHistory(rows), stages, { asOf: AS_OF });
const stuckIn = (rows: Cell[][], targets?: StepTargets): BottleneckFigures =>
  bottleneckFigures(team(rows), targets);
const stepTo = (figures: BottleneckFigures, key: string) =>
  figures.steps.find((step) => step.to.key === key)!;
const verdicts = (figures: BottleneckFigures): string[] => figures.steps.map((step) => step.verdict);

describe('a fall that the numbers support', () => {
  const figures = stuckIn(FALL);
  const step = stepTo(figures, 'proposal');

  test('FNL-12: the step is named, the others are not', () => {
    expect(figures.top).toBe(step);
    expect(verdicts(figures).filter((verdict) => verdict === 'bottleneck')).toHaveLength(1);
    expect([step.from.key, step.days, step.reference]).toEqual(['meeting', 7, 'before']);
    expect([step.now.k, step.now.n, step.before.k, step.before.n]).toEqual([50, 100, 80, 100]);
    expect(step.gap?.value).toBeCloseTo(-0.3, 12);
    expect(step.gap!.high).toBeLessThan(0);
  });

  test('FNL-12: at stake is gap × flow × wins of those who went on × mean amount', () => {
    // 80 of the 130 that came to Proposal and ended were won.
    expect([step.winsGiven.k, step.winsGiven.n, step.meanAmount]).toEqual([80, 130, 1000]);
    expect(step.flowPerQuarter).toBeCloseTo((100 / 183) * 91.25, 12);
    expect(step.atStake).toBeCloseTo(0.3 * (100 / 183) * 91.25 * (80 / 130) * 1000, 6);
  });

  test('without amounts nothing is at stake in money, and the step is named all the same', () => {
    const bare = stuckIn([...halfYear('b', BEFORE, 80), ...halfYear('n', NOW, 50)]);
    expect(bare.top?.to.key).toBe('proposal');
    for (const one of bare.steps) expect([one.atStake, one.meanAmount]).toEqual([null, null]);
  });

  test('the same rates on fewer than the minimum n are too few', () => {
    const few = stuckIn([
      ...leads('bw', 29, BEFORE, 'active'),
      ...leads('nm', 200, NOW, 'meeting'),
      ...leads('nw', 1, NOW, 'active'),
    ]);
    expect([few.top, new Set(verdicts(few))]).toEqual([null, new Set(['too_few'])]);
  });

  test('a rise is level, and so is what chance could make', () => {
    const rise = [
      ...leads('bm', 50, BEFORE, 'meeting'),
      ...leads('bw', 50, BEFORE, 'active'),
      ...leads('nm', 20, NOW, 'meeting'),
      ...leads('nw', 80, NOW, 'active'),
    ];
    expect(new Set(verdicts(stuckIn(rise)))).toEqual(new Set(['level']));
    const chance = stuckIn([...halfYear('b', BEFORE, 80), ...halfYear('n', NOW, 74)]);
    expect([chance.top, stepTo(chance, 'proposal').verdict]).toEqual([null, 'level']);
    expect(stepTo(chance, 'proposal').atStake).toBeNull();
  });
});

describe('a target', () => {
  test('FNL-12: stands in place of the half-year before, which need not be there', () => {
    const figures = stuckIn(halfYear('n', NOW, 50), new Map([['proposal', 0.7]]));
    const step = stepTo(figures, 'proposal');
    expect([figures.top, step.reference, step.target]).toEqual([step, 'target', 0.7]);
    expect(step.gap?.value).toBeCloseTo(-0.2, 12);
    expect(verdicts(figures).filter((verdict) => verdict !== 'too_few')).toEqual(['bottleneck']);
  });

  test.each([
    ['a little above the bound', 1e-6, 'bottleneck'],
    ['a little below it', -1e-6, 'level'],
  ])('FNL-12: %s of one-sided 2 %%', (_, off, verdict) => {
    const { high } = wilson(50, 100, 2.0537489106318);
    const figures = stuckIn(halfYear('n', NOW, 50), new Map([['proposal', high + off]]));
    expect(stepTo(figures, 'proposal').verdict).toBe(verdict);
  });

  test('FNL-12: is taken from Settings', () => {
    const targets = { steps: [{ stage: 'proposal', rate: 0.7 }] };
    const { stuck } = computeFigures(halfYear('n', NOW, 50), STAGES, { asOf: AS_OF, targets });
    expect([stuck.top?.to.key, stuck.top?.target]).toEqual(['proposal', 0.7]);
    for (const language of ['en', 'ja'] as const) {
      const words = funnelWords(language);
      const figures = computeFigures(halfYear('n', NOW, 50), STAGES, { asOf: AS_OF, targets });
      const { lines, notes } = stuckSection(figures, words);
      expect(lines[2].values.slice(6, 8)).toEqual([0.7, words.stuck.target]);
      expect(notes[0]).toContain('70.0%');
    }
  });

  test('FNL-12: the bound at the point that is shared among the steps decides', () => {
    // One step with a target, the others without a half-year before: it is the only one that is looked at.
    const { high } = wilson(50, 100, normalQuantile(0.98));
    const verdict = (target: number): string =>
      stepTo(stuckIn(halfYear('n', NOW, 50), new Map([['proposal', target]])), 'proposal').verdict;
    expect([verdict(high - 1e-6), verdict(high + 1e-6)]).toEqual(['level', 'bottleneck']);
    const all = new Map(WAY.slice(1).map((key) => [key, key === 'proposal' ? high + 1e-6 : 0.1]));
    expect(stepTo(stuckIn(halfYear('n', NOW, 50), all), 'proposal').verdict).toBe('level');
  });

  test('FNL-12: of two, the one with more at stake; never the one with the lowest rate', () => {
    const rows = [
      ...leads('a', 160, NOW, 'new'),
      ...leads('b', 40, NOW, 'screening'),
      ...leads('c', 30, NOW, 'meeting'),
      ...leads('d', 10, NOW, 'active', 1000),
    ];
    const figures = stuckIn(
      rows,
      new Map([
        ['screening', 0.65],
        ['proposal', 0.45],
      ]),
    );
    const [screening, proposal] = ['screening', 'proposal'].map((key) => stepTo(figures, key));
    expect([screening.now.rate, proposal.now.rate]).toEqual([80 / 240, 0.25]);
    expect([screening.verdict, proposal.verdict]).toEqual(['bottleneck', 'below']);
    expect(screening.atStake!).toBeGreaterThan(proposal.atStake!);
  });

  test.each([
    [
      'no stage of the path',
      new Map([
        ['lost', 0.9],
        ['gone', 1],
      ]),
    ],
    ['none', undefined],
  ])('%s: nothing is compared with it', (_what, targets) => {
    expect(stuckIn(halfYear('n', NOW, 50), targets).top).toBeNull();
  });
});

test('FNL-10: who waits at the step is who stands there now', () => {
  const waiting = [12, 41].map((days) => on(ago(days), 'entered', 'meeting', { lead: `wait${days}` }));
  const { top } = stuckIn([...FALL, ...waiting]);
  expect(top?.waiting).toEqual({ n: 2, oldestDays: 41 });
});

describe('nothing to compare', () => {
  test.each<[string, Cell[][], readonly Stage[]]>([
    ['no event', [], STAGES],
    ['no stage', FALL, []],
    ['one stage', FALL, STAGES.slice(0, 1)],
    ['nothing dated', FALL.map(([, ...rest]) => ['', ...rest]), STAGES],
  ])('%s', (_what, rows, stages) => {
    const figures = computeFigures(rows, stages);
    expect(figures.stuck.top).toBeNull();
    for (const step of figures.stuck.steps) expect(step.verdict).toBe('too_few');
    for (const language of ['en', 'ja'] as const)
      expect(stuckSection(figures, funnelWords(language)).notes.join('')).not.toMatch(/NaN|undefined|null/);
  });

  test('everybody skipped every step: all went on, nothing is stuck', () => {
    const skipped = [BEFORE, NOW].flatMap((age) =>
      [...Array(40).keys()].map((at) => on(ago(age), 'entered', 'active', { lead: `s${age}-${at}` })),
    );
    const figures = stuckIn(skipped);
    expect(figures.top).toBeNull();
    for (const { now, verdict } of figures.steps) expect([now.rate, verdict]).toEqual([1, 'level']);
  });
});

describe('what it would bring', () => {
  const { steps, top } = stuckIn(FALL);
  const found = whatIfs(steps, 30);
  const of = (key: string) => found.find(({ step }) => step.to.key === key)!;

  test('five points more are flow × 0.05 × wins of those who went on', () => {
    const { fivePoints, reference } = of('proposal');
    expect(fivePoints.wins).toBeCloseTo(top!.flowPerQuarter * 0.05 * (80 / 130), 12);
    expect(fivePoints.amount).toBeCloseTo(fivePoints.wins * 1000, 9);
    expect(reference?.by).toBeCloseTo(0.3, 12);
    expect(reference?.amount).toBeCloseTo(top!.atStake!, 9);
  });

  test('nobody is raised above all; nothing after the win; nothing below the minimum n', () => {
    expect(of('screening').fivePoints).toEqual({ by: 0, wins: 0, amount: 0 });
    expect(of('meeting').reference).toBeNull();
    expect(of('active')).toBeUndefined();
    expect(whatIfs(steps, 101)).toEqual([]);
  });

  test('FNL-12: the win is behind an open stage that Settings put after a won one', () => {
    const [first, ...rest] = steps;
    const won: Stage = { ...first.to, kind: 'won' };
    const odd = [{ ...first, to: won }, { ...rest[0], from: won }, ...rest.slice(1)];
    expect(whatIfs(odd, 30).map(({ step }) => step.to.key)).toEqual([first.to.key]);
  });
});

describe.each(['en', 'ja'] as const)('on the tab, %s', (language) => {
  const words = funnelWords(language);
  const waiting = on(ago(6), 'entered', 'meeting', { lead: 'wait' });

  test.each<[string, Cell[][]]>([
    ['with amounts', [...FALL, waiting]],
    ['without', [...halfYear('b', BEFORE, 80), ...halfYear('n', NOW, 50)]],
  ])('%s: the top warns, the table says the same, every count leads to as many rows', (_what, rows) => {
    const figures = computeFigures(rows, STAGES, { asOf: AS_OF });
    const section = stuckSection(figures, words, '¥');
    const [sentence] = sentences(figures, words, '¥').filter(({ text }) => text === section.notes[0]);
    expect(sentence.warn).toBe(true);
    expect(sentence.text).toMatch(/50 of 100|100件中50件/);
    expect(sentence.text).not.toMatch(/NaN|undefined|null/);
    for (const { columns, lines } of [section, whatIfSection(figures, words)]) {
      expect(lines.length).toBeGreaterThan(0);
      for (const line of lines) {
        expect(line.values).toHaveLength(columns.length);
        expect(line.behind).toHaveLength(columns.length);
        line.behind?.forEach((key, at) => {
          if (key !== null && columns[at].format === 'count')
            expect(rowsBehind(team(rows), {}, key)?.length).toBe(line.values[at]);
        });
      }
    }
  });

  test('says plainly when it is silent, and why', () => {
    const said = (rows: Cell[][]): string =>
      stuckSection(computeFigures(rows, STAGES, { asOf: rows.length > 0 ? AS_OF : null }), words).notes[0];
    expect(said([])).toBe(words.stuck.say.undated);
    expect(said(FALL.slice(0, 5))).toBe(words.stuck.say.tooFew('30'));
    expect(said([...halfYear('b', BEFORE, 80), ...halfYear('n', NOW, 80)])).toBe(words.stuck.say.none);
  });
});

test('English reads as one would say it', () => {
  const rows = [...FALL, on(ago(6), 'entered', 'meeting', { lead: 'wait' })];
  const [note] = stuckSection(computeFigures(rows, STAGES, { asOf: AS_OF }), funnelWords('en'), '¥').notes;
  expect(note).toBe(
    'Most at stake: The meeting → The proposal. 50.0% (50 of 100, 40–60%) go on within 7 days, against your own 80.0% (80 of 100) of the half-year before; the difference of −42 … −17 points does not reach 0. About ¥9,206 a quarter is at stake. Waiting there now: 1, the oldest for 6 days.',
  );
});

/** Any handful of leads on any part of the way. */
const anyTeam = fc
  .array(
    fc.record({
      n: fc.integer({ min: 1, max: 45 }),
      age: fc.integer({ min: 0, max: 450 }),
      furthest: fc.constantFrom(...WAY),
      amount: fc.constantFrom<Cell>('', 500),
    }),
    { maxLength: 6 },
  )
  .map((groups) =>
    groups.flatMap(({ n, age, furthest, amount }, at) => leads(`g${at}-`, n, age, furthest, amount)),
  );
const anyTargets = fc
  .array(fc.tuple(fc.constantFrom(...WAY), fc.double({ min: 0, max: 1, noNaN: true })), { maxLength: 4 })
  .map((entries) => new Map(entries));

test('FNL-5, FNL-12: nothing is said below the minimum n, one at most is the top, and it has the most at stake', () => {
  fc.assert(
    fc.property(anyTeam, anyTargets, (rows, targets) => {
      const { steps, top } = stuckIn(rows, targets);
      for (const { now, before, target, verdict, gap, atStake, meanAmount, winsGiven } of steps) {
        if (now.n < 30 || (target === null && before.n < 30)) expect(verdict).toBe('too_few');
        const isSupported = verdict === 'below' || verdict === 'bottleneck';
        if (isSupported) expect(gap!.high).toBeLessThan(0);
        if (meanAmount === null || !isSupported) expect(atStake).toBeNull();
        expect(winsGiven.k).toBeLessThanOrEqual(winsGiven.n);
        expect(top?.atStake ?? Number.POSITIVE_INFINITY).toBeGreaterThanOrEqual(atStake ?? 0);
      }
      const supported = steps.filter(({ verdict }) => verdict === 'below' || verdict === 'bottleneck');
      expect(steps.filter(({ verdict }) => verdict === 'bottleneck')).toEqual(top ? [top] : []);
      expect(top === null).toBe(supported.length === 0);
    }),
    { numRuns: 60 },
  );
});

test('FNL-9: the order of rows does not matter', () => {
  fc.assert(
    fc.property(
      anyTeam.chain((rows) =>
        fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length })),
      ),
      ([rows, shuffled]) => {
        expect(stuckIn(shuffled)).toEqual(stuckIn(rows));
      },
    ),
    { numRuns: 30 },
  );
});
