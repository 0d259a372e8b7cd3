/** Runs a custom function: cells of the call become the core's cells, trouble becomes its sentence. */
import { cellsFromGoogle } from '../apps-script/arguments';
import { CUSTOM_FUNCTIONS } from '../usecases/custom-functions/registry';

export function customFunction(name: string, args: unknown[]): unknown {
  const declared = CUSTOM_FUNCTIONS.find((one) => one.name === name);
  if (!declared) throw new Error(`${name} is not a function of Tasuki.`);
  return declared.run(cellsFromGoogle(args));
}
