/** Errors as Apps Script's services raise them. */

/** Becomes an `Exception` of the script's own realm on its way out of a stand-in. */
export class ServiceError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'Exception';
  }
}

export function outOfGrid(kind: 'rows' | 'columns' | 'range'): ServiceError {
  if (kind === 'range')
    return new ServiceError('The coordinates of the range are outside the dimensions of the sheet.');
  return new ServiceError(`Those ${kind} are out of bounds.`);
}

export function notAvailable(member: string): ServiceError {
  return new ServiceError(`${member} is not available in the local host`);
}

export function noPermission(call: string): ServiceError {
  return new ServiceError(`You do not have permission to call ${call}`);
}

/** To somebody who may only view the file. */
export function noRight(): ServiceError {
  return new ServiceError('You do not have permission to access the requested document.');
}

export function badSignature(call: string, args: unknown[]): ServiceError {
  const kinds = args.map(kindOf).join(',');
  return new ServiceError(`The parameters (${kinds}) don't match the method signature for ${call}.`);
}

function kindOf(value: unknown): string {
  if (value === null || value === undefined) return 'null';
  if (typeof value === 'number') return 'number';
  if (typeof value === 'string') return 'String';
  if (typeof value === 'boolean') return 'Boolean';
  if (Array.isArray(value)) return 'number[]';
  return '(class)';
}
