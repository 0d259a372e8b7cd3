/** Larger histories: teams whose rates change, with all that makes a tab untidy, so that verdicts are reached. */
import { type Random, random } from '../../../local/sample/random';
import type { FunnelOptions } from '../../../src/funnel/figures';
import type { Cell } from '../../../src/pipeline/cell';
import { HEALTHY, KINDS } from '../../simulation/healthy';
import { PLANTED } from '../../simulation/planted';
import { simulate, type TeamPlan } from '../../simulation/teams';
import { TIMED } from './histories';
import type { Told } from './load';

const [WHEN, , EVENT, , TO, AMOUNT, SOURCE, ACTOR, OWNER, REASON, , VIA] = Array.from(
  { length: 14 },
  (_, i) => i,
);
const LEAD = 1;
const DAY = 1;
/** Twice a half-year, and T. */
const KEPT_DAYS = 490;

interface Team {
  readonly plan: TeamPlan;
  readonly options?: FunnelOptions;
}

/** Each planted cause, teams in which nothing is wrong, and one whose customers leave by the dozen. */
const TEAMS: readonly Team[] = [
  ...Object.values(PLANTED).map(({ plan }) => ({ plan })),
  { plan: KINDS.young },
  { plan: { ...HEALTHY, days: 700, customers: { contactEvery: () => 40, churnPerMonth: 0.08 } } },
];

/** The same teams for the same seed. */
export function teams(seed: number): Told[] {
  return TEAMS.map(({ plan, options = {} }, index) => {
    const { rows, asOf } = simulate(plan, seed + index);
    const dice = random(seed * 31 + index);
    return { rows: untidy(sinceDay(rows, asOf), dice), stages: TIMED, options: { asOf, ...options } };
  });
}

/** Only the leads of the last days, which is what half-years are compared over. */
function sinceDay(rows: readonly Cell[][], asOf: number): Cell[][] {
  const from = asOf / 86_400_000 + 25_569 - KEPT_DAYS;
  const kept = new Set(
    rows.filter((row) => row[EVENT] === 'entered' && Number(row[WHEN]) >= from).map((row) => row[LEAD]),
  );
  return rows.filter((row) => kept.has(row[LEAD]));
}

/** Rows as people leave them: some without a date, twice, by hand, in other words. */
function untidy(rows: readonly Cell[][], dice: Random): Cell[][] {
  const owners = ['Ann', 'Bo', 'Chie', 'bo '];
  const told: Cell[][] = [];
  for (const row of rows) {
    const kept = [...row];
    const { [EVENT]: event, [LEAD]: lead, [WHEN]: when } = kept;
    if (kept[ACTOR] === '') kept[ACTOR] = dice.pick(['', ...owners]);
    if (dice.chance(0.3)) kept[OWNER] = dice.pick(owners);
    if (event === 'moved' && dice.chance(0.1)) kept[VIA] = 'cell';
    if (event === 'offered' && dice.chance(0.25)) kept[REASON] = 'asked me to';
    if (event === 'entered' && dice.chance(0.03)) kept[SOURCE] = '';
    if (dice.chance(0.01)) kept[WHEN] = '';
    if (dice.chance(0.01)) kept[TO] = 'moon';
    told.push(kept);
    if (dice.chance(0.01)) told.push([...kept]);
    if (typeof when !== 'number') continue;
    const later = (days: number, kind: string, more: Record<number, Cell> = {}): void => {
      const next: Cell[] = [when + days * DAY, lead, kind, '', '', '', '', '', '', '', '', 'sidebar', '', ''];
      for (const [column, cell] of Object.entries(more)) next[Number(column)] = cell;
      told.push(next);
    };
    if (event !== 'entered' && dice.chance(0.2))
      later(0.01, 'touched', {
        [ACTOR]: dice.pick(owners),
        [REASON]: dice.pick(['call.reached', 'mail.sent', 'next']),
      });
    if (kept[TO] === 'lost' && dice.chance(0.2)) later(0, 'moved', { [TO]: 'nurture' });
    if (kept[TO] === 'lost' && dice.chance(0.1)) later(40, 'moved', { [TO]: 'meeting', [ACTOR]: 'Bo' });
    if (kept[TO] === 'onboarding' && dice.chance(0.5))
      later(30, 'renewed', { [AMOUNT]: dice.pick([100_000, 500_000, 900_000]) });
    if (dice.chance(0.005)) later(0, 'undone', { [TO]: kept[TO] });
  }
  return told;
}
