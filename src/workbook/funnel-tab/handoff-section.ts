/** The report's table of handoffs: by gate, sender, receiver and source, overrides, and why they came back (FNL-11). */
import { behindKey } from '../../funnel/behind';
import { HANDOFF_COUNTS } from '../../funnel/behind/handoffs';
import type { Figures } from '../../funnel/figures';
import type { AcceptanceFigures, HandoffFigures } from '../../funnel/handoff-figures';
import type { Rate } from '../../funnel/statistics';
import type { FunnelWords } from '../../i18n/funnel';
import type { Role } from '../../pipeline/stage';
import { comparedSentence } from './compared-text';
import { intervalValue } from './composed';
import { columns } from './figure-sections';
import { count } from './format';
import type { Line, Section } from './report';

type Labels = Readonly<Record<string, string>>;

export function handoffSection(figures: Figures, words: FunnelWords, reasonLabels: Labels): Section {
  const { handoffs } = figures;
  const { columns: c } = words;
  return {
    id: 'handoffs',
    title: words.sections.handoffs,
    columns: columns(
      [c.gate, 'text'],
      ['', 'bar'],
      [c.offered, 'count'],
      [c.accepted, 'count'],
      [c.returned, 'count'],
      [c.waiting, 'count'],
      [words.handoffs.late, 'count'],
      [c.acceptance, 'rate'],
      [c.interval, 'interval'],
      [c.hours, 'hours'],
      [words.handoffs.p90Hours, 'hours'],
      [c.oldestHours, 'hours'],
    ),
    lines: [
      ...groupLines(handoffs, words),
      ...overrideLines(handoffs, words),
      ...reasonLines(handoffs, words, reasonLabels),
    ],
    notes: notes(figures, words),
  };
}

const handoffKey = (...parts: readonly string[]): string => behindKey('handoffs', ...parts);
const caption = (text: string): Line => ({ caption: true, values: [text] });

function groupLines({ gates, senders, receivers, sources }: HandoffFigures, words: FunnelWords): Line[] {
  const lines = gates.map((gate) => {
    const line = acceptanceLine(`${roleName(gate.from, words)} → ${roleName(gate.to, words)}`, gate, [
      'gate',
      `${gate.from} > ${gate.to}`,
    ]);
    return gate.to in words.roles ? { ...line, role: gate.to as Role } : line;
  });
  if (senders.some((sender) => sender.name !== '')) {
    lines.push(caption(words.bySender));
    for (const one of senders)
      lines.push(acceptanceLine(one.name || words.nobody, one, ['sender', one.name]));
  }
  if (receivers.some((receiver) => receiver.name !== '')) {
    lines.push(caption(words.handoffs.byReceiver));
    for (const one of receivers)
      lines.push(acceptanceLine(one.name || words.nobody, one, ['receiver', one.name]));
  }
  if (sources.length > 1) {
    lines.push(caption(words.bySource));
    for (const one of sources) lines.push(acceptanceLine(one.name || words.blank, one, ['source', one.name]));
  }
  return lines;
}

function roleName(key: string, words: FunnelWords): string {
  return words.roles[key as Role] ?? key;
}

function acceptanceLine(name: string, figures: AcceptanceFigures, by: readonly string[]): Line {
  const keys = Object.fromEntries(HANDOFF_COUNTS.map((what) => [what, handoffKey(what, ...by)]));
  return {
    values: [
      name,
      figures.acceptance.rate ?? 0,
      figures.offered,
      figures.accepted,
      figures.returned,
      figures.waiting,
      figures.late,
      figures.acceptance.rate,
      intervalValue(figures.acceptance),
      figures.medianHours,
      figures.p90Hours,
      figures.oldestWaitingHours,
    ],
    behind: [
      null,
      null,
      keys.offered,
      keys.accepted,
      keys.returned,
      keys.waiting,
      figures.late === null ? null : keys.late,
      null,
      null,
      null,
      null,
      null,
    ],
  };
}

function overrideLines({ overriding, overrides }: HandoffFigures, words: FunnelWords): Line[] {
  if (overrides === 0) return [];
  const { override, others, byOverride } = words.handoffs;
  const line = (name: string, by: string, rate: Rate): Line => ({
    values: [name, rate.rate ?? 0, rate.n, rate.k, rate.n - rate.k, '', '', rate.rate, intervalValue(rate)],
    behind: [null, null, handoffKey('decided', by), handoffKey('accepted', by)],
  });
  return [
    caption(byOverride),
    line(override, 'override', overriding.acceptance.first),
    line(others, 'others', overriding.acceptance.second),
  ];
}

function reasonLines(
  { reasons, sentBack, all }: HandoffFigures,
  words: FunnelWords,
  reasonLabels: Labels,
): Line[] {
  if (reasons.length === 0) return [];
  const label = (reason: string): string => reasonLabels[reason] ?? (reason || words.noReason);
  const line = (name: string, n: number, of: number, by: readonly string[]): Line => ({
    values: [name, n / of, '', '', n],
    behind: [null, null, null, null, handoffKey('reason', ...by)],
  });
  const lines = [caption(words.byReason)];
  for (const { reason, n } of reasons) lines.push(line(label(reason), n, all.returned, [reason]));
  if (!sentBack.some(({ sender }) => sender !== '')) return lines;
  lines.push(caption(words.handoffs.backBySender));
  for (const { sender, returned, reasons: own } of sentBack)
    for (const { reason, n } of own) {
      const name = words.handoffs.cameBack(sender || words.nobody, label(reason));
      lines.push(line(name, n, returned, [reason, sender]));
    }
  return lines;
}

function notes({ handoffs, minimumN }: Figures, words: FunnelWords): string[] {
  const { all, overriding, overrides } = handoffs;
  const { takenBack, lateRule, compared } = words.handoffs;
  if (all.offered === 0) return [words.noHandoffs];
  const found: string[] = [];
  if (all.late !== null && all.waiting > 0) found.push(lateRule(count(all.late), count(all.waiting)));
  if (overrides > 0)
    for (const sentence of [
      comparedSentence(overriding.acceptance, compared.accepted, words, minimumN),
      comparedSentence(overriding.wins, compared.won, words, minimumN),
    ])
      if (sentence !== null) found.push(sentence);
  if (all.withdrawn > 0) found.push(takenBack(count(all.withdrawn)));
  return found;
}
