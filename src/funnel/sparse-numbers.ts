/** Numbers that only few places of a long column have, found by halving. */
import { grown } from './grown';

const ROOM_AT_FIRST = 64;

export class SparseNumbers {
  private count = 0;
  private places = new Int32Array(ROOM_AT_FIRST);
  private values = new Float64Array(ROOM_AT_FIRST);

  /** Places are added in ascending order. */
  add(place: number, value: number): void {
    if (this.count === this.places.length) {
      const room = this.count + (this.count >> 1);
      this.places = grown(this.places, new Int32Array(room));
      this.values = grown(this.values, new Float64Array(room));
    }
    this.places[this.count] = place;
    this.values[this.count++] = value;
  }

  /** Not-a-number where there is none. */
  at(place: number): number {
    let low = 0;
    let high = this.count;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.places[middle] < place) low = middle + 1;
      else high = middle;
    }
    return low < this.count && this.places[low] === place ? this.values[low] : Number.NaN;
  }
}
