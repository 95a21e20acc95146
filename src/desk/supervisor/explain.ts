import type { StoreApi } from "zustand/vanilla";
import { explainNobody } from "#domain/queue";
import { toProblem } from "#desk/kit";
import type { QueuePorts } from "./ports";
import type { Explained, QueueState } from "./state";

/** Reads why nobody takes a conversation when somebody asks, once at a time a conversation; asked again, it is read again. */
export function createExplainer({ nobody, clock }: QueuePorts, store: StoreApi<QueueState>) {
  const cancel = new AbortController();
  const put = (id: string, explained: Explained): void => {
    if (!cancel.signal.aborted) store.setState({ explained: { ...store.getState().explained, [id]: explained } });
  };
  return {
    explain: (id: string): void => {
      if (store.getState().explained[id]?.kind === "reading") return;
      put(id, { kind: "reading" });
      nobody.read(id, cancel.signal).then(
        (read) => {
          if (read.kind === "taken") put(id, read);
          else put(id, { kind: "read", read, why: explainNobody(read.waiting, read.members) });
        },
        (error: unknown) => put(id, { kind: "failed", problem: toProblem(error, "conversation", clock.now(), 0) }),
      );
    },
    close: () => cancel.abort(),
  };
}
