/** The report's table of handoffs: by gate, by who offered, by source, and why they came back (FNL-11). */
import type { Figures } from '../../funnel/figures';
import type { AcceptanceFigures } from '../../funnel/handoff-figures';
import type { FunnelWords } from '../../i18n/funnel';
import type { Role } from '../../pipeline/stage';
import { columns } from './figure-sections';
import { interval } from './format';
import type { Line, Section } from './report';

export function handoffSection(
  { handoffs }: Figures,
  words: FunnelWords,
  reasonLabels: Readonly<Record<string, string>>,
): Section {
  const { columns: c } = words;
  const line = (name: string, figures: AcceptanceFigures, role?: Role): Line => ({
    role,
    values: [
      name,
      figures.acceptance.rate ?? 0,
      figures.offered,
      figures.accepted,
      figures.returned,
      figures.waiting,
      figures.withdrawn,
      figures.acceptance.rate,
      interval(figures.acceptance),
      figures.medianHours,
      figures.oldestWaitingHours,
    ],
  });
  const caption = (text: string): Line => ({ caption: true, values: [text] });
  const roleName = (key: string): string => words.roles[key as Role] ?? key;
  const lines: Line[] = handoffs.gates.map((gate) =>
    line(
      `${roleName(gate.from)} → ${roleName(gate.to)}`,
      gate,
      gate.to in words.roles ? (gate.to as Role) : undefined,
    ),
  );
  if (handoffs.senders.some((sender) => sender.name !== '')) {
    lines.push(caption(words.bySender));
    for (const sender of handoffs.senders) lines.push(line(sender.name || words.nobody, sender));
  }
  if (handoffs.sources.length > 1) {
    lines.push(caption(words.bySource));
    for (const source of handoffs.sources) lines.push(line(source.name || words.blank, source));
  }
  if (handoffs.reasons.length > 0) {
    lines.push(caption(words.byReason));
    for (const { reason, n } of handoffs.reasons) {
      const label = reasonLabels[reason] ?? (reason || words.noReason);
      lines.push({ values: [label, n / handoffs.all.returned, '', '', n] });
    }
  }
  return {
    title: words.sections.handoffs,
    columns: columns(
      [c.gate, 'text'],
      ['', 'bar'],
      [c.offered, 'count'],
      [c.accepted, 'count'],
      [c.returned, 'count'],
      [c.waiting, 'count'],
      [c.withdrawn, 'count'],
      [c.acceptance, 'rate'],
      [c.interval, 'range'],
      [c.hours, 'hours'],
      [c.oldestHours, 'hours'],
    ),
    lines,
    notes: handoffs.all.offered === 0 ? [words.noHandoffs] : [],
  };
}
