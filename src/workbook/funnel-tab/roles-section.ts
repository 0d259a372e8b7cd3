/** The report's table of the roles: load, people, hats and queues, and whether to split one off (FNL-16). */
import { behindKey } from '../../funnel/behind';
import type { RoleCount } from '../../funnel/behind/roles';
import type { Figures } from '../../funnel/figures';
import type { RoleLoad } from '../../funnel/role-load';
import type { RoleFigures } from '../../funnel/role-split';
import type { FunnelWords } from '../../i18n/funnel';
import { shareValue } from './composed';
import { columns } from './figure-sections';
import { count, percent } from './format';
import type { Line, Section } from './report';
import type { Sentence } from './sentences';

export function rolesSection({ roles: figures }: Figures, words: FunnelWords): Section {
  const { title, columns: c, notes } = words.roleLoad;
  return {
    id: 'roles',
    title,
    columns: columns(
      [c.role, 'text'],
      ['', 'bar'],
      [c.work, 'count'],
      [c.share, 'rate'],
      [c.people, 'count'],
      [c.hats, 'share'],
      [c.arrivals, 'count'],
      [c.departures, 'count'],
      [c.queue, 'count'],
      [c.median, 'days'],
      [c.overdue, 'count'],
      [c.who, 'text'],
    ),
    lines: figures.roles.map((load) => roleLine(load, words)),
    notes: [adviceText(figures, words), ...notes],
  };
}

function roleLine(load: RoleLoad, words: FunnelWords): Line {
  const key = (what: RoleCount): string => behindKey('roles', load.role, what);
  return {
    role: load.role,
    values: [
      words.roles[load.role],
      load.share.rate ?? 0,
      load.share.k,
      load.share.rate,
      load.people.length,
      shareValue(load.hats),
      load.arrivals,
      load.departures,
      load.queue,
      load.medianDays,
      load.overdue,
      load.people.join(words.comma),
    ],
    behind: [
      null,
      null,
      key('work'),
      key('work'),
      null,
      null,
      key('arrivals'),
      key('departures'),
      key('queue'),
      null,
      key('overdue'),
      null,
    ],
  };
}

/** For the top of the tab; that all may stay as it is need not be said there. */
export function roleSentences({ roles }: Figures, words: FunnelWords): Sentence[] {
  return roles.verdict.code === 'carve_out' ? [{ text: adviceText(roles, words), warn: true }] : [];
}

/** The verdict with its evidence, in one sentence. */
export function adviceText(
  { verdict, days, work, leadsAWeek, roles }: RoleFigures,
  words: FunnelWords,
): string {
  const { tooFew, stay, carveOut } = words.roleLoad;
  if (verdict.code === 'too_few')
    return tooFew(count(Math.floor(days)), count(work), (leadsAWeek ?? 0).toFixed(1));
  const load = roles.find(({ role }) => verdict.code === 'carve_out' && role === verdict.role);
  if (verdict.code !== 'carve_out' || load === undefined) return stay;
  const facts = {
    role: words.roles[load.role],
    share: percent(load.share.rate),
    k: count(load.share.k),
    n: count(load.share.n),
    people: load.people.length,
    others: load.others.map((role) => words.roles[role]).join(words.comma),
    hats: percent(load.hats.rate),
    hatsOf: words.of(count(load.hats.k), count(load.hats.n)),
    arrivals: count(load.arrivals),
    departures: count(load.departures),
    queue: count(load.queue),
    overdue: count(load.overdue),
  };
  return carveOut(facts, verdict.growing, verdict.overdue);
}
