import * as React from "react";
import type { DeskState } from "#desk/conversation";
import { useDesk } from "#panels/deskContext";
import { useFrame } from "#panels/frame";
import { selectConversation } from "./HandoffLine";
import { listMarkings } from "./markings";
import { listRows, type Row } from "./rows";
import { boundWindow, openWindow, showEarlier, showLater } from "#panels/transcript/scrolling";
import type { Marking } from "#panels/transcript/turn";
import { useArrivals } from "./useArrivals";
import { useFind, type Find } from "./useFind";
import { useLog } from "./useLog";
import { useView } from "#panels/transcript/scrolling";

const selectTranscript = (state: DeskState): DeskState["transcript"] => state.transcript;
const selectChapters = (state: DeskState): DeskState["chapters"] => state.chapters;
const selectFocus = (state: DeskState): DeskState["focus"] => state.focus;

const none: readonly Marking[] = [];

/** Everything the list of messages needs to show itself. */
export type TranscriptView = ReturnType<typeof useLog> & {
  readonly rows: readonly Row[];
  readonly empty: boolean;
  readonly earlier: boolean;
  readonly later: boolean;
  readonly unread: number;
  readonly find: Find;
  readonly markingsOf: (row: Row) => readonly Marking[];
  readonly onMore: (kind: "earlier" | "later") => void;
  readonly onEnd: () => void;
  readonly onFocus: (event: React.FocusEvent) => void;
  readonly onBlur: () => void;
  /** To the customer's message before or after the one that is read. */
  readonly jump: (step: -1 | 1) => void;
};

const readTurn = (target: EventTarget): string | null =>
  target instanceof Element ? (target.closest("[data-turn]")?.getAttribute("data-turn") ?? null) : null;

/** The state of the transcript panel: what is laid out, what is marked, and where the reader is. */
export function useTranscript(): TranscriptView {
  const transcript = useDesk(selectTranscript);
  const focus = useDesk(selectFocus);
  const acceptedAt = useDesk(selectConversation)?.acceptedAt ?? null;
  const { turns } = transcript;
  const [atEnd, setAtEnd] = React.useState(true);
  const [active, setActive] = React.useState<string | null>(null);
  const seen = React.useRef(turns.length);
  const find = useFind(turns);
  const { window, target, change, reveal } = useView(turns.length, atEnd);
  const { format, now } = useFrame();
  const chapters = useDesk(selectChapters);
  const { zone } = format;
  // The day it is when a list is made: a midnight shows with the next message.
  const rows = React.useMemo(
    () => listRows(transcript, window, acceptedAt, { chapters, zone, now: now() }),
    [transcript, window, acceptedAt, chapters, zone, now],
  );
  const isEnd = atEnd && window.to === null;
  const [from, to] = boundWindow(window, turns.length);
  const earlier = from > 0;
  const later = to < turns.length;
  const parts = useLog({ rows, earlier, later, target, active, onEnd: setAtEnd });
  useArrivals(transcript);

  const show = (turn: string, takesFocus: boolean): void => {
    const index = turns.findIndex((one) => one.id === turn);
    if (index >= 0) reveal(turn, index, takesFocus);
  };

  React.useLayoutEffect(() => {
    if (isEnd || seen.current > turns.length) seen.current = turns.length;
  });
  React.useLayoutEffect(() => {
    if (focus?.evidence.kind === "turn") show(focus.evidence.turn, false);
    // Each click on a mark is one wish to see it.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [focus?.count]);
  React.useLayoutEffect(() => {
    if (find.current) show(find.current.turn, false);
    // Each match that is gone to is shown once: messages that come later must not scroll back to it.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [find.current?.turn, find.current?.from]);

  const readIndex = (): number => {
    const first = parts.virtualizer.getVirtualItemForOffset(parts.virtualizer.scrollOffset ?? 0)?.index ?? 0;
    const row = rows.slice(first).find((one) => one.kind === "turn");
    const turn = active ?? row?.key;
    return turns.findIndex((one) => one.id === turn);
  };

  return {
    ...parts,
    rows,
    empty: turns.length === 0,
    earlier,
    later,
    unread: isEnd ? 0 : Math.max(0, turns.length - seen.current),
    find,
    markingsOf: (row) => (row.kind === "turn" ? listMarkings(row.turn, focus, find) : none),
    onMore: (kind) => change((shown) => (kind === "earlier" ? showEarlier : showLater)(shown, turns.length)),
    onEnd() {
      change(() => openWindow(turns.length));
      parts.virtualizer.scrollToEnd();
      parts.log.current?.focus({ preventScroll: true });
    },
    onFocus: (event) => setActive(readTurn(event.target)),
    onBlur: () => setActive(null),
    jump(step) {
      const isCustomer = (index: number): boolean => turns[index]?.speaker === "customer";
      let index = readIndex() + step;
      while (index >= 0 && index < turns.length && !isCustomer(index)) index += step;
      const turn = turns[index];
      if (turn) reveal(turn.id, index, true);
    },
  };
}
