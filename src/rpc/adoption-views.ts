/** What the page shows of a sheet that is to become a pipeline, and of bringing sheet and History together. */
import type { DayOrder, Field } from '../pipeline/adoption/field';
import type { StageView, Told } from './lead-views';

export interface ColumnView {
  /** 1-based column on the sheet. */
  column: number;
  header: string;
  /** Up to three values as people see them. */
  samples: string[];
}

export interface FieldGuess {
  field: Field;
  /** 1-based column, or `null` when no column holds it. */
  column: number | null;
}

export interface StatusGuess {
  /** The word as it stands in the sheet. */
  word: string;
  leads: number;
  /** Stage key, or `null` when the person should say. */
  stage: string | null;
}

export interface UnusableRow {
  /** Row number on the sheet. */
  row: number;
  why: Told;
}

/** What adoption would do, shown before it does it. */
export interface AdoptionPlan {
  tab: string;
  headerRow: number;
  columns: ColumnView[];
  fields: FieldGuess[];
  statuses: StatusGuess[];
  /** Columns whose day and month could be either way round; the person is asked. */
  ambiguousDates: Array<{ column: number; header: string; sample: string }>;
  dayOrders: Array<{ column: number; order: DayOrder }>;
  leads: number;
  events: number;
  duplicates: number;
  /** How many leads would stand in each stage. */
  stages: Array<{ stage: string; leads: number }>;
  unusable: UnusableRow[];
  /** Which columns would be added, as their letters, and which tabs, by name. */
  newColumns: string[];
  newTabs: string[];
  /** Said before going on; nothing here stops the adoption. */
  notes: Told[];
  stageChoices: StageView[];
}

/** What the person changed in the plan; absent parts are guessed. */
export interface AdoptionChoices {
  headerRow?: number;
  /** Field to 1-based column; `null` unmaps. */
  fields?: Partial<Record<Field, number | null>>;
  /** Status word to stage key. */
  statuses?: Record<string, string>;
  /** Column to day order. */
  dayOrders?: Record<string, DayOrder>;
}

/** What one run took over, and how far the adoption is. */
export interface AdoptionResult {
  leads: number;
  events: number;
  /** A pipeline was there before. */
  already: boolean;
  /** Leads that are still to be taken over, of so many. */
  left: number;
  of: number;
  /** It is not finished: go on. */
  more: boolean;
}

/** Columns of Tasuki's that are gone from the leads tab, and what could be taken for them. */
export interface MissingColumns {
  columns: Array<{
    key: string;
    label: string;
    /** A column that has its name; 0: none has, and it would be added anew. */
    likely: number;
  }>;
  free: Array<{ column: number; header: string }>;
}

export interface ReconcileResult {
  handMoves: number;
  newLeads: number;
  copiedRows: number;
  goneRows: number;
  repaired: number;
  /** New leads that repeat one: copied rows, and rows that say the same of whom they are about. */
  repeated: Array<{ row: number; leadId: string; of: string }>;
  unknownStages: Array<{ row: number; text: string }>;
  /** So much was found and did not fit into this run: record again. */
  left: number;
}
