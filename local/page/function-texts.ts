/** What the grid shows of a custom function while it is typed: the same text that Sheets takes from its JSDoc. */
import type { FunctionText } from '../engine/univer-functions';
import type { ScriptFunction } from '../runtime/script-functions';

export function functionTexts(functions: ScriptFunction[]): FunctionText[] {
  return functions
    .filter((one) => one.custom)
    .map(({ name, description, params }) => ({
      name,
      description,
      // Sheets shows every parameter as required, too.
      parameters: params.map((param) => ({ name: param.name, description: param.text })),
    }));
}
