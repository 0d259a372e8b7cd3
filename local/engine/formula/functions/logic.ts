/** IF and its kin, tests of kind, LET and LAMBDA. */
import type { Evaluator } from '../evaluate';
import type { Node } from '../parse';
import {
  CellError,
  compare,
  Dated,
  Fail,
  isMatrix,
  NA,
  RefValue,
  type Scalar,
  toBoolean,
  toNumber,
  type Value,
} from '../values';
import { type Native, onBlocks, onScalars, onTree, result } from './define';

function isBlock(home: Evaluator, value: Value): boolean {
  return (
    home.arrays &&
    (isMatrix(value) || (value instanceof RefValue && value.area.rows * value.area.columns > 1))
  );
}

/** Only the branch that is taken is computed, except where a whole column decides. */
const ifFunction: Native = (home, [test, yes, no]) => {
  const condition = result(home, test);
  const otherwise = (): Value => (no === undefined ? false : result(home, no));
  if (!isBlock(home, condition)) {
    const decided = home.scalar(condition);
    if (decided instanceof CellError) return decided;
    return toBoolean(decided) ? result(home, yes) : otherwise();
  }
  return home.map([condition, result(home, yes), otherwise()], ([c, a, b]) => (toBoolean(c) ? a : b));
};

function rescue(catches: (error: CellError) => boolean): Native {
  return (home, [node, fallback]) => {
    const attempt = (): Value => {
      try {
        return result(home, node);
      } catch (error) {
        if (error instanceof Fail) return error.error;
        throw error;
      }
    };
    const value = attempt();
    if (isMatrix(value) || isBlock(home, value)) {
      const spare = home.scalar(result(home, fallback)) ?? '';
      return home
        .matrix(value)
        .map((row) => row.map((v) => (v instanceof CellError && catches(v) ? spare : v)));
    }
    const single = home.scalar(value);
    if (single instanceof CellError && catches(single)) return fallback ? result(home, fallback) : '';
    return value;
  };
}

const truths = (blocks: Scalar[][][]) =>
  blocks
    .flat(2)
    .filter((v) => v !== null && typeof v !== 'string')
    .map(toBoolean);

function nameOf(node: Node | null): string {
  if (node?.type === 'name') return node.name.toUpperCase();
  throw new Fail(new CellError('#NAME?'));
}

const kind = (test: (value: Scalar) => boolean) => onScalars(1, 1, (value) => test(value));
const lambda: Native = (home, args) => {
  const names = args.slice(0, -1).map(nameOf);
  const body = args.at(-1)!;
  return (...values: Value[]) =>
    home.withNames(names.map((name, i): [string, Value] => [name, values[i] ?? null])).eval(body);
};

export const logicFunctions: Record<string, Native> = {
  IF: onTree(2, 3, ifFunction),
  IFERROR: onTree(
    1,
    2,
    rescue(() => true),
  ),
  IFNA: onTree(
    1,
    2,
    rescue((error) => error.code === '#N/A'),
  ),
  IFS: onTree(2, 255, (home, args) => {
    for (let i = 0; i + 1 < args.length; i += 2) {
      if (toBoolean(home.scalar(result(home, args[i])))) return result(home, args[i + 1]);
    }
    return NA();
  }),
  SWITCH: onTree(3, 255, (home, args) => {
    const wanted = home.scalar(result(home, args[0]));
    for (let i = 1; i + 1 < args.length; i += 2) {
      if (compare(home.scalar(result(home, args[i])), wanted) === 0) return result(home, args[i + 1]);
    }
    return args.length % 2 === 0 ? result(home, args.at(-1)) : NA();
  }),
  CHOOSE: onTree(2, 255, (home, args) => {
    const at = Math.floor(toNumber(home.scalar(result(home, args[0]))));
    return at >= 1 && at < args.length ? result(home, args[at]) : new CellError('#NUM!');
  }),
  AND: onBlocks(1, 255, (blocks) => truths(blocks).every(Boolean)),
  OR: onBlocks(1, 255, (blocks) => truths(blocks).some(Boolean)),
  XOR: onBlocks(1, 255, (blocks) => truths(blocks).filter(Boolean).length % 2 === 1),
  NOT: onScalars(1, 1, (value) => !toBoolean(value)),
  TRUE: onTree(0, 0, () => true),
  FALSE: onTree(0, 0, () => false),
  NA: onTree(0, 0, () => NA()),
  ISBLANK: kind((v) => v === null),
  ISERROR: kind((v) => v instanceof CellError),
  ISERR: kind((v) => v instanceof CellError && v.code !== '#N/A'),
  ISNA: kind((v) => v instanceof CellError && v.code === '#N/A'),
  ISNUMBER: kind((v) => typeof v === 'number' || v instanceof Dated),
  ISTEXT: kind((v) => typeof v === 'string'),
  ISNONTEXT: kind((v) => typeof v !== 'string'),
  ISLOGICAL: kind((v) => typeof v === 'boolean'),
  ISDATE: kind((v) => v instanceof Dated),
  ISFORMULA: onTree(1, 1, (home, [node]) => {
    const value = result(home, node);
    return (
      value instanceof RefValue &&
      home.around.formulaAt(value.store, value.area.row, value.area.column) !== undefined
    );
  }),
  FORMULATEXT: onTree(1, 1, (home, [node]) => {
    const value = result(home, node);
    if (!(value instanceof RefValue)) return NA();
    return home.around.formulaAt(value.store, value.area.row, value.area.column) ?? NA();
  }),
  LET: onTree(3, 255, (home, args) => {
    let inside = home;
    for (let i = 0; i + 1 < args.length; i += 2) {
      inside = inside.withNames([[nameOf(args[i]), result(inside, args[i + 1])]]);
    }
    return result(inside, args.at(-1));
  }),
  LAMBDA: onTree(1, 255, lambda),
  'CALL.LAMBDA': onTree(1, 255, (home, [node, ...args]) => {
    const run = result(home, node);
    if (typeof run !== 'function') throw new Fail(NA());
    return run(...args.map((arg) => result(home, arg)));
  }),
};
