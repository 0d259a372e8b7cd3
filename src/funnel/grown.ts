/** A column of numbers with more room. */
export function grown<T extends Int32Array | Int16Array | Float64Array | Uint8Array>(old: T, larger: T): T {
  larger.set(old);
  return larger;
}
