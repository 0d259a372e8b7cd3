/** The ways to write a native function: on scalars, on blocks, or on the formula's own tree. */
import type { Evaluator } from '../evaluate';
import type { Node } from '../parse';
import { CellError, Dated, Fail, type Matrix, NA, type Scalar, sound, type Value } from '../values';

export type Native = (home: Evaluator, args: Array<Node | null>) => Value;

function requireCount(args: unknown[], least: number, most: number): void {
  if (args.length < least || args.length > most) {
    throw new Fail(new CellError('#N/A', 'Wrong number of arguments to the function.'));
  }
}

export function result(home: Evaluator, node: Node | null | undefined): Value {
  return node ? home.eval(node) : null;
}

/** A function of single values; in array context it runs on every element. */
export function onScalars(least: number, most: number, run: (...scalars: Scalar[]) => Scalar): Native {
  return (home, args) => {
    requireCount(args, least, most);
    return home.map(
      args.map((arg) => result(home, arg)),
      (scalars) => run(...scalars),
    );
  };
}

/** A function of whole blocks; its arguments are computed element by element. */
export function onBlocks(
  least: number,
  most: number,
  run: (blocks: Matrix[], home: Evaluator) => Value,
): Native {
  return (home, args) => {
    requireCount(args, least, most);
    const inside = home.inArrays();
    return run(
      args.map((arg) => home.matrix(result(inside, arg))),
      home,
    );
  };
}

export function onTree(least: number, most: number, run: Native): Native {
  return (home, args) => {
    requireCount(args, least, most);
    return run(home, args);
  };
}

/** Numbers as SUM sees them: text and blanks in ranges are passed over, an error ends it. */
export function numbersIn(blocks: Matrix[]): number[] {
  const out: number[] = [];
  for (const block of blocks) {
    for (const row of block) {
      for (const value of row) {
        const plain = sound(value);
        if (typeof plain === 'number') out.push(plain);
        else if (plain instanceof Dated) out.push(plain.serial);
      }
    }
  }
  return out;
}

export function scalarOf(block: Matrix | undefined): Scalar {
  return block?.[0]?.[0] ?? null;
}

export function failNA(): never {
  throw new Fail(NA());
}
