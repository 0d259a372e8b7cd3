/** What stands between a script's write and the cells: the grid's edge, protections and strict validation. */
import { contains, intersects } from '../engine/area';
import type { Area, EngineCell } from '../engine/engine';
import { toA1 } from './a1';
import { ServiceError } from './errors';
import type { Host } from './host';
import { passes } from './validation-check';
import type { ProtectionRecord } from './workbook-state';

const PROTECTED =
  'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.';

export function mayEdit(host: Host, protection: ProtectionRecord): boolean {
  if (host.user.viewer) return false;
  if (protection.warningOnly || protection.domainEdit) return true;
  return host.user.email === host.owner || protection.editors.includes(host.user.email);
}

/** Refuses a change of cells the person may not edit; scripts run as that person. */
export function guardProtection(host: Host, sheetId: number, area: Area | null): void {
  for (const protection of host.state.protections) {
    if (protection.sheetId !== sheetId || mayEdit(host, protection)) continue;
    if (!protection.area) {
      if (area && protection.unprotected.some((open) => contains(open, area))) continue;
      throw new ServiceError(PROTECTED);
    }
    if (!area || intersects(protection.area, area)) throw new ServiceError(PROTECTED);
  }
}

const MAX_CELLS = 10000000;

/** All tabs share one limit. */
export function guardCells(host: Host, more: number): void {
  const total = host.engine.sheets().reduce((sum, sheet) => sum + sheet.rows * sheet.columns, 0);
  if (total + more <= MAX_CELLS) return;
  throw new ServiceError(
    `This action would increase the number of cells in the workbook above the limit of ${MAX_CELLS} cells.`,
  );
}

/** A strict rule fails the whole batch, before anything is written. */
export function guardValidation(host: Host, sheetId: number, area: Area, cells: EngineCell[][]): void {
  const rules = host.engine.validations(sheetId, area);
  for (let r = 0; r < area.rows; r++) {
    for (let c = 0; c < area.columns; c++) {
      const rule = rules[r][c];
      if (!rule || rule.allowInvalid || passes(host, rule, cells[r][c])) continue;
      const at = toA1({ row: area.row + r, column: area.column + c, rows: 1, columns: 1 });
      throw new ServiceError(
        `The data you entered in cell ${at} violates the data validation rules set on this cell.`,
      );
    }
  }
}
