/** NamedRange: a name for cells, known in the whole file. */
import { ServiceError } from './errors';
import type { Host } from './host';
import { Range } from './range';
import { StandIn } from './strict';

export function requireName(name: string): void {
  const looksLikeCell = /^[A-Za-z]{1,3}\d+$/.test(name) || /^R\d+C\d+$/i.test(name);
  if (!/^[\p{L}_][\p{L}\p{N}_.]{0,249}$/u.test(name) || looksLikeCell || /^(true|false)$/i.test(name)) {
    throw new ServiceError(`The name "${name}" is not valid for a named range.`);
  }
}

/** Lets formulas know the names as they are now. */
export function publishNames(host: Host): void {
  host.engine.lookUpNames?.((name) =>
    host.state.names.find((n) => n.name.toLowerCase() === name.toLowerCase()),
  );
}

export class NamedRange extends StandIn {
  readonly typeName = 'NamedRange';
  constructor(
    readonly host: Host,
    private current: string,
  ) {
    super();
  }
  _record() {
    const found = this.host.state.names.find((n) => n.name === this.current);
    if (!found) throw new ServiceError(`The named range "${this.current}" does not exist.`);
    return found;
  }
  getName() {
    return this._record().name;
  }
  getRange() {
    const { sheetId, area } = this._record();
    return new Range(this.host, sheetId, area);
  }
  setName(name: string) {
    requireName(name);
    this._record().name = name;
    this.current = name;
    publishNames(this.host);
    return this;
  }
  setRange(range: Range) {
    const record = this._record();
    record.sheetId = range.sheetId;
    record.area = { ...range.area };
    publishNames(this.host);
    return this;
  }
  remove() {
    const record = this._record();
    this.host.state.names = this.host.state.names.filter((n) => n !== record);
    publishNames(this.host);
  }
}
