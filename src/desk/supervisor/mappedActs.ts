import type { StoreApi } from "zustand/vanilla";
import type { LiveConversation, Need } from "#domain/queue";
import { toProblem } from "#desk/kit";
import type { MappedAct, NativeAct } from "./nativeAct";
import type { QueuePorts } from "./ports";
import type { QueueState } from "./state";

/** What a parameter may take from the conversation, and from the person who was chosen. */
const places = /\{(conversation|person|queue)\}/g;

/** Whether somebody has to be chosen before an act can be called. */
export const wantsPerson = ({ parameters }: MappedAct): boolean =>
  Object.values(parameters).some((value) => value.includes("{person}"));

/** The parameters as they are sent: shown before the call, and the same then. */
export function fillParameters(
  { parameters }: MappedAct,
  { id, queue }: Pick<LiveConversation, "id" | "queue">,
  person: string,
): Readonly<Record<string, string>> {
  const values: Readonly<Record<string, string>> = { conversation: id, queue, person };
  return Object.fromEntries(
    Object.entries(parameters).map(([name, text]) => [
      name,
      text.replace(places, (_, place: string) => values[place] ?? ""),
    ]),
  );
}

const mostNoted = 100;

type Call = {
  readonly act: NativeAct;
  readonly mapped: MappedAct;
  readonly needs: readonly Need[];
  readonly person: string;
};

/**
 * Calls the organisation's own API for conversations, one after another: what failed stops nothing, is told with its reason, and stands
 * in the history beside what was done. Never repeated by itself: twice could be two assignments.
 */
export function createActor({ call, clock }: QueuePorts, store: StoreApi<QueueState>, done: () => void) {
  const cancel = new AbortController();
  async function run({ act, mapped, needs, person }: Call): Promise<void> {
    store.setState({ run: { act, done: 0, of: needs.length, failed: [], isRunning: true } });
    for (const { conversation } of needs) {
      const { id, customer } = conversation;
      const problem = await call(mapped.api, fillParameters(mapped, conversation, person), cancel.signal).then(
        () => null,
        (error: unknown) => toProblem(error, "conversation", clock.now(), 0),
      );
      if (cancel.signal.aborted) return;
      const { run: before, opened } = store.getState();
      const entry = { act, conversation: id, customer, at: clock.now(), failed: problem !== null, api: mapped.api };
      store.setState({ opened: [entry, ...opened].slice(0, mostNoted) });
      if (before)
        store.setState({
          run: problem
            ? { ...before, failed: [...before.failed, { conversation: id, customer, problem }] }
            : { ...before, done: before.done + 1 },
        });
    }
    const { run: last } = store.getState();
    store.setState({ run: last && { ...last, isRunning: false } });
    done();
  }
  return {
    run: (asked: Call): void => {
      if (!store.getState().run?.isRunning) void run(asked);
    },
    close: () => cancel.abort(),
  };
}
