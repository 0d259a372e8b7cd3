/** The report's table of the checklist: per question what it was worth, then the questions that are missing (FNL-15). */
import { behindKey } from '../../funnel/behind';
import type { ItemCount } from '../../funnel/behind/checklist';
import type { GateChecklist, ItemFigures } from '../../funnel/checklist-figures';
import type { Figures } from '../../funnel/figures';
import type { FunnelWords } from '../../i18n/funnel';
import { shareValue, shortDifference } from './composed';
import { columns } from './figure-sections';
import { count, interval } from './format';
import type { Line, Section } from './report';

export function checklistSection(
  { checklist }: Figures,
  words: FunnelWords,
  reasonLabels: Readonly<Record<string, string>>,
): Section {
  const { checklist: say } = words;
  const c = say.columns;
  const gates = (checklist?.gates ?? []).filter((gate) => gate.offers > 0);
  const notes = gates.length === 0 ? [say.none] : [...say.notes];
  if (checklist !== null && checklist.undatedAnswers > 0)
    notes.push(say.undated(count(checklist.undatedAnswers)));
  return {
    id: 'checklist',
    title: say.title,
    columns: columns(
      [c.question, 'text'],
      // Sentences need the widest column that is left.
      [c.suggestion, 'text'],
      [c.offers, 'count'],
      [c.asked, 'rate'],
      [c.filler, 'share'],
      [c.acceptedIf, 'share'],
      [c.acceptedElse, 'share'],
      [c.difference, 'difference'],
      [c.wonIf, 'share'],
      [c.wonElse, 'share'],
      [c.difference, 'difference'],
    ),
    lines: gates.flatMap((gate) => gateLines(gate, words, reasonLabels)),
    notes: checklist === null ? [] : notes,
  };
}

function gateLines(
  { gate, offers, items, add }: GateChecklist,
  words: FunnelWords,
  reasonLabels: Readonly<Record<string, string>>,
): Line[] {
  const { checklist: say } = words;
  return [
    { caption: true, values: [say.gate(gate.label, count(offers))] },
    ...items.map((item) => ({ ...itemLine(gate.key, item, words), role: gate.to })),
    ...add.map(({ reason, share }): Line => {
      const label = reasonLabels[reason] ?? reason;
      const text = say.add(label, count(share.k), count(share.n), interval(share) ?? '');
      return { values: [text], behind: [behindKey('checklist', 'reason', gate.key, reason)] };
    }),
  ];
}

/** Cells of a rate lead to the rows it is of; the asked share, to those asked. */
function itemLine(gate: string, item: ItemFigures, { checklist: say }: FunnelWords): Line {
  const key = (what: ItemCount): string => behindKey('checklist', 'item', gate, item.key, what);
  const { acceptance, wins } = item;
  return {
    values: [
      item.suggestion === 'retired' ? say.retired(item.label) : item.label,
      say.suggestions[item.suggestion],
      item.offers,
      item.asked.rate,
      shareValue(item.filler),
      shareValue(acceptance.first),
      shareValue(acceptance.second),
      shortDifference(acceptance.difference),
      shareValue(wins.first),
      shareValue(wins.second),
      shortDifference(wins.difference),
    ],
    behind: [
      null,
      null,
      key('offers'),
      key('asked'),
      key('filler'),
      key('confirmed'),
      key('other'),
      null,
      key('confirmed_closed'),
      key('other_closed'),
      null,
    ],
  };
}
