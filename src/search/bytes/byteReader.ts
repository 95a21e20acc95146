import { sumBytes } from "./byteWriter";

/** Reads what a byte writer wrote. Never throws: past the end, and after anything impossible, all it reads is 0 or "". */
export interface ByteReader {
  /** Whether anything was impossible so far. */
  readonly broken: boolean;
  /** Whether everything was read. */
  readonly ended: boolean;
  /** A whole number; one above `most` breaks the reader. */
  whole(most: number): number;
  real(): number;
  text(): string;
  /** A number of things to come that take at least a byte each: so a claim never makes anyone reserve more room than that. */
  count(most: number): number;
}

const sumSize = 4;

/** Null when the check sum is not right. */
export function createByteReader(bytes: Uint8Array): ByteReader | null {
  const end = bytes.length - sumSize;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (end < 0 || view.getUint32(end) !== sumBytes(bytes, end)) return null;
  let at = 0;
  let broken = false;
  const fail = (): 0 => {
    broken = true;
    at = end;
    return 0;
  };
  const whole = (most: number): number => {
    let value = 0;
    for (let scale = 1; at < end && scale < 2 ** 53; scale *= 128) {
      const byte = bytes[at] as number;
      at += 1;
      value += (byte & 127) * scale;
      if (byte < 128) return value <= most ? value : fail();
    }
    return fail();
  };
  const count = (most: number): number => whole(Math.min(most, end - at));
  return {
    get broken() {
      return broken;
    },
    get ended() {
      return at === end;
    },
    whole,
    count,
    real: () => {
      if (at + 8 > end) return fail();
      at += 8;
      return view.getFloat64(at - 8);
    },
    text: () => {
      const units = Array.from({ length: count(end) }, () => whole(0xffff));
      return broken ? "" : units.map((unit) => String.fromCharCode(unit)).join("");
    },
  };
}
