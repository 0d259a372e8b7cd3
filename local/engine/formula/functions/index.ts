/** Every function that formulas know without a script. */
import { arrayFunctions } from './arrays';
import { conditionalFunctions } from './conditional';
import { dateFunctions } from './dates';
import type { Native } from './define';
import { libraryFunctions } from './library';
import { logicFunctions } from './logic';
import { lookupFunctions } from './lookup';
import { statisticFunctions } from './statistics';
import { textFunctions } from './text';

export const FUNCTIONS: Record<string, Native> = {
  ...libraryFunctions,
  ...statisticFunctions,
  ...textFunctions,
  ...dateFunctions,
  ...conditionalFunctions,
  ...lookupFunctions,
  ...arrayFunctions,
  ...logicFunctions,
};

/** Those whose result may be larger than one cell. */
export const ARRAY_FUNCTIONS = new Set(
  (
    '{} ARRAYFORMULA FILTER UNIQUE SORT SORTN TRANSPOSE FLATTEN SEQUENCE SPLIT ARRAY_CONSTRAIN MMULT FREQUENCY INDEX ' +
    'OFFSET INDIRECT XLOOKUP HSTACK VSTACK TOCOL TOROW CHOOSECOLS CHOOSEROWS TAKE DROP MAP BYROW BYCOL SCAN MAKEARRAY ' +
    'LET CALL.LAMBDA LINEST LOGEST TREND GROWTH MODEMULT EXPAND MUNIT REGEXEXTRACT'
  ).split(' '),
);
