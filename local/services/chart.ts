/** EmbeddedChart and its builder: charts are recorded and saved, not drawn. */
import { EnumValue } from './enums';
import { badSignature, ServiceError } from './errors';
import type { Host } from './host';
import { Range } from './range';
import { StandIn } from './strict';
import type { ChartRecord } from './workbook-state';

type Draft = Omit<ChartRecord, 'id'> & { id?: number };

export class EmbeddedChart extends StandIn {
  readonly typeName = 'EmbeddedChart';
  constructor(
    readonly host: Host,
    readonly record: Draft,
  ) {
    super();
  }
  getChartId() {
    return this.record.id ?? null;
  }
  getRanges() {
    return this.record.ranges.map(({ sheetId, area }) => new Range(this.host, sheetId, area));
  }
  getNumHeaders() {
    return this.record.headers;
  }
  getContainerInfo() {
    return new ContainerInfo(this.record.anchor);
  }
  getOptions() {
    return new ChartOptions(this.record.options);
  }
  modify() {
    return new EmbeddedChartBuilder(this.host, JSON.parse(JSON.stringify(this.record)));
  }
}

class ContainerInfo extends StandIn {
  readonly typeName = 'ContainerInfo';
  constructor(readonly anchor: ChartRecord['anchor']) {
    super();
  }
  getAnchorRow() {
    return this.anchor.row;
  }
  getAnchorColumn() {
    return this.anchor.column;
  }
  getOffsetX() {
    return this.anchor.offsetX;
  }
  getOffsetY() {
    return this.anchor.offsetY;
  }
}

class ChartOptions extends StandIn {
  readonly typeName = 'ChartOptions';
  constructor(readonly options: Record<string, unknown>) {
    super();
  }
  get(option: string) {
    return this.options[option] ?? null;
  }
  getOrDefault(option: string) {
    return this.get(option);
  }
}

export class EmbeddedChartBuilder extends StandIn {
  readonly typeName: string = 'EmbeddedChartBuilder';
  constructor(
    readonly host: Host,
    readonly draft: Draft,
  ) {
    super();
  }
  addRange(range: Range) {
    if (!(range instanceof Range)) throw badSignature('Charts.EmbeddedChartBuilder.addRange', [range]);
    this.draft.ranges.push({ sheetId: range.sheetId, area: { ...range.area } });
    return this;
  }
  clearRanges() {
    this.draft.ranges = [];
    return this;
  }
  removeRange(range: Range) {
    const same = JSON.stringify({ sheetId: range.sheetId, area: range.area });
    this.draft.ranges = this.draft.ranges.filter((kept) => JSON.stringify(kept) !== same);
    return this;
  }
  getRanges() {
    return this.draft.ranges.map(({ sheetId, area }) => new Range(this.host, sheetId, area));
  }
  getChartType() {
    return EnumValue.of('ChartType', this.draft.type);
  }
  setChartType(type: EnumValue) {
    if (!(type instanceof EnumValue) || type.group !== 'ChartType') {
      throw badSignature('Charts.EmbeddedChartBuilder.setChartType', [type]);
    }
    this.draft.type = type.label;
    return this;
  }
  setNumHeaders(headers: number) {
    this.draft.headers = headers;
    return this;
  }
  setOption(option: string, value: unknown) {
    this.draft.options[option] = JSON.parse(JSON.stringify(value ?? null));
    return this;
  }
  setPosition(row: number, column: number, offsetX: number, offsetY: number) {
    if ([row, column, offsetX, offsetY].some((n) => typeof n !== 'number')) {
      throw badSignature('Charts.EmbeddedChartBuilder.setPosition', [row, column, offsetX, offsetY]);
    }
    this.draft.anchor = { row, column, offsetX, offsetY };
    return this;
  }
  setTransposeRowsAndColumns(transpose: boolean) {
    return this.setOption('transposeRowsAndColumns', transpose);
  }
  setMergeStrategy(strategy: EnumValue) {
    return this.setOption('mergeStrategy', strategy.label);
  }
  setHiddenDimensionStrategy(strategy: EnumValue) {
    return this.setOption('hiddenDimensionStrategy', strategy.label);
  }
  build() {
    if (this.draft.ranges.length === 0) throw new ServiceError('The chart has no ranges.');
    return new EmbeddedChart(this.host, JSON.parse(JSON.stringify(this.draft)));
  }
  _as(type: string) {
    this.draft.type = type;
    return new TypedChartBuilder(this.host, this.draft);
  }
}

/** After `asBarChart()` and its kin: titles, colours and stacking become known. */
export class TypedChartBuilder extends EmbeddedChartBuilder {
  override readonly typeName = 'EmbeddedTypedChartBuilder';
  setStacked() {
    return this.setOption('isStacked', true);
  }
}

for (const type of ['Area', 'Bar', 'Column', 'Combo', 'Histogram', 'Line', 'Pie', 'Scatter', 'Table']) {
  Object.defineProperty(EmbeddedChartBuilder.prototype, `as${type}Chart`, {
    value(this: EmbeddedChartBuilder) {
      return this._as(type.toUpperCase());
    },
  });
}

const OPTIONS: Record<string, string> = {
  setTitle: 'title',
  setTitleTextStyle: 'titleTextStyle',
  setXAxisTitle: 'hAxis.title',
  setYAxisTitle: 'vAxis.title',
  setColors: 'colors',
  setBackgroundColor: 'backgroundColor',
  setLegendPosition: 'legend.position',
  setRange: 'range',
  reverseCategories: 'reverseCategories',
  set3D: 'is3D',
  setCurveStyle: 'curveType',
  setPointStyle: 'pointStyle',
  useLogScale: 'logScale',
};

for (const [method, option] of Object.entries(OPTIONS)) {
  Object.defineProperty(TypedChartBuilder.prototype, method, {
    value(this: TypedChartBuilder, ...args: unknown[]) {
      const [value] = args;
      return this.setOption(
        option,
        value instanceof EnumValue ? value.label : args.length > 1 ? args : (value ?? true),
      );
    },
  });
}

export function newChart(host: Host, sheetId: number): EmbeddedChartBuilder {
  const anchor = { row: 1, column: 1, offsetX: 0, offsetY: 0 };
  return new EmbeddedChartBuilder(host, {
    sheetId,
    type: 'COLUMN',
    ranges: [],
    options: {},
    anchor,
    headers: 0,
  });
}
