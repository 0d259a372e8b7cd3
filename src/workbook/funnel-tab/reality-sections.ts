/** The report's honest part: numbers versus reality, what could not be used, and the rules in words. */
import { behindKey } from '../../funnel/behind';
import type { Figures } from '../../funnel/figures';
import type { Unusable } from '../../funnel/unusable';
import type { FunnelWords } from '../../i18n/funnel';
import { columns } from './figure-sections';
import { count, rowRanges } from './format';
import type { Line, Section, Value } from './report';

/** So many of one kind are listed one by one; more are drawn together, every row still named. */
const ONE_BY_ONE = 20;
const RANGES_PER_LINE = 30;

export function realitySection({ reality, winRate, withinDays }: Figures, words: FunnelWords): Section {
  const c = words.columns;
  const line = (what: keyof FunnelWords['reality'], n: number | null, more = ''): Line => {
    const [name, meaning] = words.reality[what];
    const key = n === null ? null : behindKey('reality', what);
    return { values: [name, '', n ?? words.notKnown, meaning + more], behind: [key, null, key, null] };
  };
  const oldest = winRate.overdue.oldest.map(({ leadId, days }) => `${leadId} (${count(Math.floor(days))})`);
  return {
    id: 'reality',
    title: words.sections.reality,
    columns: columns([c.what, 'text'], ['', 'text'], [c.n, 'count'], [c.meaning, 'text']),
    lines: [
      line('handMoves', reality.handMoves),
      line('overrides', reality.overrides),
      line('undated', reality.undatedPasses),
      line('negative', reality.negativeDurations),
      line('gone', reality.gone),
      line(
        'overdue',
        winRate.overdue.n,
        oldest.length > 0 ? ` T = ${count(withinDays)}: ${oldest.join(words.comma)}` : '',
      ),
    ],
    notes: [],
  };
}

export function unusableSection({ unusable }: Figures, words: FunnelWords): Section {
  const c = words.columns;
  const groups = new Map<string, Unusable[]>();
  for (const entry of unusable) {
    const group = groups.get(entry.why.code);
    if (group) group.push(entry);
    else groups.set(entry.why.code, [entry]);
  }
  const lines: Line[] = [];
  for (const group of groups.values()) {
    if (group.length <= ONE_BY_ONE)
      for (const entry of group)
        lines.push({ historyRow: entry.row, values: [entry.row, entry.leadId, why(entry, words)] });
    else if (group[0].why.code === 'history_undated_move') lines.push(byBlankWhen(group, words));
    else lines.push(...together(group, words));
  }
  return {
    id: 'unusable',
    title: `${words.sections.unusable} (${count(unusable.length)})`,
    columns: columns([c.row, 'text'], [c.leadId, 'text'], [c.why, 'text']),
    lines,
    notes: unusable.length === 0 ? [words.allUsable] : [],
  };
}

/** A status taken over from a plain sheet has no date of its own: common, and found by one look at When. */
function byBlankWhen(group: readonly Unusable[], words: FunnelWords): Line {
  return { values: [`× ${count(group.length)}`, '', why(group[0], words) + words.blankWhen] };
}

function together(group: readonly Unusable[], words: FunnelWords): Line[] {
  const ranges = rowRanges(group.map((entry) => entry.row));
  const lines: Line[] = [];
  for (let i = 0; i < ranges.length; i += RANGES_PER_LINE) {
    const values: Value[] =
      i === 0 ? [`× ${count(group.length)}`, '', generally(group, words)] : ['', '', ''];
    values[2] += (i === 0 ? ': ' : '') + words.rows(ranges.slice(i, i + RANGES_PER_LINE).join(', '));
    lines.push({ values });
  }
  return lines;
}

function why({ why: { code, params } }: Unusable, words: FunnelWords): string {
  return words.unusable[code]?.(params) ?? code;
}

/** One sentence for all of a kind: with the text they share, or with a few of their texts. */
function generally(group: readonly Unusable[], words: FunnelWords): string {
  const texts = [...new Set(group.map((entry) => String(entry.why.params.text ?? '')))];
  const shown = texts.slice(0, 3).join(', ') + (texts.length > 3 ? ' …' : '');
  return why({ ...group[0], why: { code: group[0].why.code, params: { text: shown } } }, words);
}

export function rulesSection(words: FunnelWords): Section {
  return { id: 'rules', title: words.sections.rules, columns: [], lines: [], notes: words.rules };
}
