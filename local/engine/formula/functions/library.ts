/** The rest of the native functions, from Formula.js. */
import * as formulajs from '@formulajs/formulajs';
import { CellError, Dated, type Matrix, type Scalar, toNumber, type Value } from '../values';
import { type Native, onBlocks, onScalars } from './define';

type LibraryFunction = ((...args: unknown[]) => unknown) & Record<string, unknown>;
const library = formulajs as unknown as Record<string, LibraryFunction>;

/** Functions of single numbers or texts, which array context spreads. */
const SCALAR =
  'ACOS ACOSH ACOT ACOTH ASIN ASINH ATAN ATAN2 ATANH BASE BIN2DEC BIN2HEX BIN2OCT BITAND BITLSHIFT BITOR BITRSHIFT BITXOR CEILING ' +
  'COMBIN COMBINA COS COSH COT COTH CSC CSCH DEC2BIN DEC2HEX DEC2OCT DECIMAL DEGREES DOLLAR ERF EVEN EXP FACT FACTDOUBLE FIXED ' +
  'FLOOR GAMMALN HEX2BIN HEX2DEC HEX2OCT ISEVEN ISODD LN LOG LOG10 MROUND OCT2BIN OCT2DEC OCT2HEX ODD PI QUOTIENT RADIANS RAND ' +
  'RANDBETWEEN ROMAN ARABIC SEC SECH SIN SINH SQRTPI TAN TANH';

/** Functions of whole ranges. */
const RANGE =
  'AVEDEV AVERAGEA CORREL COVAR DEVSQ FORECAST FREQUENCY FV GCD GEOMEAN GROWTH HARMEAN INTERCEPT IPMT IRR KURT LCM LINEST LOGEST ' +
  'MAXA MINA MMULT NOMINAL EFFECT NPER NPV PEARSON PERMUT PMT PPMT PV RATE RSQ SKEW SLOPE ' +
  'STDEVA STDEVP STDEVPA STEYX SUBTOTAL SUMX2MY2 SUMX2PY2 SUMXMY2 TREND TRIMMEAN VARA VARP VARPA XIRR XNPV NORMDIST NORMINV ' +
  'NORMSDIST NORMSINV STANDARDIZE SYD SLN DB DDB';

const DOTTED: Record<string, string> = {
  // Sheets' old names stand for one of the newer pair.
  MODE: 'MODESNGL',
  PERCENTILE: 'PERCENTILEINC',
  PERCENTRANK: 'PERCENTRANKINC',
  QUARTILE: 'QUARTILEINC',
  STDEV: 'STDEVS',
  VAR: 'VARS',
  'CEILING.MATH': 'CEILINGMATH',
  'FLOOR.MATH': 'FLOORMATH',
  'COVARIANCE.P': 'COVARIANCEP',
  'COVARIANCE.S': 'COVARIANCES',
  'MODE.SNGL': 'MODESNGL',
  'NORM.DIST': 'NORMDIST',
  'NORM.INV': 'NORMINV',
  'PERCENTILE.INC': 'PERCENTILEINC',
  'PERCENTILE.EXC': 'PERCENTILEEXC',
  'QUARTILE.INC': 'QUARTILEINC',
  'QUARTILE.EXC': 'QUARTILEEXC',
  'RANK.EQ': 'RANKEQ',
  'RANK.AVG': 'RANKAVG',
  'STDEV.P': 'STDEVP',
  'STDEV.S': 'STDEVS',
  'VAR.P': 'VARP',
  'VAR.S': 'VARS',
};

function outgoing(value: Scalar): unknown {
  if (value instanceof CellError) return library.NA.call(null);
  return value instanceof Dated ? value.serial : value;
}

function incoming(result: unknown): Value {
  if (Array.isArray(result))
    return result.map((row) => (Array.isArray(row) ? row : [row]).map((v) => incoming(v) as Scalar));
  if (result instanceof Error) return new CellError(/^#/.test(result.message) ? result.message : '#VALUE!');
  if (typeof result === 'number') return Number.isFinite(result) ? result : new CellError('#NUM!');
  if (typeof result === 'string' || typeof result === 'boolean') return result;
  return result instanceof Date ? new CellError('#VALUE!') : null;
}

function ranged(run: LibraryFunction): Native {
  return onBlocks(1, 255, (blocks) => {
    const failed = blocks.flat(2).find((value) => value instanceof CellError);
    if (failed) return failed;
    return incoming(run(...blocks.map(argument)));
  });
}

/** Single cells as values; columns as flat lists where the library expects either. */
function argument(block: Matrix): unknown {
  if (block.length === 1 && block[0].length === 1) return outgoing(block[0][0]);
  return block.map((row) => row.map(outgoing));
}

function scalar(run: LibraryFunction): Native {
  return onScalars(0, 255, (...values) => {
    const failed = values.find((value) => value instanceof CellError);
    if (failed) return failed;
    const plain = values.map((value) =>
      value === null ? 0 : value instanceof Dated ? toNumber(value) : value,
    );
    return incoming(run(...plain)) as Scalar;
  });
}

export const libraryFunctions: Record<string, Native> = {
  ...Object.fromEntries(SCALAR.split(' ').map((name) => [name, scalar(library[name])])),
  ...Object.fromEntries(RANGE.split(' ').map((name) => [name, ranged(library[name])])),
  ...Object.fromEntries(Object.entries(DOTTED).map(([name, key]) => [name, ranged(library[key])])),
};
