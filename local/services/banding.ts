/** Banding: alternating colours that lie under a range without changing its cells. */
import { intersects } from '../engine/area';
import type { Area } from '../engine/engine';
import { Color } from './color';
import { cssColour, rgbObject } from './colours';
import { EnumValue } from './enums';
import { badSignature, ServiceError } from './errors';
import { guardProtection } from './guard';
import type { Host } from './host';
import { Range } from './range';
import { StandIn } from './strict';
import type { BandingRecord } from './workbook-state';

/** Header, second band and footer of each theme; the first band is white. */
const THEMES: Record<string, [string, string, string]> = {
  LIGHT_GREY: ['#bdbdbd', '#f3f3f3', '#dedede'],
  CYAN: ['#4dd0e1', '#e0f7fa', '#a2e8f1'],
  GREEN: ['#63d297', '#e7f9ef', '#afe9ca'],
  YELLOW: ['#f7cb4d', '#fef8e3', '#fce8b2'],
  ORANGE: ['#f46524', '#ffe6dd', '#ffccbc'],
  BLUE: ['#5b95f9', '#e8f0fe', '#acc9fe'],
  TEAL: ['#26a69a', '#ddf2f0', '#8cd3cd'],
  GREY: ['#78909c', '#ebeff1', '#bbc8ce'],
  BROWN: ['#cca677', '#f8f2eb', '#e6d3ba'],
  LIGHT_GREEN: ['#8bc34a', '#eef7e3', '#c4e2a0'],
  INDIGO: ['#8989eb', '#e8e7fc', '#c4c3f7'],
  PINK: ['#e91d63', '#fddce8', '#f68ab0'],
};

type Way = 'rows' | 'columns';

export function applyBanding(
  range: Range,
  way: Way,
  theme: EnumValue | undefined,
  header: boolean,
  footer: boolean,
): Banding {
  const { host, sheetId, area } = range;
  if (theme !== undefined && !(theme instanceof EnumValue)) {
    throw badSignature('SpreadsheetApp.Range.applyRowBanding', [theme]);
  }
  guardProtection(host, sheetId, area);
  if (host.state.bandings.some((other) => other.sheetId === sheetId && intersects(other.area, area))) {
    throw new ServiceError(
      'You cannot add alternating background colors to a range that already has alternating background colors.',
    );
  }
  const [first, second, last] = THEMES[theme?.label ?? 'LIGHT_GREY'];
  const colours = {
    Header: header ? first : null,
    First: '#ffffff',
    Second: second,
    Footer: footer ? last : null,
  };
  const record: BandingRecord = {
    id: host.state.newId(),
    sheetId,
    area: { ...area },
    rows: {},
    columns: {},
    [way]: colours,
  };
  host.state.bandings.push(record);
  return new Banding(host, record.id);
}

export function bandingsOf(host: Host, sheetId: number, area?: Area): Banding[] {
  return host.state.bandings
    .filter((banding) => banding.sheetId === sheetId && (!area || intersects(banding.area, area)))
    .map((banding) => new Banding(host, banding.id));
}

export class Banding extends StandIn {
  readonly typeName = 'Banding';
  constructor(
    readonly host: Host,
    readonly id: number,
  ) {
    super();
  }
  _record(): BandingRecord {
    const found = this.host.state.bandings.find((banding) => banding.id === this.id);
    if (!found) throw new ServiceError('The banding has been removed.');
    return found;
  }
  getRange() {
    const { sheetId, area } = this._record();
    return new Range(this.host, sheetId, area);
  }
  setRange(range: Range) {
    this._record().area = { ...range.area };
    return this;
  }
  copyTo(range: Range) {
    const copy = JSON.parse(JSON.stringify(this._record())) as BandingRecord;
    const made = { ...copy, id: this.host.state.newId(), sheetId: range.sheetId, area: { ...range.area } };
    this.host.state.bandings.push(made);
    return new Banding(this.host, made.id);
  }
  remove() {
    const record = this._record();
    this.host.state.bandings = this.host.state.bandings.filter((banding) => banding !== record);
  }
}

/** get and set, as text and as object, of each part's row and column colour. */
for (const part of ['Header', 'First', 'Second', 'Footer']) {
  for (const line of ['Row', 'Column']) {
    const way: Way = line === 'Row' ? 'rows' : 'columns';
    const name = `${part}${line}Color`;
    const put = (banding: Banding, colour: string | null) => {
      if (colour === null && (part === 'First' || part === 'Second')) {
        throw new ServiceError(`${part} ${line.toLowerCase()} color should not be null.`);
      }
      banding._record()[way][part] = colour;
      return banding;
    };
    const define = (method: string, value: (this: Banding, argument: unknown) => unknown) =>
      Object.defineProperty(Banding.prototype, method, { value });
    define(`get${name}`, function () {
      return this._record()[way][part] ?? null;
    });
    define(`get${name}Object`, function () {
      const colour = this._record()[way][part];
      return colour ? new Color(colour) : null;
    });
    define(`set${name}`, function (colour) {
      return put(this, cssColour(colour) ?? null);
    });
    define(`set${name}Object`, function (colour) {
      return put(this, rgbObject(colour) ?? null);
    });
  }
}
