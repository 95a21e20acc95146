import { createStore, type StoreApi } from "zustand/vanilla";
import { defaultThresholds, levelsFallen, type Need, rankNeeds, readTiles } from "#domain/queue";
import { createAttempt, patience } from "#desk/kit";
import { createFollower } from "./follow";
import type { LiveRow } from "./liveRow";
import { createRowActs, type RowActs } from "./rowActs";
import type { QueueAnswer, QueuePorts } from "./ports";
import type { QueueSettings } from "./queueSettings";
import type { QueueState } from "./state";
import type { ViewSource } from "./view";

const defaultQueueSettings: QueueSettings = {
  serviceLevel: 20,
  sentimentAlert: 9,
  hours: 8,
  every: 10,
  thresholds: defaultThresholds,
  acts: {},
};

/** A round is one request of a few aggregates: at this pace a day's page stays a fiftieth of what a user may ask. Seconds. */
const leastPause = 5;
const hour = 3_600_000;

/** A queue's desk: its figures and who needs somebody, refreshed by itself while the page is seen. */
export interface QueueDesk extends RowActs {
  readonly store: Pick<StoreApi<QueueState>, "getState" | "subscribe">;
  /** As they hold now: the organisation's are there with the first answer. */
  readonly settings: () => QueueSettings;
  readonly canOpen: boolean;
  /** The view the panel stands on; null on a page of its own. */
  readonly view: ViewSource | null;
  /** While it holds, rows stay where they are: somebody points at them. */
  hold(held: boolean): void;
  /** Shows the order that waits. */
  showWaiting(): void;
  refresh(): void;
  close(): void;
}

/** Rows that would move, come or go. */
function countMoved(shown: readonly Need[], next: readonly Need[]): number {
  const places = new Map(shown.map(({ conversation }, at) => [conversation.id, at]));
  const moved = next.filter(({ conversation }, at) => places.get(conversation.id) !== at).length;
  const ids = new Set(next.map(({ conversation }) => conversation.id));
  return moved + shown.filter(({ conversation }) => !ids.has(conversation.id)).length;
}

/** The rows that are shown, in their places, with what is known of them now. What is over stays until the order may change. */
function keepPlaces(shown: readonly Need[], next: readonly Need[]): readonly Need[] {
  const fresh = new Map(next.map((need) => [need.conversation.id, need]));
  return shown.map((need) => fresh.get(need.conversation.id) ?? need);
}

const empty: QueueState = {
  tiles: null,
  counts: null,
  needs: [],
  waiting: 0,
  followed: 0,
  since: 0,
  refreshedAt: null,
  problem: null,
  opened: [],
  run: null,
  explained: {},
};

const canRank = (view: ViewSource | null): boolean => view?.read().canRank ?? false;

/** The live conversations: of the view where it tells what a ranking needs, else those the service named. */
function readLiveRows(view: ViewSource | null, { live }: QueueAnswer): readonly LiveRow[] {
  return view && canRank(view) ? view.read().rows.flatMap((row) => row.live ?? []) : live;
}

function ask(
  { queue, clock, view }: QueuePorts,
  store: StoreApi<QueueState>,
  { hours, serviceLevel }: QueueSettings,
  cancel: AbortSignal,
): Promise<QueueAnswer> {
  const since = clock.now() - hours * hour;
  store.setState({ since });
  return queue.read({ since, serviceLevel, rows: !canRank(view) }, cancel);
}

type RoundParts = {
  /** Seconds. */
  readonly every: () => number;
  readonly refreshedAt: () => number | null;
  readonly run: () => unknown;
};

/** When the next round is: later, not before somebody looks, and at once when somebody does again. */
function createRounds({ clock, visible, watchVisible }: QueuePorts, { every, refreshedAt, run }: RoundParts) {
  let stop = (): void => undefined;
  let closed = false;
  const look = (): void => void (visible() && run());
  const stopWatching = watchVisible(() => {
    const at = refreshedAt();
    if (at !== null && clock.now() - at >= every() * 1000) look();
  });
  return {
    plan(): void {
      stop();
      if (!closed) stop = clock.after(Math.max(leastPause, every()) * 1000, look);
    },
    isClosed: () => closed,
    close(): void {
      closed = true;
      stop();
      stopWatching();
    },
  };
}

export function createQueueDesk(ports: QueuePorts, given: Partial<QueueSettings> = {}): QueueDesk {
  let settings: QueueSettings = { ...defaultQueueSettings, ...given };
  const { clock } = ports;
  const store = createStore<QueueState>(() => empty);
  const follow = createFollower();
  let held = false;
  let next: readonly Need[] = [];
  let last: QueueAnswer | null = null;

  function show(): void {
    const shown = store.getState().needs;
    const waits = held && shown.length > 0;
    store.setState(
      waits ? { needs: keepPlaces(shown, next), waiting: countMoved(shown, next) } : { needs: next, waiting: 0 },
    );
  }

  /** Counts as they came last; rows as they are now. */
  function rank(answer: QueueAnswer, now: number): void {
    const { counts } = answer;
    const followed = follow(readLiveRows(ports.view, answer));
    const falling = followed.filter((one) => levelsFallen(one) > 0).length;
    next = rankNeeds(followed, { ...settings, now });
    const tiles = readTiles(counts, { falling, followed: followed.length, now }, settings.thresholds);
    store.setState({ tiles, counts, followed: followed.length });
    show();
  }

  function apply(answer: QueueAnswer): void {
    const now = clock.now();
    last = answer;
    rank(answer, now);
    store.setState({ refreshedAt: now, problem: null });
    rounds.plan();
  }

  const attempt = createAttempt<QueueAnswer>({
    source: "conversation",
    clock,
    limit: patience,
    run: (cancel) => ask(ports, store, settings, cancel),
    done: apply,
    failed: (problem) => store.setState({ problem }),
  });

  function refresh(): void {
    ports.view?.refresh();
    attempt.run();
  }
  const rowActs = createRowActs(ports, store, () => settings.acts, refresh);
  const rounds = createRounds(ports, {
    every: () => settings.every,
    refreshedAt: () => store.getState().refreshedAt,
    run: () => attempt.state === "idle" && refresh(),
  });
  const stopView = ports.view?.watch(() => {
    if (last) rank(last, store.getState().refreshedAt ?? clock.now());
  });
  // What the page was opened with wins over what the organisation set.
  void (ports.organisation?.() ?? Promise.resolve(null)).then((set) => {
    settings = { ...settings, ...set, ...given };
    if (!rounds.isClosed()) attempt.run();
  });

  return {
    ...rowActs,
    store,
    settings: () => settings,
    canOpen: ports.open !== null || ports.view !== null,
    view: ports.view,
    hold(holds) {
      held = holds;
      if (!holds) show();
    },
    showWaiting: () => store.setState({ needs: next, waiting: 0 }),
    refresh,
    close() {
      rowActs.close();
      rounds.close();
      stopView?.();
      attempt.close();
    },
  };
}
