/** Writes numbers and strings one after the other into bytes. */
export interface ByteWriter {
  /** A whole number from 0 to 2⁵³ − 1, seven bits to a byte: small numbers take one. */
  whole(value: number): void;
  /** Any number, eight bytes. */
  real(value: number): void;
  /** Any string, lone surrogates too; one byte for an ASCII character. */
  text(value: string): void;
  /** What was written and its check sum. */
  finish(): Uint8Array;
}

export function createByteWriter(): ByteWriter {
  let bytes = new Uint8Array(4096);
  let length = 0;
  const makeRoom = (more: number): void => {
    if (length + more <= bytes.length) return;
    const larger = new Uint8Array(Math.max(bytes.length * 2, length + more));
    larger.set(bytes);
    bytes = larger;
  };
  const whole = (value: number): void => {
    makeRoom(8);
    let rest = value;
    while (rest > 127) {
      bytes[length++] = (rest & 127) | 128;
      rest = rest > 0x7fffffff ? Math.floor(rest / 128) : rest >>> 7;
    }
    bytes[length++] = rest;
  };
  const raw = (value: Uint8Array): void => {
    makeRoom(value.length);
    bytes.set(value, length);
    length += value.length;
  };
  return {
    whole,
    real: (value) => {
      const eight = new DataView(new ArrayBuffer(8));
      eight.setFloat64(0, value);
      raw(new Uint8Array(eight.buffer));
    },
    text: (value) => {
      whole(value.length);
      for (let at = 0; at < value.length; at += 1) whole(value.charCodeAt(at));
    },
    finish: () => {
      const sum = new DataView(new ArrayBuffer(4));
      sum.setUint32(0, sumBytes(bytes, length));
      raw(new Uint8Array(sum.buffer));
      return bytes.slice(0, length);
    },
  };
}

/**
 * A check sum of the first `length` bytes (FNV-1a, 32 bits): every step can be undone, so a single changed byte always
 * changes it. It guards against damage, not against malice; whoever reads still checks every number.
 */
export function sumBytes(bytes: Uint8Array, length: number): number {
  let sum = 0x811c9dc5;
  for (let at = 0; at < length; at += 1) sum = Math.imul(sum ^ (bytes[at] as number), 0x01000193);
  return sum >>> 0;
}
