import { afterPaint } from "./now";
import { type Probe, watchProbes } from "./probe";

/** When each probe was painted, by its name. */
export type Painted = Readonly<Record<string, number>>;

/** Looks for probes in a page and its frames from its making on. */
export interface Watch {
  /** Looks in a further document or element. */
  join(root: Document | Element): void;
  /** Resolves when every probe was painted; rejects after `patience` milliseconds with the names of those missing. */
  readonly painted: Promise<Painted>;
}

const patience = 30_000;

export function createWatch(probes: readonly Probe[], root: Document | Element = document): Watch {
  const times: Record<string, number> = {};
  const stops: (() => void)[] = [];
  const missing = (): readonly string[] => probes.map(({ name }) => name).filter((name) => !(name in times));
  let join: Watch["join"] = () => undefined;
  const painted = new Promise<Painted>((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`not painted in time: ${missing().join(", ")}`)), patience);
    const note = async ({ name }: Probe): Promise<void> => {
      const at = await afterPaint();
      times[name] ??= at;
      if (missing().length > 0) return;
      clearTimeout(timer);
      for (const stop of stops) stop();
      resolve(times);
    };
    join = (place) => void stops.push(watchProbes(place, probes, (probe) => void note(probe)));
  });
  join(root);
  return { join, painted };
}

/** A stretch of time, from what began it to each probe's painting. */
export const since = (began: number, painted: Painted): Painted =>
  Object.fromEntries(Object.entries(painted).map(([name, at]) => [name, at - began]));
