/** The report's tables of groups: owners or values of a column side by side, and all of them within T days. */
import { behindKey } from '../../funnel/behind';
import type { Figures } from '../../funnel/figures';
import type { GroupFigures, GroupsFigures } from '../../funnel/groups';
import type { FunnelWords } from '../../i18n/funnel';
import { barsOf } from './figure-sections';
import { count } from './format';
import {
  countColumns,
  countKeys,
  countValues,
  type KeyOf,
  withinColumns,
  withinKeys,
  withinValues,
} from './reach-columns';
import type { Line, Section } from './report';

interface Row {
  readonly name: string;
  readonly figures: GroupFigures;
  readonly key: KeyOf;
}

/** Sources have a table of their own already: of them only what is within T days is added. */
export function groupSections({ groups, withinDays, minimumN }: Figures, words: FunnelWords): Section[] {
  if (groups === null || groups.groups.length === 0) return [];
  const rows = rowsOf(groups, words);
  const title = titleOf(groups, words);
  const notes = [words.groups.small(count(minimumN)), ...(groups.partly ? [words.groups.partly] : [])];
  const young = ({ figures }: Row): boolean => figures.leads < minimumN;
  const within = withinSection(rows, title, withinDays, words);
  if (groups.by.kind === 'source') return [within];
  const bars = barsOf(rows.map(({ figures }) => figures.leads));
  const counts: Section = {
    id: title.block,
    title: title.text,
    columns: countColumns(title.first, words),
    lines: rows.map(
      (row, index): Line => ({
        young: young(row),
        values: countValues(row.name, bars[index], row.figures),
        behind: countKeys(row.key),
      }),
    ),
    notes,
  };
  return [counts, within];
}

/** As keys of blocks. */
const BLOCK = { source: 'sources', owner: 'owners', column: 'column' } as const;

interface Title {
  readonly block: (typeof BLOCK)[keyof typeof BLOCK];
  readonly text: string;
  readonly first: string;
}

function withinSection(rows: readonly Row[], title: Title, withinDays: number, words: FunnelWords): Section {
  const days = count(withinDays);
  const bars = barsOf(rows.map(({ figures }) => figures.within[figures.within.length - 1].rate ?? 0));
  return {
    id: `${title.block}_within`,
    title: words.groups.within(title.text, days),
    columns: withinColumns(title.first, { label: words.columns.amount, format: 'money' }, words),
    lines: rows.map(
      ({ name, figures, key }, index): Line => ({
        values: withinValues([name, bars[index], figures.revenue], figures.within, words),
        behind: withinKeys(key, figures.within, withinDays),
      }),
    ),
    notes: [words.groups.withinNote(days)],
  };
}

function rowsOf({ by, groups, rest }: GroupsFigures, words: FunnelWords): Row[] {
  const column = by.kind === 'column' ? by.name : '';
  const blank = by.kind === 'owner' ? words.groups.blankOwner : words.blank;
  const rows = groups.map((figures): Row => {
    const key: KeyOf = (...counted) => behindKey('groups', by.kind, column, 'one', figures.key, ...counted);
    return { name: figures.name || blank, figures, key };
  });
  if (rest !== null) {
    const key: KeyOf = (...counted) => behindKey('groups', by.kind, column, 'rest', '', ...counted);
    rows.push({ name: words.groups.others(count(rest.groups)), figures: rest.figures, key });
  }
  return rows;
}

function titleOf({ by }: GroupsFigures, { sections, columns, groups }: FunnelWords): Title {
  const block = BLOCK[by.kind];
  if (by.kind === 'source') return { block, text: sections.sources, first: columns.source };
  if (by.kind === 'owner') return { block, text: groups.byOwner, first: groups.owner };
  return { block, text: groups.byColumn(by.name), first: by.name };
}
