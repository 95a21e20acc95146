/** Red, green, blue (0…255) and how much of it covers (0…1). */
export type Colour = readonly [number, number, number, number];

export const white: Colour = [255, 255, 255, 1];

const named: ReadonlyMap<string, Colour> = new Map([
  ["white", white],
  ["snow", white],
  ["ivory", white],
  ["ghostwhite", white],
  ["black", [0, 0, 0, 1]],
  ["transparent", [0, 0, 0, 0]],
]);

const parts = /^rgba?\(\s{0,9}([\d.%,\s/]{1,60})\)$/;

/** Reads a colour of CSS or of an old attribute ("#fff", "white", "rgb(0 0 0 / 0)"); null for one that is not known here. */
export function readColour(text: string): Colour | null {
  const value = text.trim().toLowerCase();
  const known = named.get(value);
  if (known) return known;
  if (value.startsWith("#")) return fromHex(value.slice(1));
  const numbers = (parts.exec(value)?.[1] ?? "").split(/[\s,/]+/).filter((part) => part !== "");
  if (numbers.length < 3) return null;
  const channel = (at: number): number => scale(numbers[at] ?? "0", 255);
  return [channel(0), channel(1), channel(2), numbers[3] === undefined ? 1 : scale(numbers[3], 1)];
}

function scale(part: string, whole: number): number {
  const number = Number.parseFloat(part) || 0;
  return part.endsWith("%") ? (number / 100) * whole : number;
}

function fromHex(digits: string): Colour | null {
  if (!/^(?:[\da-f]{3,4}|[\da-f]{6}|[\da-f]{8})$/.test(digits)) return null;
  const short = digits.length <= 4;
  const channel = (at: number): number => {
    const part = short ? digits.charAt(at).repeat(2) : digits.slice(2 * at, 2 * at + 2);
    return part === "" ? 255 : parseInt(part, 16);
  };
  return [channel(0), channel(1), channel(2), channel(3) / 255];
}

/** Whether an eye cannot tell the two apart. */
export function looksSame(a: Colour, b: Colour): boolean {
  return [0, 1, 2].every((at) => Math.abs((a[at] ?? 0) - (b[at] ?? 0)) <= 8);
}
