/** What a spreadsheet holds beyond its cells: settings, metadata, protections, names, filters and charts. */
import { shiftArea } from '../engine/area';
import type { Area, StructureChange } from '../engine/engine';

/** Where a piece of metadata is attached: the file, a tab, or one whole row or column. */
export interface Anchor {
  sheetId?: number;
  axis?: 'row' | 'column';
  at?: number;
}

export interface MetadataRecord {
  id: number;
  key: string;
  value: string;
  visibility: 'DOCUMENT' | 'PROJECT';
  anchor: Anchor;
}

export interface ProtectionRecord {
  id: number;
  sheetId: number;
  /** Absent for a whole tab. */
  area?: Area;
  unprotected: Area[];
  description: string;
  warningOnly: boolean;
  editors: string[];
  domainEdit: boolean;
  rangeName?: string;
}

export interface NameRecord {
  name: string;
  sheetId: number;
  area: Area;
}

export interface FilterRecord {
  sheetId: number;
  area: Area;
  /** By absolute 0-based column. */
  criteria: Record<
    number,
    { hidden: string[]; visible?: string[]; criterion?: string; args?: Array<string | number> }
  >;
  /** Rows the filter hides at present. */
  hiddenRows: number[];
}

export interface ChartRecord {
  id: number;
  sheetId: number;
  type: string;
  ranges: Array<{ sheetId: number; area: Area }>;
  options: Record<string, unknown>;
  anchor: { row: number; column: number; offsetX: number; offsetY: number };
  headers: number;
}

export interface BandingRecord {
  id: number;
  sheetId: number;
  area: Area;
  rows: Record<string, string | null>;
  columns: Record<string, string | null>;
}

export interface SheetExtras {
  tabColor?: string;
  hiddenGridlines?: boolean;
  rightToLeft?: boolean;
}

export interface SavedState {
  id: string;
  name: string;
  locale: string;
  timeZone: string;
  editors: string[];
  viewers: string[];
  recalculation: string;
  metadata: MetadataRecord[];
  protections: ProtectionRecord[];
  names: NameRecord[];
  filters: FilterRecord[];
  charts: ChartRecord[];
  bandings: BandingRecord[];
  extras: Record<number, SheetExtras>;
  checkedOut: number;
}

export class WorkbookState {
  id = 'local-workbook';
  name = 'Untitled spreadsheet';
  locale = 'en_US';
  timeZone = 'Etc/GMT';
  editors: string[] = [];
  viewers: string[] = [];
  recalculation = 'ON_CHANGE';
  metadata: MetadataRecord[] = [];
  protections: ProtectionRecord[] = [];
  names: NameRecord[] = [];
  filters: FilterRecord[] = [];
  charts: ChartRecord[] = [];
  bandings: BandingRecord[] = [];
  extras: Record<number, SheetExtras> = {};
  /** The last id that was given. */
  checkedOut = 1000;

  /** Ids are never given twice in a workbook's life. */
  newId(): number {
    return ++this.checkedOut;
  }

  extra(sheetId: number): SheetExtras {
    this.extras[sheetId] ??= {};
    return this.extras[sheetId];
  }

  /** Everything anchored to rows and columns follows them, and goes when they are deleted. */
  follow(change: StructureChange): void {
    const moved = <T extends { sheetId: number; area: Area }>(list: T[]): T[] =>
      list.flatMap((item) => {
        if (item.sheetId !== change.sheetId) return [item];
        const area = shiftArea(item.area, change);
        return area ? [{ ...item, area }] : [];
      });
    this.names = moved(this.names);
    this.filters = moved(this.filters);
    this.bandings = moved(this.bandings);
    for (const protection of this.protections) {
      if (protection.sheetId !== change.sheetId) continue;
      protection.unprotected = shiftAll(protection.unprotected, change);
      if (!protection.area) continue;
      const area = shiftArea(protection.area, change);
      if (area) protection.area = area;
      else this.protections = this.protections.filter((p) => p !== protection);
    }
    for (const chart of this.charts) {
      chart.ranges = chart.ranges.flatMap((range) => {
        if (range.sheetId !== change.sheetId) return [range];
        const area = shiftArea(range.area, change);
        return area ? [{ ...range, area }] : [];
      });
    }
    this.metadata = this.metadata.filter((record) => {
      const { anchor } = record;
      if (anchor.sheetId !== change.sheetId || anchor.axis !== change.axis || anchor.at === undefined)
        return true;
      const line = shiftArea({ row: anchor.at, column: anchor.at, rows: 1, columns: 1 }, change);
      if (line) anchor.at = change.axis === 'row' ? line.row : line.column;
      return line !== null;
    });
  }

  dropSheet(sheetId: number): void {
    const stays = (item: { sheetId: number }) => item.sheetId !== sheetId;
    this.names = this.names.filter(stays);
    this.filters = this.filters.filter(stays);
    this.protections = this.protections.filter(stays);
    this.charts = this.charts.filter(stays);
    this.bandings = this.bandings.filter(stays);
    this.metadata = this.metadata.filter((record) => record.anchor.sheetId !== sheetId);
    delete this.extras[sheetId];
  }

  save(): SavedState {
    const { id, name, locale, timeZone, editors, viewers, recalculation } = this;
    const { metadata, protections, names, filters, charts, bandings, extras, checkedOut } = this;
    const state = { id, name, locale, timeZone, editors, viewers, recalculation };
    return JSON.parse(
      JSON.stringify({
        ...state,
        metadata,
        protections,
        names,
        filters,
        charts,
        bandings,
        extras,
        checkedOut,
      }),
    );
  }

  load(saved: Partial<SavedState>): void {
    Object.assign(this, JSON.parse(JSON.stringify(saved)));
  }
}

function shiftAll(areas: Area[], change: StructureChange): Area[] {
  return areas.map((area) => shiftArea(area, change)).filter((area): area is Area => area !== null);
}
