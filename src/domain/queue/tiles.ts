/** How a figure stands to what an organisation wants. */
export type TileState = "normal" | "atRisk" | "critical" | "notRecorded";

/** Where a figure is at risk and where critical; the second is the worse one, above or below. */
export type Threshold = { readonly atRisk: number; readonly critical: number };

export type TileName = "waiting" | "longestWait" | "serviceLevel" | "abandoned" | "falling";

/** Conversations, seconds, per cent answered in time, per cent abandoned, per cent falling. */
export type Thresholds = Readonly<Record<TileName, Threshold>>;

export const defaultThresholds: Thresholds = {
  waiting: { atRisk: 10, critical: 25 },
  longestWait: { atRisk: 60, critical: 180 },
  serviceLevel: { atRisk: 80, critical: 60 },
  abandoned: { atRisk: 5, critical: 10 },
  falling: { atRisk: 10, critical: 25 },
};

/**
 * Thresholds from what an organisation set, two figures each in either order: the milder one is where it is at risk. What is not set
 * keeps the default.
 */
export function toThresholds(limits: Readonly<Partial<Record<string, readonly [number, number]>>>): Thresholds {
  const names = Object.keys(defaultThresholds) as readonly TileName[];
  const entries = names.map((name) => {
    const own = limits[name];
    const { atRisk, critical } = defaultThresholds[name];
    if (!own) return [name, defaultThresholds[name]];
    const [less, more] = [Math.min(...own), Math.max(...own)];
    return [name, critical < atRisk ? { atRisk: more, critical: less } : { atRisk: less, critical: more }];
  });
  return Object.fromEntries(entries) as Thresholds;
}

/** Counted by the service over the window; a null is a figure it did not give. */
export type QueueCounts = {
  readonly waiting: number;
  /** Since when the one that waits longest waits, ms since the epoch; null where nobody does. */
  readonly oldest: number | null;
  /** Conversations a person took within the window, and those taken within the service level. */
  readonly accepted: number;
  readonly acceptedInTime: number;
  readonly abandoned: number;
  readonly live: number;
};

/** `of` null: the figure is no share. Waits in seconds. */
export type Tile = {
  readonly name: TileName;
  readonly value: number | null;
  readonly of: number | null;
  readonly state: TileState;
  readonly threshold: Threshold;
};

/** Worse is more, except where `critical` lies below `atRisk`. */
export function stateOf(value: number | null, { atRisk, critical }: Threshold): TileState {
  if (value === null) return "notRecorded";
  const sign = critical < atRisk ? -1 : 1;
  if (sign * value >= sign * critical) return "critical";
  return sign * value >= sign * atRisk ? "atRisk" : "normal";
}

const percent = (count: number, of: number): number | null => (of > 0 ? (100 * count) / of : null);

type Watched = { readonly falling: number; readonly followed: number; readonly now: number };

/**
 * The five tiles. Service level: of those a person took or who gave up, the share taken in time. Abandoned: of the same. Falling:
 * of the live conversations this page follows, those whose mood is worse than when it first saw them.
 */
export function readTiles(
  counts: QueueCounts,
  { falling, followed, now }: Watched,
  thresholds: Thresholds = defaultThresholds,
): readonly Tile[] {
  const offered = counts.accepted + counts.abandoned;
  const longest = counts.oldest === null ? 0 : Math.max(0, Math.round((now - counts.oldest) / 1000));
  const tile = (name: TileName, value: number | null, of: number | null, judged: number | null): Tile => ({
    name,
    value,
    of,
    state: stateOf(judged, thresholds[name]),
    threshold: thresholds[name],
  });
  const inTime = percent(counts.acceptedInTime, offered);
  return [
    tile("waiting", counts.waiting, null, counts.waiting),
    tile("longestWait", longest, null, longest),
    tile("serviceLevel", inTime, offered, inTime),
    tile("abandoned", offered > 0 ? counts.abandoned : null, offered, percent(counts.abandoned, offered)),
    tile("falling", followed > 0 ? falling : null, followed, percent(falling, followed)),
  ];
}
