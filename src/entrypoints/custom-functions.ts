/** Runs a custom function on the cells of its call, their dates read on the spreadsheet's wall clock. */
import { wallOfSpreadsheet } from '../apps-script/arguments';
import { FUNCTION_CODE, type FunctionName, type Run } from '../usecases/custom-functions/code';

/** Reads the code alone: what the registry says about it is wording for the build. */
export function customFunction(name: string, args: unknown[]): unknown {
  const run: Run | undefined = FUNCTION_CODE[name as FunctionName];
  if (!run) throw new Error(`${name} is not a function of Tasuki.`);
  return run(args, wallOfSpreadsheet());
}
