/** RangeList: the same change on several ranges at once. */
import { badSignature } from './errors';
import type { Host } from './host';
import type { Range } from './range';
import { StandIn } from './strict';

export class RangeList extends StandIn {
  readonly typeName = 'RangeList';
  constructor(
    readonly host: Host,
    readonly ranges: Range[],
  ) {
    super();
    if (ranges.length === 0) throw badSignature('SpreadsheetApp.Sheet.getRangeList', [[]]);
  }
  getRanges() {
    return this.ranges;
  }
  activate() {
    this.ranges[0].activate();
    return this;
  }
}

const EACH = [
  ...[
    'clear',
    'clearContent',
    'clearDataValidations',
    'clearFormat',
    'clearNote',
    'breakApart',
    'check',
    'uncheck',
  ],
  ...[
    'insertCheckboxes',
    'removeCheckboxes',
    'setBackground',
    'setBackgroundRGB',
    'setFontColor',
    'setFontFamily',
  ],
  ...[
    'setFontLine',
    'setFontSize',
    'setFontStyle',
    'setFontWeight',
    'setFormula',
    'setFormulaR1C1',
    'setBorder',
  ],
  ...['setHorizontalAlignment', 'setVerticalAlignment', 'setNote', 'setNumberFormat', 'setValue', 'setWrap'],
  ...['setWrapStrategy', 'trimWhitespace', 'setShowHyperlink', 'setTextDirection', 'setTextRotation'],
];

for (const method of EACH) {
  Object.defineProperty(RangeList.prototype, method, {
    value(this: RangeList, ...args: unknown[]) {
      for (const range of this.ranges) {
        (range as unknown as Record<string, (...args: unknown[]) => unknown>)[method](...args);
      }
      return this;
    },
  });
}
