/** What the reverse plan says at the top of the report, and where to type one; nothing that rests on assumptions. */
import type { Figures } from '../../funnel/figures';
import type { PlanFigures } from '../../funnel/planner';
import type { FunnelWords } from '../../i18n/funnel';
import type { PlanCells } from '../plan-place';
import { count } from './format';
import { dayOf, type MoneyText, planTitle, planVerdict } from './plan-verdict';
import type { Sentence } from './sentences';

/** Where the plan is typed, as the tab of settings is called now. */
export interface PlanPlace extends PlanCells {
  readonly tab: string;
  readonly sheetId: number;
}

export function planSentences({ plan }: Figures, words: FunnelWords, currency = ''): Sentence[] {
  if (plan === null || !isSupported(plan)) return [];
  const money: MoneyText = (amount) => currency + count(amount);
  const said = words.plan.said(planTitle(plan, words, money), planVerdict(plan, words, money));
  const missed = plan.verdict === 'stretch' || plan.verdict === 'out_of_reach';
  return [{ text: said + thisWeek(plan, words), warn: missed }];
}

/** What is won is won. Everything else is said at the top only on the team's own figures. */
function isSupported({ won, target, verdict, bases }: PlanFigures): boolean {
  if (won.amount >= target) return true;
  return verdict !== 'too_thin' && Object.values(bases).every(({ from }) => from === 'own');
}

/** A plan that cannot be kept asks for another plan, not for a week's work. */
function thisWeek({ verdict, weeks }: PlanFigures, words: FunnelWords): string {
  const [week] = weeks;
  if (week === undefined || verdict === 'out_of_reach') return '';
  const needed = (['leads', 'meetings', 'wins'] as const)
    .filter((what) => week[what] > 0)
    .map((what) => words.plan.counted(words.plan.needed[what].toLowerCase(), count(week[what])));
  return needed.length === 0 ? '' : words.plan.thisWeek(dayOf(week.from), needed.join(words.comma));
}

/** Without a plan, one line that leads to the cells for it. */
export function planPlaceSentences(place: PlanPlace | null, words: FunnelWords): Sentence[] {
  if (place === null) return [];
  const { amount, by, tab, sheetId } = place;
  const cells = [amount, by].filter((cell) => cell !== null);
  const named = (cell: string | null): string | null => cell && `${tab}!${cell}`;
  const link = { sheetId, range: cells[0] };
  return [{ text: words.plan.typeHere(named(amount), named(by)), warn: false, link }];
}
