import { pictureTime } from "./stage/pictureTime";

/**
 * Loaded before the local workspace when pictures are taken: time stands still, so that every run shows the same times and
 * makes the same ids. Timers go on.
 */
const RealDate = Date;

class FrozenDate extends RealDate {
  constructor(...parts: readonly unknown[]) {
    if (parts.length === 0) super(pictureTime);
    else super(...(parts as [number]));
  }

  static override now(): number {
    return pictureTime;
  }
}

globalThis.Date = FrozenDate as DateConstructor;
