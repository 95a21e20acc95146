import type { Clock } from "#desk/kit";
import { type Chance, startArrivals } from "#local/contactCentre/customers";
import type { ConversationWriter } from "#local/contactCentre/rows";
import type { ConversationScript } from "#local/world/sample";
import { type CentreEvent, limits, type Outcome, type Presence, type Snapshot } from "#local/workspace/protocol";
import { openFloor, representative } from "./floor";
import type { CustomerLine, LiveConversation, LiveKeeper } from "./liveConversation";

/** The contact centre behind the page: customers arrive, one representative accepts, talks and ends. */
export interface ContactCentre {
  snapshot(): Snapshot;
  /** Calls back with everything that changes from now on; returns how to stop. */
  subscribe(listener: (event: CentreEvent) => void): () => void;
  accept(id: string): Outcome;
  /** Gives a conversation that waits to a person, by their row. */
  assign(id: string, person: string): Outcome;
  /** The representative sends a message. */
  send(id: string, text: string): Outcome;
  /** The customer writes now, whatever their script says. */
  writeAsCustomer(id: string, text: string): Outcome;
  /** Asks the colleague about the conversation, or is done asking. */
  consult(id: string): Outcome;
  /** Gives the conversation to the colleague. */
  transfer(id: string): Outcome;
  end(id: string): Outcome;
  /** Closes the session; a conversation still going on is ended first. */
  close(id: string): Outcome;
  /** Lets a scripted customer arrive now; gives the new conversation's id. */
  start(script: string): Outcome;
  /** Takes a conversation the agent hands over, with the customer at the other end of the line; who needs somebody with skills; gives its id. Refuses when nobody is there. */
  receive(script: ConversationScript, line: CustomerLine, skills?: readonly string[]): Outcome;
  /** The customer at the line writes, whether somebody has the conversation yet or not. */
  hear(id: string, text: string): void;
  /** The customer at the line is gone; true when the conversation is over with that, because nobody had it yet. */
  leave(id: string): boolean;
  /** A conversation of before goes on, with the customer at the line. False when there is none of that id. */
  rejoin(id: string, line: CustomerLine): boolean;
  /** The representative is writing. */
  type(id: string): Outcome;
  setPresence(presence: Presence): Outcome;
  /** Nobody writes any more; what is open is closed in the store, but for what is kept. */
  stop(): void;
}

type CentreParts = {
  readonly scripts: readonly ConversationScript[];
  readonly rows: ConversationWriter;
  readonly clock: Clock;
  readonly chance: Chance;
  /** Time factor of the simulated customers. */
  readonly speed: number;
  readonly agentName: string;
  /** Without it, conversations end with the program. */
  readonly keeper?: LiveKeeper;
};

/** How often the transcript of a live conversation reaches the store: soon, but never as it is written. Milliseconds. */
const savePause = 4000;

const done: Outcome = { kind: "done" };
const absent: Outcome = { kind: "refused", status: 404, reason: "This conversation is not here any more." };
const ended: Outcome = { kind: "refused", status: 409, reason: "This conversation has ended." };
const refuse = (status: 400 | 409, reason: string): Outcome => ({ kind: "refused", status, reason });

/** Why a message cannot be sent; null when it can. */
function findFault(live: LiveConversation, text: string): Outcome | null {
  if (text.trim() === "") return refuse(400, "The message is empty.");
  if (text.length > limits.messageLength)
    return refuse(400, `A message has at most ${limits.messageLength} characters.`);
  return live.stage === "active" ? null : ended;
}

/** What can be done with a conversation that goes on and is still the representative's. */
function pass(live: LiveConversation, act: () => void): Outcome | null {
  if (live.stage !== "active") return ended;
  if (live.colleague === "has") return refuse(409, "A colleague has this conversation already.");
  act();
  return null;
}

