/** Selection: what the person has selected. */
import type { Host } from './host';
import { Range } from './range';
import { RangeList } from './range-list';
import { Sheet } from './sheet';
import { StandIn } from './strict';

export class Selection extends StandIn {
  readonly typeName = 'Selection';
  constructor(readonly host: Host) {
    super();
  }
  getActiveSheet() {
    return new Sheet(this.host, this.host.engine.activeSheet());
  }
  getActiveRange() {
    const { sheetId, area } = this.host.engine.selection();
    return new Range(this.host, sheetId, area);
  }
  getActiveRangeList() {
    return new RangeList(this.host, [this.getActiveRange()]);
  }
  getCurrentCell() {
    const { sheetId, area } = this.host.engine.selection();
    return new Range(this.host, sheetId, { ...area, rows: 1, columns: 1 });
  }
}
