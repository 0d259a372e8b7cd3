/** Rewrites what the leads tab says in words of Settings, where the words changed and nobody typed others. */
import type { Cell } from '../pipeline/cell';
import { labelOf } from '../pipeline/handoff';
import { folded, stageOfText } from '../workbook/labels';
import { type OwnCells, parseLeadRow, rowWidth, writeOwnCells } from '../workbook/lead-row';
import type { Pipeline } from './context';
import { ownCells } from './own-cells';

type Worded = Pick<Pipeline, 'settings' | 'say'>;

/** More single rows than this are written as one block, with what stands between them as it was read. */
const SCATTERED = 20;
/** Nobody but Tasuki writes these. */
const OURS = ['handoff', 'screening'] as const;

export function relabelLeads(before: Worded, after: Pipeline): void {
  const { book, layout } = after;
  const tab = layout.tabs.leads;
  const size = book.size(tab);
  const block = {
    row: layout.headerRow + 1,
    column: 1,
    rows: size.rows - layout.headerRow,
    columns: Math.min(rowWidth(layout), size.columns),
  };
  if (block.rows <= 0) return;
  const rows = book.read(tab, block);
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
  if (texts.size > SCATTERED)
    fillGaps(texts, (row, name) => rows[row - block.row][(layout.own[name] ?? 1) - 1]);
  writeOwnCells(book, layout, texts);
}

function fillGaps(
  texts: Map<number, OwnCells>,
  present: (row: number, name: (typeof OURS)[number]) => Cell,
): void {
  const at = [...texts.keys()];
  for (let row = at[0]; row < at[at.length - 1]; row++) {
    if (!texts.has(row)) {
      texts.set(row, { handoff: present(row, 'handoff'), screening: present(row, 'screening') });
    }
  }
}
