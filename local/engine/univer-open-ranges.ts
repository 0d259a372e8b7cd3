/** Teaches Univer the open-ended range of Sheets, `A2:G`: from a cell down to the end of the tab. */
import { type BaseReferenceObject, UnionNodeFactory } from '@univerjs/engine-formula';

interface Span {
  startRow: number;
  startColumn: number;
}
/** What is used of Univer's inner classes, which it does not export. */
interface Corner {
  unionRange(one: Span, other: Span): object;
  _createRange(range: object): BaseReferenceObject;
}
interface UnionNode {
  _unionFunction(left: BaseReferenceObject, right: BaseReferenceObject): unknown;
}

let done = false;

export function acceptOpenRanges(): void {
  if (done) return;
  done = true;
  const factory = UnionNodeFactory.prototype as unknown as { create(token: string): UnionNode };
  const create = factory.create;
  factory.create = function (token) {
    const node = create.call(this, token);
    const prototype = Object.getPrototypeOf(node) as UnionNode;
    const strict = prototype._unionFunction;
    prototype._unionFunction = (left, right) => {
      const open = left.isReferenceObject() && left.isCell() && right.isReferenceObject() && right.isColumn();
      if (!open) return strict(left, right);
      const corner = left as unknown as Corner;
      const { startColumn } = right.getRangeData();
      const startRow = left.getCurrentActiveSheetData().rowCount - 1;
      return corner._createRange(corner.unionRange(left.getRangeData(), { startRow, startColumn }));
    };
    // Once is enough: every node shares the prototype.
    factory.create = create;
    return node;
  };
}
