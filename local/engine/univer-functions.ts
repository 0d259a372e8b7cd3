/** Custom functions in Univer: arguments as Apps Script gives them, results and errors as cells show them. */
import type { BaseValueObject } from '@univerjs/engine-formula';
import {
  ArrayValueObject,
  BaseFunction,
  BooleanValueObject,
  ErrorType,
  ErrorValueObject,
  FunctionType,
  IFunctionService,
  NumberValueObject,
  StringValueObject,
} from '@univerjs/engine-formula';
import { IDescriptionService } from '@univerjs/sheets-formula';
import { isDateFormat } from 'numfmt';
import type { UniverContext } from './univer-context';

/** Univer does not export the type that `calculate` returns. */
type Result = ReturnType<BaseFunction['calculate']>;

const DAY = 86400000;
const EPOCH = Date.UTC(1899, 11, 30);
const ERRORS = new Set<string>(Object.values(ErrorType));

export interface FunctionText {
  name: string;
  description: string;
  parameters: Array<{ name: string; description: string }>;
}

function scalarArgument(value: BaseValueObject | null | undefined): unknown {
  if (!value || value.isNull()) return '';
  if (value.isError()) return (value as ErrorValueObject).getErrorType();
  const plain = value.getValue();
  const pattern = value.getPattern();
  if (typeof plain === 'number' && pattern && isDateFormat(pattern)) {
    return new Date(Math.round(plain * DAY) + EPOCH);
  }
  return plain;
}

function argument(value: BaseValueObject): unknown {
  if (!value.isArray()) {
    // `F(a,,b)`: a gap between commas is a missing argument, a blank cell is not.
    return value.isNull() ? undefined : scalarArgument(value);
  }
  const array = value as ArrayValueObject;
  const rows: unknown[][] = [];
  for (let r = 0; r < array.getRowCount(); r++) {
    const row: unknown[] = [];
    for (let c = 0; c < array.getColumnCount(); c++) row.push(scalarArgument(array.get(r, c) || null));
    rows.push(row);
  }
  return rows.length === 1 && rows[0]!.length === 1 ? rows[0]![0] : rows;
}

function scalarResult(value: unknown): BaseValueObject {
  if (value === null || value === undefined || value === '') return StringValueObject.create('');
  if (typeof value === 'number') {
    return Number.isFinite(value) ? NumberValueObject.create(value) : ErrorValueObject.create(ErrorType.NUM);
  }
  if (typeof value === 'boolean') return BooleanValueObject.create(value);
  if (Object.prototype.toString.call(value) === '[object Date]') {
    const serial = ((value as Date).getTime() - EPOCH) / DAY;
    return NumberValueObject.create(serial, Number.isInteger(serial) ? 'yyyy-mm-dd' : 'yyyy-mm-dd hh:mm:ss');
  }
  const text = String(value);
  return ERRORS.has(text) ? ErrorValueObject.create(text as ErrorType) : StringValueObject.create(text);
}

function result(value: unknown): Result {
  if (!Array.isArray(value)) return scalarResult(value);
  const rows = value.map((row) => (Array.isArray(row) ? (row as unknown[]) : [row]));
  const columns = Math.max(1, ...rows.map((row) => row.length));
  if (rows.length === 0) return StringValueObject.create('');
  return ArrayValueObject.create({
    calculateValueList: rows.map((row) => Array.from({ length: columns }, (_, c) => scalarResult(row[c]))),
    rowCount: rows.length,
    columnCount: columns,
    unitId: '',
    sheetId: '',
    row: -1,
    column: -1,
  });
}

class ScriptFunction extends BaseFunction {
  override minParams = 0;
  override maxParams = 255;

  constructor(
    name: string,
    private readonly script: (...args: unknown[]) => unknown,
    private readonly failed: (message: string) => void,
  ) {
    super(name as never);
  }

  override calculate(...values: BaseValueObject[]): Result {
    try {
      return result(this.script(...values.map(argument)));
    } catch (error) {
      // Nothing may escape: the engine would stop calculating every other formula too.
      this.failed(String((error as Error | null)?.message ?? error));
      return ErrorValueObject.create(ErrorType.ERROR);
    }
  }
}

export class UniverFunctions {
  /** The newest message of each function that threw; a cell can only show `#ERROR!`. */
  readonly failures = new Map<string, string>();

  constructor(private readonly context: UniverContext) {}

  register(name: string, run: (...args: unknown[]) => unknown): void {
    const service = this.context.injector.get(IFunctionService);
    const failed = (message: string) => this.failures.set(name.toUpperCase(), message);
    service.registerExecutors(new ScriptFunction(name.toUpperCase(), run, failed));
    // Formulas read before the function was known have been remembered as unknown names.
    service.deleteFormulaAstCacheKey(name.toUpperCase());
  }

  /** What the grid shows while somebody types the function's name. */
  describe(functions: FunctionText[]): void {
    this.context.injector.get(IDescriptionService).registerDescriptions(
      functions.map((one) => ({
        functionName: one.name,
        functionType: FunctionType.User,
        description: one.description,
        abstract: one.description,
        functionParameter: one.parameters.map((parameter) => ({
          name: parameter.name,
          detail: parameter.description,
          example: '',
          require: 1,
          repeat: 0,
        })),
      })),
    );
  }
}
