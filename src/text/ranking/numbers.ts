/** A growing list of 32-bit numbers. */
export interface Numbers {
  readonly length: number;
  /** `place` must be below the length. */
  at(place: number): number;
  push(value: number): void;
  /** What is in the list now; not to be kept, as the list writes on in the same place. */
  view(): Uint32Array;
  clear(): void;
}

export function createNumbers(): Numbers {
  let values = new Uint32Array(64);
  let length = 0;
  return {
    get length() {
      return length;
    },
    at: (place) => values[place] as number,
    push: (value) => {
      if (length === values.length) values = enlarge(values, length + 1);
      values[length] = value;
      length += 1;
    },
    view: () => values.subarray(0, length),
    clear: () => void (length = 0),
  };
}

/** A copy with room for `least` numbers and at least twice as many as before; what is new is 0. */
export function enlarge(array: Uint32Array, least: number): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(Math.max(least, array.length * 2));
  larger.set(array);
  return larger;
}