/** Opens the contact centre; customers arrive at once. */
export function openContactCentre({
  scripts,
  rows,
  clock,
  chance,
  speed,
  agentName,
  keeper,
}: CentreParts): ContactCentre {
  const listeners = new Set<(event: CentreEvent) => void>();
  const emit = (event: CentreEvent) => listeners.forEach((listener) => listener(event));
  const floor = openFloor({ rows, clock, speed, agentName, emit, ...(keeper ? { keeper } : {}) });
  let presence: Presence = "Available";
  let presenceAt = clock.now();
  let cancelSaving: () => void = () => undefined;

  function saveAgain(): void {
    cancelSaving = clock.after(savePause, () => {
      floor.saveTranscripts();
      saveAgain();
    });
  }

  const arrivals = startArrivals({
    ...{ scripts, clock, speed, chance, isLive: floor.isLive, arrive: floor.arrive },
    waiting: () => floor.waiting().length,
  });
  saveAgain();

  const saveStatus = (): void => rows.status(presence, presenceAt, floor.worked().length, clock.now());
  saveStatus();

  /** Runs a command on a conversation that is being worked. */
  function work(id: string, act: (live: LiveConversation) => Outcome | null): Outcome {
    const live = floor.find(id);
    return live && live.stage !== "waiting" ? (act(live) ?? done) : absent;
  }

  return {
    snapshot() {
      const sessions = floor.worked().map(floor.toSession);
      return { now: clock.now(), person: representative, presence, waiting: floor.waiting(), sessions };
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    accept(id) {
      const live = floor.find(id);
      if (!live) return absent;
      if (live.stage !== "waiting") return refuse(409, "You have accepted this conversation already.");
      if (floor.worked().length >= limits.sessions) return refuse(409, "Maximum sessions reached. Close one first.");
      floor.accept(live);
      saveStatus();
      return done;
    },
    assign(id, person) {
      const live = floor.find(id);
      if (!live) return absent;
      if (live.stage !== "waiting") return refuse(409, "Somebody has this conversation already.");
      if (person === representative.id) return this.accept(id);
      if (live.line) return refuse(409, "This customer can only be answered from this workspace.");
      floor.giveTo(live, person);
      return done;
    },
    send: (id, text) =>
      work(id, (live) => {
        const fault = findFault(live, text);
        if (!fault) floor.representativeWrites(live, text);
        return fault;
      }),
    writeAsCustomer: (id, text) =>
      work(id, (live) => {
        if (live.stage !== "active") return ended;
        floor.customerWrites(live, text);
        return null;
      }),
    consult: (id) => work(id, (live) => pass(live, () => floor.consult(live))),
    transfer: (id) => work(id, (live) => pass(live, () => floor.transfer(live))),
    end: (id) =>
      work(id, (live) => {
        floor.end(live);
        emit({ kind: "changed", session: floor.toSession(live) });
        return null;
      }),
    close: (id) =>
      work(id, (live) => {
        floor.remove(live);
        saveStatus();
        emit({ kind: "closed", conversationId: id });
        return null;
      }),
    start(name) {
      const script = scripts.find(({ id }) => id === name);
      if (!script) return { kind: "refused", status: 404, reason: `There is no conversation script "${name}".` };
      return { kind: "done", id: floor.arrive(script, 0) };
    },
    receive(script, line, skills = []) {
      if (presence === "Away") return refuse(409, "Nobody is there.");
      return { kind: "done", id: floor.arrive(script, 0, { line, skills }) };
    },
    hear(id, text) {
      const live = floor.find(id);
      if (live && live.stage !== "wrapUp") floor.customerWrites(live, text);
    },
    leave(id) {
      const live = floor.find(id);
      if (live && live.stage !== "wrapUp") floor.customerLeaves(live);
      return !floor.find(id);
    },
    rejoin(id, line) {
      const kept = floor.find(id) ? undefined : keeper?.left.find((one) => one.id === id);
      if (!kept) return false;
      floor.rejoin(kept, line);
      saveStatus();
      return true;
    },
    type: (id) =>
      work(id, (live) => {
        if (live.stage === "active" && live.colleague !== "has") live.line?.typing(representative.name);
        return null;
      }),
    setPresence(next) {
      presence = next;
      presenceAt = clock.now();
      saveStatus();
      emit({ kind: "presence", presence });
      return done;
    },
    stop() {
      arrivals.stop();
      cancelSaving();
      floor.saveTranscripts();
      const open = [...floor.worked(), ...floor.waiting().flatMap(({ id }) => floor.find(id) ?? [])];
      // Whoever is really there comes back to the conversation.
      open.filter(({ line, stage }) => !keeper || !line || stage === "wrapUp").forEach(floor.remove);
    },
  };
}
