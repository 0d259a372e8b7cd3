/** Reads Settings' stage table (key, label, role, kind) from a range, with or without its header row. */
import type { Cell } from '../pipeline/cell';
import { type Problem, problem } from '../pipeline/problem';
import { ROLES, type Role, STAGE_KINDS, type Stage, type StageKind } from '../pipeline/stage';
import { foldText } from './text';

interface StageTable {
  readonly stages: readonly Stage[];
  readonly problems: readonly Problem[];
}

/** `Inside Sales` and `inside_sales` name the same role. */
const asKey = (cell: Cell | undefined): string => foldText(cell).replace(/[\s-]+/g, '_');

export function readStageTable(rows: ReadonlyArray<ReadonlyArray<Cell>>): StageTable {
  const stages: Stage[] = [];
  const problems: Problem[] = [];
  const seen = new Set<string>();
  rows.forEach((cells, index) => {
    const key = String(cells[0] ?? '').trim();
    if (key === '') return;
    const role = asKey(cells[2]) as Role;
    const kind = asKey(cells[3]) as StageKind;
    const known = { role: ROLES.includes(role), kind: STAGE_KINDS.includes(kind) };
    // Whatever stands above the first stage with neither a role nor a kind is a title or a header.
    if (stages.length === 0 && !known.role && !known.kind) return;
    const row = index + 1;
    if (!known.role) problems.push(problem('stage_role', { row, text: String(cells[2] ?? '') }));
    else if (!known.kind) problems.push(problem('stage_kind', { row, text: String(cells[3] ?? '') }));
    else if (seen.has(key)) problems.push(problem('stage_twice', { row, text: key }));
    else stages.push({ key, label: String(cells[1] ?? '').trim() || key, role, kind });
    seen.add(key);
  });
  return { stages, problems };
}
