/** The report's silo alarms: what is watched, and the evidence of each alarm that was raised. */
import type { About, Alarm, Measure, Sample } from '../../funnel/alarms/alarm';
import { behindKey } from '../../funnel/behind';
import { type AlarmSide, alarmKeyParts } from '../../funnel/behind/alarms';
import { difference } from '../../funnel/comparison';
import type { Figures } from '../../funnel/figures';
import type { FunnelWords } from '../../i18n/funnel';
import type { Role } from '../../pipeline/stage';
import { differenceValue } from './composed';
import { columns } from './figure-sections';
import { count, percent } from './format';
import type { Line, Section } from './report';
import type { Sentence } from './sentences';

export function alarmsSection({ alarms, withinDays }: Figures, words: FunnelWords): Section {
  const { alarms: say } = words;
  const c = say.columns;
  const days = count(withinDays);
  const lines = alarms.flatMap((alarm): Line[] => [
    { caption: true, values: [say.names[alarm.code]] },
    ...alarm.measures.map((measure, index) => {
      const value = index === 0 ? alarm.amount : null;
      return evidence(
        alarm,
        measure,
        `${aboutText(alarm.about, words)}: ${say.measures[measure.what](days)}`,
        value,
      );
    }),
  ]);
  return {
    id: 'alarms',
    title: say.title,
    columns: columns(
      [c.measure, 'text'],
      ['', 'text'],
      [`${c.before}: ${c.k}`, 'count'],
      [c.n, 'count'],
      [c.before, 'rate'],
      [`${c.now}: ${c.k}`, 'count'],
      [c.n, 'count'],
      [c.now, 'rate'],
      [c.change, 'difference'],
      [c.amount, 'money'],
    ),
    lines,
    notes: [...(alarms.length === 0 ? [say.none] : []), ...say.watched],
  };
}

function evidence(alarm: Alarm, { what, before, now }: Measure, text: string, amount: number | null): Line {
  const key = (side: AlarmSide, part: 'hits' | 'all'): string =>
    behindKey(...alarmKeyParts(alarm, what, side, part));
  const cells = (sample: Sample | null, side: AlarmSide): Array<[number | null, string | null]> => [
    [sample?.k ?? null, sample && key(side, 'hits')],
    [sample?.n ?? null, sample && key(side, 'all')],
    [sample?.rate ?? null, null],
  ];
  const counted = [...cells(before, 'before'), ...cells(now, 'now')];
  return {
    values: [
      text,
      '',
      ...counted.map(([value]) => value),
      before && differenceValue(difference(now, before)),
      amount,
    ],
    behind: [null, null, ...counted.map(([, behind]) => behind), null, null],
  };
}

function aboutText(about: About, words: FunnelWords): string {
  if (about.of === 'all') return words.alarms.everybody;
  if (about.of === 'source') return about.name || words.blank;
  const role = (key: string): string => words.roles[key as Role] ?? key;
  const gate = `${role(about.from)} → ${role(about.to)}`;
  return about.of === 'gate' ? gate : words.alarms.sender(about.name, gate);
}

/** One warning for each alarm, to stand at the top. */
export function alarmSentences({ alarms, withinDays }: Figures, words: FunnelWords): Sentence[] {
  return alarms.map(({ code, about, measures, perMonth }) => {
    const factsOf = ({ before, now }: Measure, other: Measure | undefined) => ({
      about: aboutText(about, words),
      before: percent(before?.rate ?? null),
      now: percent(now.rate),
      k: count(now.k),
      n: count(now.n),
      days: count(withinDays),
      monthBefore: count(perMonth?.before ?? 0),
      monthNow: count(perMonth?.now ?? 0),
      otherBefore: percent(other?.before?.rate ?? null),
      otherNow: percent(other?.now.rate ?? null),
    });
    const [first, second] = measures;
    const facts = factsOf(first, second);
    const { what } = first;
    const more = what === 'accepted' || what === 'offer_won' ? words.alarms.fell[what](facts) : '';
    return { text: words.alarms.say[code](facts) + more, warn: true };
  });
}
