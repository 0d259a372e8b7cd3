/** Keeps account of everything that changes a workbook, while a script is at it. */
import type { Area, EngineCell } from '../../../local/engine/engine';
import type { MemoryEngine } from '../../../local/engine/memory';

/** Whatever changes the file; where somebody stands in it is not of the file. */
const CHANGES = [
  'write',
  'style',
  'setNotes',
  'setValidations',
  'setConditionalRules',
  'setMerges',
  'insertSheet',
  'deleteSheet',
  'renameSheet',
  'moveSheet',
  'hideSheet',
  'insertRows',
  'deleteRows',
  'moveRows',
  'insertColumns',
  'deleteColumns',
  'moveColumns',
  'freeze',
  'hideRows',
  'hideColumns',
  'setColumnWidth',
  'setRowHeight',
] as const;

export interface Write {
  readonly sheetId: number;
  readonly area: Area;
  readonly cells: EngineCell[][];
}

export interface Watch {
  /** Names of the changes, in order. */
  readonly changes: string[];
  readonly writes: Write[];
  forget(): void;
}

export function watched(engine: MemoryEngine): Watch {
  const watch: Watch = {
    changes: [],
    writes: [],
    forget() {
      watch.changes.length = 0;
      watch.writes.length = 0;
    },
  };
  const open = engine as unknown as Record<string, (...args: unknown[]) => unknown>;
  for (const name of CHANGES) {
    const change = open[name].bind(engine);
    open[name] = (...args) => {
      watch.changes.push(name);
      if (name === 'write') {
        const [sheetId, area, cells] = args as [number, Area, EngineCell[][]];
        watch.writes.push({ sheetId, area, cells });
      }
      return change(...args);
    };
  }
  return watch;
}
