/** An error that left a script, as an error of the host's own realm with the script's name, message and stack. */

export class ScriptError extends Error {
  constructor(message: string, name = 'Exception', stack?: string) {
    super(message);
    this.name = name;
    if (stack) this.stack = stack;
  }
}

export function asScriptError(error: unknown): ScriptError {
  if (error instanceof ScriptError) return error;
  if (Object.prototype.toString.call(error) === '[object Error]' || error instanceof Error) {
    const { message, name, stack } = error as Error;
    return new ScriptError(message, name, stack);
  }
  return new ScriptError(String(error), 'Error');
}
