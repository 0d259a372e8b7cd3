/** The report's reverse plan: what it takes, what is there, what that rests on, and week by week. */
import { behindKey } from '../../funnel/behind';
import type { Figures } from '../../funnel/figures';
import { type Basis, PLAN_KEYS, type Range } from '../../funnel/plan-basis';
import type { PlanFigures } from '../../funnel/planner';
import type { FunnelWords } from '../../i18n/funnel';
import { type Composed, intervalValue, ofValue } from './composed';
import { barsOf, columns } from './figure-sections';
import { count, percent } from './format';
import { dayOf, type MoneyText, planTitle, planVerdict } from './plan-verdict';
import type { Line, Section, Value } from './report';

/** A year and a week. */
const LISTED = 53;

export function planSections(figures: Figures, words: FunnelWords, currency = ''): Section[] {
  const { plan, withinDays } = figures;
  if (plan === null) return [];
  const money: MoneyText = (amount) => currency + count(amount);
  const sections = [neededSection(plan, words, money), thereSection(plan, withinDays, words)];
  return [...sections, basisSection(plan, withinDays, words, money), weekSection(plan, words)];
}

function neededSection(plan: PlanFigures, words: FunnelWords, money: MoneyText): Section {
  const { columns: c, needed: names, how } = words.plan;
  const { needed, latest, deadline } = plan;
  const end = deadline - 1;
  const until = {
    wins: end,
    meetings: (latest?.meetings ?? deadline) - 1,
    leads: (latest?.leads ?? deadline) - 1,
  };
  const lines = (['wins', 'meetings', 'leads'] as const).map((what): Line => {
    const weeks = plan.weeks.filter((week) => week.from < until[what]).length;
    const all = needed?.[what];
    if (all === undefined) return { values: [names[what], how[what]] };
    const perWeek = weeks === 0 ? words.plan.tooLate : all.value / weeks;
    return {
      values: [names[what], how[what], all.value, all.low, all.high, perWeek, dayOf(until[what])],
    };
  });
  return {
    id: 'plan',
    title: planTitle(plan, words, money),
    columns: columns(
      [c.what, 'text'],
      [c.how, 'text'],
      [c.needed, 'count'],
      [c.best, 'count'],
      [c.worst, 'count'],
      [c.perWeek, 'days'],
      [c.latest, 'range'],
    ),
    lines: [{ caption: true, values: [planVerdict(plan, words, money)] }, ...(needed === null ? [] : lines)],
    notes: needed === null ? [] : [words.plan.notes.ends],
  };
}

function thereSection(plan: PlanFigures, withinDays: number, words: FunnelWords): Section {
  const { plan: w } = words;
  const { won, supply, from, target } = plan;
  const line = (name: string, how: string, values: readonly Value[], key?: string): Line => ({
    values: [name, how, ...values],
    behind: [null, null, ...values.map((_, at) => (at === 0 && key !== undefined ? key : null))],
  });
  const amounts = (range: Range | null): Value[] =>
    range === null ? [null, null, null] : [range.value, range.low, range.high];
  const since = from === null ? w.noStart : w.wonSince(dayOf(from));
  const wonHow = won.unpriced === 0 ? since : since + words.comma + w.unpriced(count(won.unpriced));
  const lines = [
    line(w.won, wonHow, [won.passes.length, null, null, won.amount, null, null], behindKey('plan', 'won')),
  ];
  if (supply !== null) {
    for (const { milestone, passes, chance, days, inTime, amount } of supply.parts) {
      const how = inTime ? w.soon(days.toFixed(0)) : w.notSoon(days.toFixed(0));
      const money = amounts(inTime ? amount : null);
      lines.push(
        line(
          w.open[milestone as keyof typeof w.open],
          how,
          [passes.length, chance.value, intervalValue(chance), ...money],
          behindKey('plan', 'pipe', milestone),
        ),
      );
    }
    const { recycled, stale, expected } = supply;
    const back = words.of(count(recycled.cameBack.k), count(recycled.cameBack.n));
    const backHow = recycled.amount === null ? w.comeBackUnknown(back) : w.comeBack(back);
    const money = amounts(recycled.inTime ? recycled.amount : null);
    lines.push(
      line(
        w.recycled,
        recycled.amount === null || recycled.inTime ? backHow : w.tooLate,
        [recycled.passes.length, null, null, ...money],
        behindKey('plan', 'recycled'),
      ),
      line(
        w.stale,
        w.staleHow(count(withinDays)),
        [stale.length, null, null, null, null, null],
        behindKey('plan', 'stale'),
      ),
    );
    const left = (there: number): number => Math.max(0, target - won.amount - there);
    const all = [left(expected.value), left(expected.high), left(expected.low)];
    lines.push(line(w.left, '', [null, null, null, ...all]));
  }
  return {
    id: 'plan_pipe',
    title: w.thereTitle,
    columns: columns(
      [w.columns.what, 'text'],
      [w.columns.how, 'text'],
      [w.columns.n, 'count'],
      [w.columns.chance, 'rate'],
      [words.columns.interval, 'interval'],
      [w.columns.expected, 'money'],
      [w.columns.low, 'money'],
      [w.columns.high, 'money'],
    ),
    lines,
    notes: [],
  };
}

function basisSection(
  { bases }: PlanFigures,
  withinDays: number,
  words: FunnelWords,
  money: MoneyText,
): Section {
  const { plan: w } = words;
  const shown = ({ key, range }: Basis): Composed | null => {
    if (range === null) return null;
    const { value } = range;
    const others = key.endsWith('_rate') ? percent(value) : w.days(value.toFixed(1));
    return { text: key === 'amount' ? money(value) : others, parts: { rate: value } };
  };
  return {
    id: 'plan_basis',
    title: w.basisTitle,
    columns: columns(
      [w.columns.what, 'text'],
      [w.columns.from, 'text'],
      [w.columns.value, 'range'],
      [words.cohorts.kOfN, 'of'],
      [words.columns.interval, 'interval'],
      [w.columns.ninth, 'days'],
    ),
    lines: PLAN_KEYS.map((key): Line => {
      const basis = bases[key];
      const rate = key.endsWith('_rate');
      const own = basis.from === 'own' && basis.range !== null;
      return {
        values: [
          w.basis[key],
          w.from[basis.from],
          shown(basis),
          rate ? ofValue(basis, words) : { text: count(basis.n), parts: { n: basis.n } },
          rate && own ? intervalValue(basis.range) : null,
          basis.p90,
        ],
        behind: [null, null, null, behindKey('plan', 'basis', key), null, null],
      };
    }),
    notes: [w.notes.rates(count(withinDays))],
  };
}

function weekSection({ weeks }: PlanFigures, words: FunnelWords): Section {
  const { plan: w } = words;
  const listed = weeks.slice(0, LISTED);
  const bars = barsOf(listed.map((week) => week.leads));
  const later = weeks.length - listed.length;
  const wanted = weeks.some(({ wins, meetings, leads }) => wins + meetings + leads > 0);
  return {
    id: 'plan_weeks',
    title: w.weeksTitle,
    columns: columns(
      [w.columns.week, 'text'],
      ['', 'bar'],
      [w.needed.leads, 'count'],
      [w.needed.meetings, 'count'],
      [w.needed.wins, 'count'],
    ),
    lines: wanted
      ? listed.map(
          ({ from, leads, meetings, wins }, index): Line => ({
            role: 'marketing',
            values: [dayOf(from), bars[index], leads, meetings, wins],
          }),
        )
      : [],
    notes: wanted ? [w.notes.spread, ...(later > 0 ? [w.later(count(later))] : [])] : [],
  };
}
