/** How far a person's clock is ahead of UTC at a moment (ms since the epoch), in minutes: 540 in Tokyo, 60 or 120 in Berlin. */
export type Zone = (at: number) => number;

const minute = 60_000;
/** A day on the wall, in ms. */
export const day = 86_400_000;

/** What the person's clock shows at a moment, as the ms of a UTC clock that shows the same. */
export function toWall(at: number, zone: Zone): number {
  return at + zone(at) * minute;
}

/** The moment at which the person's clock shows `wall`; in the hour that a change of clocks leaves out, one beside it. */
export function fromWall(wall: number, zone: Zone): number {
  const near = wall - zone(wall) * minute;
  return wall - zone(near) * minute;
}

/** The person's day a moment falls on, counted from 1 January 1970. */
export function dayOf(at: number, zone: Zone): number {
  return Math.floor(toWall(at, zone) / day);
}
