import type { PageClock } from "#desk/kit";

/** A clock that moves only when a test says so; `advance` runs what falls due, in order, and lets promises settle. */
export class FakeClock implements PageClock {
  private time = Date.parse("2026-11-20T10:30:00Z");
  private timers: { readonly at: number; readonly run: () => void }[] = [];

  now(): number {
    return this.time;
  }

  after(milliseconds: number, run: () => void): () => void {
    const timer = { at: this.time + milliseconds, run };
    this.timers.push(timer);
    return () => {
      this.timers = this.timers.filter((other) => other !== timer);
    };
  }

  /** A frame is on the screen at once, but never in the same step. */
  afterPaint(run: () => void): () => void {
    return this.after(0, run);
  }

  whenIdle(run: () => void): () => void {
    return this.after(0, run);
  }

  /** How many timers wait. */
  get waiting(): number {
    return this.timers.length;
  }

  async advance(milliseconds: number): Promise<void> {
    const end = this.time + milliseconds;
    await settle();
    for (;;) {
      const due = this.timers.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0];
      if (!due) break;
      this.timers = this.timers.filter((timer) => timer !== due);
      this.time = due.at;
      due.run();
      await settle();
    }
    this.time = end;
  }
}

/** Lets every promise that can settle now do so. */
export async function settle(): Promise<void> {
  for (let round = 0; round < 20; round += 1) await Promise.resolve();
}
