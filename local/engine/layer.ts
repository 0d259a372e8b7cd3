/** A sparse grid of anything (cells, styles, notes, rules) whose rows and columns can come, go and move. */
import type { Area, StructureChange } from './engine';

type Row<T> = Array<T | undefined>;

/** Moves `count` entries so that they stand before the entry now at `to`. */
export function moveWithin<T>(list: T[], from: number, count: number, to: number): void {
  const taken = list.splice(from, count);
  const at = to > from ? to - count : to;
  list.splice(at, 0, ...taken);
}

/** Inserts holes without spreading huge argument lists. */
export function insertHoles<T>(list: Array<T | undefined>, at: number, count: number): void {
  if (at >= list.length) return;
  const tail = list.splice(at);
  list.length = at + count;
  for (const entry of tail) list.push(entry);
}

export class Layer<T> {
  private rows: Array<Row<T> | undefined> = [];
  /** The rows belong to another layer as well, and have to be copied before anything is changed. */
  private shared = false;

  /** A layer with the same content; neither sees what becomes of the other. Nothing is copied until then. */
  fork(): Layer<T> {
    const twin = new Layer<T>();
    twin.rows = this.rows;
    twin.shared = true;
    this.shared = true;
    return twin;
  }

  /** Stands for what is in the layer now: a later change is made on a copy, under another object. */
  get content(): object {
    this.shared = true;
    return this.rows;
  }

  private own(): void {
    if (!this.shared) return;
    this.rows = this.rows.map((line) => line?.slice());
    this.shared = false;
  }

  get height(): number {
    return this.rows.length;
  }

  row(row: number): Row<T> | undefined {
    return this.rows[row];
  }

  get(row: number, column: number): T | undefined {
    return this.rows[row]?.[column];
  }

  set(row: number, column: number, value: T | undefined): void {
    if (this.shared) {
      if (this.rows[row]?.[column] === value) return;
      this.own();
    }
    const line = this.rows[row];
    if (line) line[column] = value;
    else if (value !== undefined) {
      const made: Row<T> = [];
      made[column] = value;
      this.rows[row] = made;
    }
  }

  read<U>(area: Area, blank: U, pick: (value: T) => U): U[][] {
    const out: U[][] = new Array(area.rows);
    for (let r = 0; r < area.rows; r++) {
      const line = this.rows[area.row + r];
      const made: U[] = new Array(area.columns);
      for (let c = 0; c < area.columns; c++) {
        const value = line?.[area.column + c];
        made[c] = value === undefined ? blank : pick(value);
      }
      out[r] = made;
    }
    return out;
  }

  apply(change: StructureChange): void {
    this.own();
    if (change.axis === 'row') {
      applyToList(this.rows, change);
      return;
    }
    for (const line of this.rows) if (line) applyToList(line, change);
  }

  forEach(visit: (row: number, column: number, value: T) => void): void {
    this.rows.forEach((line, row) => {
      line?.forEach((value, column) => {
        if (value !== undefined) visit(row, column, value);
      });
    });
  }

  toJSON(): Array<[number, number, T]> {
    const out: Array<[number, number, T]> = [];
    this.forEach((row, column, value) => {
      out.push([row, column, value]);
    });
    return out;
  }

  static from<T>(entries: Array<[number, number, T]>): Layer<T> {
    const layer = new Layer<T>();
    for (const [row, column, value] of entries) layer.set(row, column, value);
    return layer;
  }
}

export function applyToList<T>(list: Array<T | undefined>, change: StructureChange): void {
  const { kind, at, count, to = 0 } = change;
  if (kind === 'insert') insertHoles(list, at, count);
  else if (kind === 'delete') list.splice(at, count);
  else {
    const needed = Math.max(at + count, to);
    if (list.length < needed) list.length = needed;
    moveWithin(list, at, count, to);
  }
}
