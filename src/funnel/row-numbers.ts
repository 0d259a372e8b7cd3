/** Which row of the sheet each event stands in: kept where they stop following each other, which is hardly ever. */

export class RowNumbers {
  /** Side by side: from this event on, the row is the event's own number and so much more. */
  private readonly from: number[] = [];
  private readonly more: number[] = [];

  /** Events are added in order, rows in ascending order. */
  add(event: number, row: number): void {
    const { from, more } = this;
    if (more.length > 0 && more[more.length - 1] === row - event) return;
    from.push(event);
    more.push(row - event);
  }

  at(event: number): number {
    let low = 0;
    let high = this.from.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.from[middle] <= event) low = middle;
      else high = middle - 1;
    }
    return event + this.more[low];
  }
}
