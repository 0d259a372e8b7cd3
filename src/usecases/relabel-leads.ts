/** Rewrites what the leads tab says in words of Settings, where the words changed and nobody typed others. */
import { labelOf } from '../pipeline/handoff';
import { fillGaps } from '../workbook/fill-gaps';
import { folded, stageOfText } from '../workbook/labels';
import { type OwnCells, parseLeadRow, writeOwnCells } from '../workbook/lead-row';
import { readColumns } from '../workbook/sparse-read';
import type { Pipeline } from './context';
import { ownCells } from './own-cells';

type Worded = Pick<Pipeline, 'settings' | 'say'>;

/** Nobody but Tasuki writes these. */
const OURS = ['handoff', 'screening'] as const;

export function relabelLeads(before: Worded, after: Pipeline): void {
  const { book, layout } = after;
  const tab = layout.tabs.leads;
  const size = book.size(tab);
  const block = { row: layout.headerRow + 1, rows: size.rows - layout.headerRow };
  if (block.rows <= 0) return;
  const rows = readColumns(book, tab, block, Object.values(layout.own) as number[]);
  const stages = new Map<string, number[]>();
  const texts = new Map<number, OwnCells>();
  rows.forEach((cells, index) => {
    const lead = parseLeadRow(layout, block.row + index, cells);
    if (!lead.signature || !lead.leadId) return;
    const old = ownCells(before, lead.signature);
    const now = ownCells(after, lead.signature);
    // A cell that was typed over says something of its own: it goes on saying it, for reconciling to record.
    const stands = folded(lead.stageText) === folded(String(old.stage));
    const meant = stageOfText(lead.stageText, before.settings, after.every)?.key ?? '';
    const label = stands ? String(now.stage) : labelOf(after.settings, meant);
    if (label !== String(stands ? old.stage : labelOf(before.settings, meant))) {
      const at = stages.get(label);
      if (at) at.push(lead.row);
      else stages.set(label, [lead.row]);
    }
    if (OURS.some((name) => now[name] !== old[name])) {
      texts.set(lead.row, { handoff: now.handoff, screening: now.screening });
    }
  });
  for (const [label, at] of stages) book.fill(tab, layout.own.stage as number, at, label);
  fillGaps(texts, OURS, (row, name) => rows[row - block.row][(layout.own[name] ?? 1) - 1]);
  writeOwnCells(book, layout, texts);
}
