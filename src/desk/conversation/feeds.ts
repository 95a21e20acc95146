import type { Turn } from "#domain/conversation";
import type { TranscriptFeed } from "#desk/conversation/shape";
import type { Problem } from "#desk/kit";
import type { FeedState } from "#desk/conversation/shape";

/** How much each state is worth: the best feed speaks for all. */
const rank: Readonly<Record<FeedState["kind"], number>> = { live: 3, asOf: 2, opening: 1, unavailable: 0 };

type AsOf = Extract<FeedState, { kind: "asOf" }>;

const tells = ({ kind }: Problem): number => (kind === "absent" ? 0 : kind === "silent" ? 1 : 2);

/** Of two "as of" the one that is sooner again; of two as soon, or where nobody knows, the later. */
function fresher(a: AsOf, b: AsOf): AsOf {
  const [soon, late] = [a.within ?? Infinity, b.within ?? Infinity];
  if (soon !== late) return soon < late ? a : b;
  return a.at >= b.at ? a : b;
}

/**
 * Of two states the better one; of two "as of" the fresher; of two failures the one that says more: a feed this page never
 * had ("absent"), or one that has brought nothing yet ("silent"), does not hide why the other fails.
 */
function better(a: FeedState, b: FeedState): FeedState {
  if (a.kind === "asOf" && b.kind === "asOf") return fresher(a, b);
  if (a.kind === "unavailable" && b.kind === "unavailable") return tells(a.problem) > tells(b.problem) ? a : b;
  return rank[a.kind] >= rank[b.kind] ? a : b;
}

/**
 * Opens every feed of a conversation as one: turns of all of them go to `onTurns` (the caller merges), and `onState`
 * hears the best state whenever it changes. Returns the close of all; nothing is called after it.
 */
export function openFeeds(
  feeds: readonly TranscriptFeed[],
  conversationId: string,
  onTurns: (turns: readonly Turn[]) => void,
  onState: (state: FeedState) => void,
  heard: () => readonly Turn[],
): () => void {
  const states = new Map<string, FeedState>(feeds.map((feed) => [feed.name, { kind: "opening" }]));
  let open = true;
  let told: FeedState["kind"] | null = null;
  function tell(best: FeedState): void {
    // Every message says "live" again; that is no news.
    if (best.kind === "live" && told === "live") return;
    told = best.kind;
    onState(best);
  }
  const closes = feeds.map((feed) =>
    feed.open(conversationId, {
      heard,
      turns(turns) {
        if (open) onTurns(turns);
      },
      state(state) {
        states.set(feed.name, state);
        if (open) tell([...states.values()].reduce(better));
      },
    }),
  );
  return () => {
    open = false;
    for (const close of closes) close();
  };
}
