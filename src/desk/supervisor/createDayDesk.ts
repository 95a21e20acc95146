import { createStore, type StoreApi } from "zustand/vanilla";
import { type Day, type PastConversation, readDay } from "#domain/routing";
import { type Clock, type Problem, toProblem } from "#desk/kit";

/** What the last 24 hours were made of; `isCut`: there were more conversations than are looked at. */
export type PastDay = {
  readonly past: readonly PastConversation[];
  /** Whether the skills that conversations needed could be read. */
  readonly hasSkills: boolean;
  readonly isCut: boolean;
};

export type DayState =
  | { readonly kind: "asked" | "reading" }
  | {
      readonly kind: "read";
      readonly day: Day;
      readonly count: number;
      readonly hasSkills: boolean;
      readonly isCut: boolean;
    }
  | { readonly kind: "failed"; readonly problem: Problem };

/** The last 24 hours, to be played again with other people, skills or hours; read when somebody asks. */
export type DayDesk = {
  readonly store: Pick<StoreApi<DayState>, "getState" | "subscribe">;
  readonly read: (serviceLevel: number) => void;
  readonly close: () => void;
};

type DaySource = (since: number, cancel: AbortSignal) => Promise<PastDay>;

const dayLength = 86_400_000;

export function createDayDesk(source: DaySource, clock: Clock): DayDesk {
  const store = createStore<DayState>(() => ({ kind: "asked" }));
  const life = new AbortController();
  const keep = (state: DayState): void => {
    if (!life.signal.aborted) store.setState(state, true);
  };
  return {
    store,
    read(serviceLevel) {
      if (store.getState().kind === "reading") return;
      keep({ kind: "reading" });
      source(clock.now() - dayLength, life.signal).then(
        ({ past, ...rest }) => keep({ kind: "read", day: readDay(past, serviceLevel), count: past.length, ...rest }),
        (error: unknown) => keep({ kind: "failed", problem: toProblem(error, "conversation", clock.now(), 0) }),
      );
    },
    close: () => life.abort(),
  };
}
