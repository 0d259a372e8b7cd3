/** Runs a custom function: cells of the call become the core's cells, trouble becomes its sentence. */
import { cellsFromGoogle } from '../apps-script/arguments';
import { FUNCTION_CODE, type FunctionName, type Run } from '../usecases/custom-functions/code';

/** Reads the code alone: what the registry says about it is wording for the build. */
export function customFunction(name: string, args: unknown[]): unknown {
  const run: Run | undefined = FUNCTION_CODE[name as FunctionName];
  if (!run) throw new Error(`${name} is not a function of Tasuki.`);
  return run(cellsFromGoogle(args));
}
