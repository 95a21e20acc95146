import { createDesk, type Desk, type DeskPorts, type DeskState } from "#desk/conversation";
import { createSearchLine } from "#desk/kit";
import { createDataverseActs, createKeptSource } from "#dataverse/sources";
import { type Chance, createChance } from "#local/contactCentre/customers";
import { openClient, type Service } from "./service";
import type { VirtualTime } from "./virtualTime";
import { createWire, type Done, type Faults, type Wire } from "./wire";

/** A desk as one page has it; `die` ends the page as a crash does: nothing is sent or heard after it. */
export type DeskOnPage = {
  readonly desk: Desk;
  readonly wire: Wire;
  readonly watch: (changed: (state: DeskState) => void) => void;
  readonly close: () => void;
};

const nothing = (): Promise<never> => new Promise<never>(() => undefined);

/** All a desk needs that writing does not: sources that never answer. */
function silentPorts(): Omit<DeskPorts, "kept" | "acts" | "clock"> {
  return {
    conversations: { read: nothing },
    handoffs: { read: nothing },
    feeds: [],
    knowledge: { search: nothing },
    cases: { readNewest: nothing, search: nothing },
    searchLine: createSearchLine(),
    documents: { find: nothing },
    sentimentWeights: { read: () => Promise.resolve(null) },
    sentimentService: { judge: () => Promise.resolve(null) },
    watchLeaving: () => () => undefined,
    person: "",
    holdPage: () => () => undefined,
    handOver: () => false,
    handOverAct: () => false,
    takeBack: () => [],
  };
}

type PageParts = {
  readonly service: Service;
  readonly conversation: string;
  readonly chance: Chance;
  readonly faults: Faults;
  readonly time: VirtualTime;
  readonly onDone?: (done: Done) => void;
};

export function openDeskOnPage({ service, conversation, chance, faults, time, onDone }: PageParts): DeskOnPage {
  const wire = createWire({ api: service.api, chance, faults, time, onDone });
  const client = openClient(wire.fetch, createChance(Math.floor(chance() * 1e9)));
  const after = (milliseconds: number, run: () => void): (() => void) => {
    const timer = setTimeout(() => (wire.isCut() ? undefined : run()), milliseconds);
    return () => clearTimeout(timer);
  };
  const { desk, close } = createDesk(conversation, {
    ...silentPorts(),
    kept: createKeptSource(client),
    acts: { ...createDataverseActs(client), insertReply: nothing, copy: nothing },
    clock: { now: () => Date.now(), after, afterPaint: (run) => after(0, run), whenIdle: (run) => after(0, run) },
  });
  desk.openWrapUp({ wanted: "Wanted", done: "Done", open: "Open" });
  return {
    desk,
    wire,
    watch: (changed) => void desk.store.subscribe((state) => (wire.isCut() ? undefined : changed(state))),
    close,
  };
}
