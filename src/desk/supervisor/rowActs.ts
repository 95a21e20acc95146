import type { StoreApi } from "zustand/vanilla";
import type { Need } from "#domain/queue";
import { createExplainer } from "./explain";
import { createActor } from "./mappedActs";
import type { MappedActs, NativeAct } from "./nativeAct";
import type { QueuePorts } from "./ports";
import type { QueueState } from "./state";

const mostOpened = 100;

/** What a person does with a row of the list. */
export interface RowActs {
  readonly open: (act: NativeAct, need: Need) => void;
  /** Calls the organisation's API for an act; `person` is who was chosen, "" where nobody was. */
  readonly act: (act: NativeAct, needs: readonly Need[], person: string) => void;
  /** The report of the last call was read. */
  readonly forgetRun: () => void;
  /** Reads why nobody takes a conversation: `explained` of the state has it. */
  readonly explain: (conversation: string) => void;
  readonly close: () => void;
}

/** Opens the native view with the row ready, and notes that it was opened: what is done there nobody tells this page. */
function openNative(ports: QueuePorts, store: StoreApi<QueueState>, act: NativeAct, { conversation }: Need): void {
  const note = (failed: boolean): void => {
    const { id, customer } = conversation;
    const opened = { act, conversation: id, customer, at: ports.clock.now(), failed, api: null };
    store.setState({ opened: [opened, ...store.getState().opened].slice(0, mostOpened) });
  };
  if (ports.view?.open(conversation.id)) return note(false);
  ports.open?.(conversation.id).then(
    () => note(false),
    () => note(true),
  );
}

export function createRowActs(
  ports: QueuePorts,
  store: StoreApi<QueueState>,
  acts: () => MappedActs,
  refresh: () => void,
): RowActs {
  const explainer = createExplainer(ports, store);
  const actor = createActor(ports, store, refresh);
  return {
    open: (act, need) => openNative(ports, store, act, need),
    act: (act, needs, person) => {
      const mapped = acts()[act];
      if (mapped) actor.run({ act, mapped, needs, person });
    },
    forgetRun: () => store.setState({ run: null }),
    explain: explainer.explain,
    close: () => {
      explainer.close();
      actor.close();
    },
  };
}
