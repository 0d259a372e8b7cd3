/** What was changed by hand in History: a sentence at the top of the report, and a section with the rows. */
import type { FunnelWords } from '../../i18n/funnel';
import type { HistoryTrouble } from '../checkpoint';
import { columns } from './figure-sections';
import { count } from './format';
import type { Line, Section } from './report';
import type { Sentence } from './sentences';

/** So many places are named in the sentence. */
const NAMED = 8;

export function troubleSentences(
  trouble: HistoryTrouble | null,
  { trouble: say, comma }: FunnelWords,
): Sentence[] {
  if (trouble === null || trouble.open === 0) return [];
  const places = trouble.told.slice(0, NAMED).map(({ what, leadId, row, n }) => {
    if (what !== 'missing') return say.places[what](count(row ?? 0));
    return row === null ? say.places.newest(n, leadId) : say.places.missing(n, count(row), leadId);
  });
  return [{ text: say.banner(places.join(comma), trouble.open - places.length), warn: true }];
}

export function troubleSection({ told, open, seen, by, on }: HistoryTrouble, words: FunnelWords): Section {
  const { columns: c, trouble: say } = words;
  const lines = told.map(({ what, leadId, row, n }): Line => {
    const why = what !== 'missing' ? say.why[what] : row === null ? say.why.newest(n) : say.why.missing(n);
    return { values: [row ?? '', leadId, why], ...(row === null ? {} : { historyRow: row }) };
  });
  return {
    id: 'trouble',
    title: `${say.section} (${count(open + seen)})`,
    columns: columns([c.row, 'text'], [c.leadId, 'text'], [c.why, 'text']),
    lines,
    notes: [...(open > 0 ? say.notes : []), ...(seen > 0 ? [say.seen(seen, by, on)] : [])],
  };
}
