/** Rewrites what the leads tab says in words of Settings, where the words changed and nobody typed others. */
import { labelOf } from '../pipeline/handoff';
import { fillGaps } from '../workbook/fill-gaps';
import { folded, stageOfText } from '../workbook/labels';
import { type LeadRow, type OwnCells, parseLeadRow, writeOwnCells } from '../workbook/lead-row';
import { readColumns } from '../workbook/sparse-read';
import type { Pipeline } from './context';
import { fillStages } from './fill-stages';
import { ownCells } from './own-cells';

export type Worded = Pick<Pipeline, 'settings' | 'say'>;

export interface Rows {
  readonly row: number;
  readonly rows: number;
}

/** Nobody but Tasuki writes these. */
const OURS = ['handoff', 'screening'] as const;

interface Rewording {
  /** The rows by the stage that they are to say. */
  readonly stages: Map<string, number[]>;
  readonly texts: Map<number, OwnCells>;
  readonly leads: ReadonlyMap<number, LeadRow>;
}

/** Every row below the header. */
export function allRows({ book, layout }: Pipeline): Rows {
  return { row: layout.headerRow + 1, rows: book.size(layout.tabs.leads).rows - layout.headerRow };
}

/** `befores`: how cells may be worded that nobody has typed over, newest last. */
export function relabelLeads(befores: readonly Worded[], after: Pipeline, block = allRows(after)): void {
  const { book, layout } = after;
  const { stages, texts, leads } = rewordingOf(befores, after, block);
  const wanted = new Map<string, string>();
  for (const lead of leads.values())
    if (lead.leadId) wanted.set(lead.leadId, stageLabel(befores, after, lead) ?? lead.stageText);
  fillStages(after, stages, leads, (leadId) => wanted.get(leadId) ?? '');
  fillGaps(texts, OURS, (row, name) => leads.get(row)?.own(name));
  writeOwnCells(book, layout, texts);
}

/** Rows that still say it in other words than they should. */
export function rowsToRelabel(befores: readonly Worded[], after: Pipeline): number[] {
  const { stages, texts } = rewordingOf(befores, after, allRows(after));
  return [...new Set([...[...stages.values()].flat(), ...texts.keys()])].sort((a, b) => a - b);
}

function rewordingOf(befores: readonly Worded[], after: Pipeline, block: Rows): Rewording {
  const { book, layout } = after;
  const stages = new Map<string, number[]>();
  const texts = new Map<number, OwnCells>();
  const leads = new Map<number, LeadRow>();
  const rows = Math.min(block.rows, book.size(layout.tabs.leads).rows - block.row + 1);
  if (rows <= 0) return { stages, texts, leads };
  const own = Object.values(layout.own) as number[];
  readColumns(book, layout.tabs.leads, { row: block.row, rows }, own).forEach((cells, index) => {
    const lead = parseLeadRow(layout, block.row + index, cells);
    leads.set(lead.row, lead);
    if (!lead.signature || !lead.leadId) return;
    const now = ownCells(after, lead.signature);
    const label = stageLabel(befores, after, lead);
    if (label !== null) {
      const at = stages.get(label);
      if (at) at.push(lead.row);
      else stages.set(label, [lead.row]);
    }
    const { signature } = lead;
    const isOld = (name: (typeof OURS)[number]): boolean =>
      now[name] !== lead.own(name) &&
      befores.some((before) => ownCells(before, signature)[name] !== now[name]);
    if (OURS.some(isOld)) texts.set(lead.row, { handoff: now.handoff, screening: now.screening });
  });
  return { stages, texts, leads };
}

/**
 * What the stage cell is to say; `null`: it says so, or it was typed over. A cell that was typed over says something
 * of its own: it goes on saying it, for reconciling to record.
 */
function stageLabel(
  befores: readonly Worded[],
  after: Pipeline,
  { stageText, signature }: LeadRow,
): string | null {
  const stage = signature?.state.stage ?? '';
  for (const { settings } of befores) {
    const stands = folded(stageText) === folded(labelOf(settings, stage));
    const meant = stands ? stage : (stageOfText(stageText, settings, after.every)?.key ?? '');
    if (!stands && meant === '') continue;
    const label = labelOf(after.settings, meant);
    return label === labelOf(settings, meant) || label === stageText ? null : label;
  }
  return null;
}

/**
 * Whether a word means one stage before and another one after, as when two labels are swapped. Then a row must not
 * be looked at twice, nor by anybody else before all are done.
 */
export function isAmbiguous(befores: readonly Worded[], { settings, every }: Pipeline): boolean {
  return befores.some(({ settings: old }) =>
    [...old.stages, ...settings.stages].some(({ label }) => {
      const then = stageOfText(label, old, every)?.key;
      const now = stageOfText(label, settings, every)?.key;
      return then !== undefined && now !== undefined && then !== now;
    }),
  );
}
